"""The report as a PDF: pages, and nothing cut."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.gui_thread import GuiThread
from app.report_pdf import print_report
from engine.pipeline.report import report_facts
from engine.progress import Cancel, Cancelled, Progress
from engine.report import Wording
from engine.session import Session


def pages(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_a_short_report_is_one_page_or_two_and_a_long_one_more(
    labelled_session: Session, tmp_path: Path, qapp: object
) -> None:
    facts = report_facts(labelled_session)
    short = print_report(facts, tmp_path / "short.pdf", Wording(), Progress(), Cancel())
    assert short.read_bytes().startswith(b"%PDF-")
    assert 1 <= pages(short) <= 2
    notes = tuple((f"test/{n:03}.png", "a note\nof two lines") for n in range(100))
    long = print_report(
        replace(facts, image_notes=notes), tmp_path / "long.pdf", Wording(), Progress(), Cancel()
    )
    # 28 notes of two lines fit on a page, about.
    assert pages(short) + 2 <= pages(long) <= pages(short) + 6


def test_a_stopped_print_leaves_nothing(
    labelled_session: Session, tmp_path: Path, qapp: object
) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        print_report(
            report_facts(labelled_session), tmp_path / "no.pdf", Wording(), Progress(), cancel
        )
    assert not list(tmp_path.glob("*.pdf"))


def test_a_job_leaves_qt_to_the_gui_thread(
    labelled_session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()

    class Document(QTextDocument):
        def __init__(self) -> None:
            threads.add(threading.current_thread())
            super().__init__()

    monkeypatch.setattr("app.report_pdf.QTextDocument", Document)
    facts, gui = report_facts(labelled_session), GuiThread()
    with ThreadPoolExecutor(1) as pool:
        printed = pool.submit(
            print_report, facts, tmp_path / "r.pdf", Wording(), Progress(), Cancel(), gui.run
        )
        qtbot.waitUntil(printed.done, timeout=20_000)
    assert printed.result().read_bytes().startswith(b"%PDF-")
    assert threads == {threading.main_thread()}
