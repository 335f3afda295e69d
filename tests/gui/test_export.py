"""The export page: formats by mouse and key, the preview, the job."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from app.cli_export import FORMATS as COMMAND_LINE
from app.pages.export import ExportPage
from app.pages.export_formats import TEXTS
from app.pages.export_options import options_of
from app.window import MainWindow
from engine.export import FORMATS, ExportOptions
from engine.session import Session

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

# The offscreen platform has no window manager that dialogs could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def page(at_triage: MainWindow, qtbot: QtBot) -> ExportPage:
    return shown(at_triage, qtbot)


def shown(window: MainWindow, qtbot: QtBot) -> ExportPage:
    """The page, once its preview is there."""
    window.go("export")
    page = window.page("export")
    assert isinstance(page, ExportPage)
    qtbot.waitUntil(lambda: page._preview is not None)
    return page


def children(item: QTreeWidgetItem) -> list[str]:
    return [item.child(n).text(0) for n in range(item.childCount())]


def top(page: ExportPage) -> QTreeWidgetItem:
    item = page.tree.topLevelItem(0)
    assert item is not None
    return item


def row_of(page: ExportPage, name: str) -> int:
    return list(TEXTS).index(name)


def click(page: ExportPage, qtbot: QtBot, name: str) -> None:
    """Tick a format by mouse."""
    view = page.form.formats
    item = view.item(row_of(page, name))
    view.scrollToItem(item)
    place: QPoint = view.visualItemRect(item).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def written(page: ExportPage, qtbot: QtBot) -> Path:
    """Wait for the job."""
    qtbot.waitUntil(lambda: page._written is not None, timeout=20_000)
    assert page._written is not None
    return page._written


def test_every_face_knows_every_format() -> None:
    assert list(TEXTS) == list(COMMAND_LINE) == list(FORMATS)


def test_the_preview_is_what_is_written(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    assert children(top(page)) == ["crops", "images", "crops.csv", "images.csv", "manifest.json"]
    for name in ("coco", "masks"):
        click(page, qtbot, name)
    qtbot.waitUntil(lambda: "coco" in children(top(page)))
    assert page.options.formats == ("imagefolder", "csv", "coco", "masks")
    page.target.setText(str(tmp_path / "out"))
    assert top(page).text(0) == "out"
    qtbot.mouseClick(page.button, LEFT)
    target = written(page, qtbot)
    files = [p for p in target.rglob("*") if p.is_file()]
    assert top(page).text(1) == str(len(files))
    assert set(children(top(page))) == {p.name for p in target.iterdir()}
    coco = next(top(page).child(n) for n in range(5) if top(page).child(n).text(0) == "coco")
    assert children(coco) == ["annotations.json", "images"]
    assert coco.text(1) == str(len([f for f in files if "coco" in f.parts]))


def test_by_keys_alone(
    at_triage: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.keyClick(at_triage, Qt.Key.Key_5, CONTROL)
    page = shown(at_triage, qtbot)
    view = page.form.formats
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Space)  # ImageFolder off
    for _ in range(row_of(page, "yolo-seg")):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert page.options.formats == ("csv", "yolo-seg")
    assert not page.form.crops.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.keyClick(view, Qt.Key.Key_E, CONTROL | SHIFT)
    assert page.target.text() == str(tmp_path / "Teile groß export")
    qtbot.waitUntil(page.button.isEnabled)
    qtbot.keyClick(view, Qt.Key.Key_E, CONTROL)
    target = written(page, qtbot)
    assert (target / "data.yaml").is_file()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.keyClick(view, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert [Path(url.toLocalFile()) for url in opened] == [target]


def test_why_it_cannot_start(page: ExportPage, qtbot: QtBot, tmp_path: Path) -> None:
    root = page.context.document.session.product_root
    page.target.setText(str(root / "inside"))
    assert not page.button.isEnabled()
    assert "inside the product folder" in page.why.text()
    page.target.setText("")
    assert page.why.text() == "Choose a folder."
    page.target.setText(str(tmp_path / "out"))
    assert page.button.isEnabled()
    page.form.confirmed.setChecked(True)
    qtbot.waitUntil(lambda: not page.button.isEnabled())
    assert "no crop is confirmed" in page.why.text().lower()
    page.form.confirmed.setChecked(False)
    qtbot.waitUntil(page.button.isEnabled)
    page.form.crops.setChecked(False)
    page.form.images.setChecked(False)
    qtbot.waitUntil(lambda: "ImageFolder would hold nothing" in page.why.text())
    page.form.formats.choose(())
    qtbot.waitUntil(lambda: page.why.text() == "Choose a format.")
    assert not page.button.isEnabled()


def test_an_earlier_export_is_replaced_only_if_asked(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.target.setText(str(tmp_path / "out"))
    qtbot.mouseClick(page.button, LEFT)
    target = written(page, qtbot)
    assert page._done.isVisible()
    assert page.context.actions.action("open_export").isEnabled()
    qtbot.waitUntil(lambda: "exists already" in page.why.text())
    assert not page.button.isEnabled()
    (target / "crops" / "stale.png").write_bytes(b"")
    page.overwrite.setChecked(True)
    assert page.button.isEnabled()
    qtbot.mouseClick(page.button, LEFT)
    assert page._written is None
    written(page, qtbot)
    assert not (target / "crops" / "stale.png").exists()


def test_false_alarms_are_annotated_if_asked(
    page: ExportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.form.formats.choose(("coco",))
    page.form.normal.setChecked(True)
    page.target.setText(str(tmp_path / "out"))
    qtbot.waitUntil(lambda: page._preview is not None and page._preview.options.annotate_normal)
    qtbot.mouseClick(page.button, LEFT)
    content = json.loads((written(page, qtbot) / "annotations.json").read_text(encoding="utf-8"))
    assert "normal" in [c["name"] for c in content["categories"]]


def test_the_station_is_ready_until_the_next_edit(
    at_triage: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = shown(at_triage, qtbot)
    page.target.setText(str(tmp_path / "out"))
    qtbot.mouseClick(page.button, LEFT)
    written(page, qtbot)
    qtbot.waitUntil(lambda: at_triage.rail.button("export").state == "ready")


def test_the_form_is_as_it_was_left(page: ExportPage, qtbot: QtBot) -> None:
    options = ExportOptions(
        ("voc", "base"), crops=False, masks=True, image_files="link", annotate_normal=True
    )
    page.form.fill(options)
    kept = json.loads(json.dumps(page.place()))
    page.form.fill(ExportOptions())
    page.restore(kept)
    assert page.options == options
    assert options_of({"formats": ["voc", "floppy"], "crops": 3, "image_files": "send"}) == (
        ExportOptions(("voc",))
    )


def test_a_session_that_cannot_be_written_is_exported(
    window: MainWindow, discovered_product: Path, qtbot: QtBot, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = discovered_product.parent / f"{discovered_product.name}.vitia"
    opened = Session.open.__func__  # type: ignore[attr-defined]

    def looking(cls: type[Session], place: Path, **how: object) -> Session:
        return opened(cls, place, **{**how, "read_only": True})  # type: ignore[no-any-return]

    monkeypatch.setattr(Session, "open", classmethod(looking))
    window.open_path(path)
    assert window.document.read_only
    page = shown(window, qtbot)
    page.target.setText(str(tmp_path / "out"))
    for _ in range(2):  # the second one too early
        qtbot.mouseClick(page.button, LEFT)
    assert [job.name for job in window.jobs.running] == ["Export"]
    assert (written(page, qtbot) / "manifest.json").is_file()
    page.overwrite.setChecked(True)
    qtbot.waitUntil(page.button.isEnabled)


def test_without_classes_it_says_what_to_do(at_threshold: MainWindow, qtbot: QtBot) -> None:
    at_threshold.go("export")
    page = at_threshold.page("export")
    assert isinstance(page, ExportPage)
    qtbot.waitUntil(lambda: "discovery" in page.why.text())
    assert not page.button.isEnabled()


def test_other_colours_keep_the_preview(
    at_triage: MainWindow, qtbot: QtBot, spin: Callable[[float], None]
) -> None:
    page = shown(at_triage, qtbot)
    before = children(top(page))
    at_triage.settings.theme = "dark"
    spin(0.1)
    assert children(top(page)) == before
