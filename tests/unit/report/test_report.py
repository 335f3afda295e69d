"""The report: what it tells, that it is one safe file, and that it stays small."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import cv2
import numpy as np
import pytest

from engine import triage
from engine.errors import VitiaError
from engine.pipeline.report import report_facts, write_report
from engine.progress import Cancel, Cancelled
from engine.report import ReportOptions, Wording, render
from engine.report.pictures import drawn
from engine.session import Session

EVIL = '<script>alert("x")</script>'


class Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.sources: list[str] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.sources += [str(value) for name, value in attrs if name in ("src", "href")]

    def handle_data(self, data: str) -> None:
        self.texts.append(data.strip())


@pytest.fixture
def named(labelled_session: Session) -> Session:
    session = labelled_session
    clusters = session.clusters(1)
    triage.rename(session, clusters[1].id, EVIL)
    triage.note(session, clusters[1].id, f"on line 2 {EVIL}")
    triage.note_image(session, 3, f"lens & {EVIL}")
    triage.confirm_cluster(session, clusters[2].id)
    return session


def test_it_tells_what_the_session_holds(named: Session) -> None:
    facts = report_facts(named)
    assert (facts.images, facts.crops, facts.regions) == (4, 5, 4)
    assert facts.edits == 4
    assert [(c.name, c.crops, c.images) for c in facts.classes] == [
        (EVIL, 2, 1), ("class 2", 2, 2), ("normal", 1, 1),
    ]  # fmt: skip
    assert [c.confirmed for c in facts.classes] == [0, 2, 0]
    assert facts.classes[0].confidence == pytest.approx(0.6)
    assert facts.confirmed == 2
    assert facts.image_notes == (("test/dent/Größe 1.png", f"lens & {EVIL}"),)
    assert facts.measured is not None
    assert facts.measured.folders == ("crack", "dent", "good")
    assert np.array(facts.measured.table).tolist() == [[1, 0, 0], [0, 2, 0], [0, 0, 1]]
    assert facts.measured.figures["image"]["f1"] == 1
    shown = facts.classes[0].pictures
    assert [p.probability for p in shown] == pytest.approx([0.7, 0.5])
    assert {p.path for p in shown} == {"test/crack/000.png"}


def test_the_page_is_one_file_without_anything_foreign_in_it(
    named: Session, tmp_path: Path
) -> None:
    path = write_report(named, tmp_path / "report.html")
    text = path.read_text("utf-8")
    page = Page(text)
    assert "script" not in page.tags
    assert page.texts.count(EVIL) >= 3  # table, sheet, matrix: shown as it is written
    assert f"on line 2 {EVIL}" in page.texts
    assert f"lens & {EVIL}" in page.texts
    assert len(page.sources) == 5
    assert all(source.startswith("data:image/jpeg;base64,") for source in page.sources)
    assert not re.search(r"https?://(?!www\.w3\.org)", text)


@pytest.mark.parametrize("template", ["report.html", "print.html"])
def test_every_text_goes_through_the_wording(named: Session, template: str) -> None:
    told: list[str] = []

    def translate(text: str) -> str:
        told.append(text)
        return f"«{text}»"

    words = Wording(translate=translate, number=lambda v, d: f"#{v:.{d}f}", language="xx")
    page = Page(render(report_facts(named), words, template=template))
    assert "«Thresholds»" not in page.texts  # this session has none
    assert "«Contact sheets»" in page.texts
    assert "#4" in page.texts
    names = {c.name for c in named.clusters(1)} | {str(i.class_folder) for i in named.images()}
    own = [
        text
        for text in page.texts
        if re.fullmatch(r"[A-Z][a-z]+( [a-z]+)*", text) and text not in names
    ]
    assert not own, "said without the wording"
    assert "Contact sheets" in told


def test_thresholds_are_told_where_maps_decide(named: Session) -> None:
    named.set("binarize", {"step": 4, "min_interval": 4, "erosion": 6, "lo": 40, "hi": 200})
    triage.set_override(named, 1, 99)
    stability = report_facts(named).stability
    assert stability is not None
    assert (stability.images, stability.unstable) == (3, 0)
    assert stability.median == 1.0  # one region at all thresholds
    assert stability.bins == (0,) * 9 + (3,)
    assert dict(stability.decided) == {"hand": 1}
    assert stability.range == (40, 200)
    assert "40 – 200" in render(report_facts(named))


def test_pictures_are_bounded_and_spread_over_the_class(named: Session) -> None:
    few = report_facts(named, ReportOptions(each=1))
    assert [len(c.pictures) for c in few.classes] == [1, 1, 1]
    assert few.classes[0].pictures[0].probability == pytest.approx(0.7)
    none = report_facts(named, ReportOptions(each=0))
    assert not any(c.pictures for c in none.classes)
    capped = report_facts(named, ReportOptions(each=24, pictures=3))
    assert sum(len(c.pictures) for c in capped.classes) == 3
    assert len(render(none)) < 20_000


def test_an_image_that_is_gone_costs_its_pictures_alone(named: Session) -> None:
    named.resolve("test/crack/000.png").unlink()
    facts = report_facts(named)
    assert [len(c.pictures) for c in facts.classes] == [0, 2, 1]
    assert facts.classes[0].crops == 2


def test_it_needs_a_finished_run_and_can_be_stopped(named: Session, tmp_path: Path) -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        write_report(named, tmp_path / "report.html", cancel=cancel)
    assert not (tmp_path / "report.html").exists()
    with (
        Session.create(tmp_path / "empty", tmp_path) as empty,
        pytest.raises(VitiaError, match="no finished run to report"),
    ):
        report_facts(empty)


def test_the_outline_follows_the_mask() -> None:
    mask = np.zeros((40, 40), np.bool_)
    mask[10:30, 10:30] = True
    jpeg = drawn(np.full((40, 40, 3), 128, np.uint8), mask, "#ff0000", 80)
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR_RGB).astype(int)
    assert picture.shape == (80, 80, 3)
    redness = picture[..., 0] - picture[..., 1:].mean(2)
    ys, xs = np.nonzero(redness > 60)
    assert (
        np.abs([ys.min() - 20, xs.min() - 20, 59 - ys.max(), 59 - xs.max()]).max() <= 3
    )  # half the line, and JPEG's colours
    assert abs(redness[40, 40]) < 10  # inside nothing is painted
    assert abs(redness[5, 5]) < 10
