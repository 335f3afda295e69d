"""The window in another language: everything that it shows is translated."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from importlib.resources import files

import pytest
from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.actions import Actions
from app.language import apply_language
from app.settings import Settings
from app.stations import STATIONS
from app.window import MainWindow

# What needs no translation: names of files, classes, networks, metrics, colours, keys, and times.
DATA = re.compile(
    r".*\.(png|vitia|csv|json)|.*[\\/].*|class \d|normal|Vitia.*|NMI|ARI|CPU|CUDA|#\w{6}"
    r"|(random:)?vit_[\w.]+|bundled|resnet18|tf_efficientnet_lite2|AHL|DRA|DevNet"
    r"|English|Deutsch|简体中文|(Ctrl|Shift|Alt)\+.*|[\d/:,]+ ?\d.*[AP]M"
    r"|Teile groß.*|dot|line|good|sample export",
    re.DOTALL,
)
# The offscreen platform has no window manager that popups could ask.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROLES = (
    Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole,
)  # fmt: skip


class Marked(QTranslator):
    """A language that writes ⟦ and ⟧ around each text that has a translation, and only those."""

    def __init__(self) -> None:
        super().__init__()
        ts = files("resources") / "translations" / "vitia_de.ts"
        self._known = {
            (context.findtext("name"), message.findtext("source"))
            for context in ET.fromstring(ts.read_text(encoding="utf-8")).iter("context")
            for message in context.iter("message")
        }

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, _comment: str | None = None, _n: int = -1
    ) -> str | None:
        return f"⟦{source}⟧" if (context, source) in self._known else None


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    translator = Marked()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def window(marked: None, window: MainWindow) -> MainWindow:
    """As everywhere, but made in the marked language."""
    return window


def texts(root: QWidget) -> Iterator[str]:
    """All that is shown, or told by a tooltip or a screen reader, below a widget."""
    for part in [root, *root.findChildren(QObject)]:
        if isinstance(part, QWidget):
            if part.isVisible() and not part.objectName().startswith(
                "qt_"
            ):  # Qt's own: dock buttons
                yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
                yield from own_texts(part)
        elif isinstance(part, QAction) and isinstance(part.parent(), Actions):
            yield from (part.text(), part.toolTip(), part.iconText())


def own_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QMenu():
            yield widget.title()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QSpinBox():
            yield from (widget.specialValueText(), widget.prefix(), widget.suffix())
        case QComboBox():
            yield from (widget.itemText(k) for k in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(k) for k in range(widget.count()))
        case QAbstractItemView():
            yield from cells(widget)


def cells(view: QAbstractItemView) -> Iterator[str]:
    model, root = view.model(), QModelIndex()
    if model is None:
        return
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root)):
        found = [model.headerData(column, Qt.Orientation.Horizontal)]
        found += [
            model.index(row, column).data(role)
            for row in range(min(model.rowCount(root), 10))
            for role in ROLES
        ]
        yield from (text for text in found if isinstance(text, str))


def unmarked(root: QWidget) -> set[str]:
    return {
        text
        for text in texts(root)
        if re.search(r"[^\W\d_]{2}", text) and "⟦" not in text and not DATA.fullmatch(text)
    }


def test_the_start_page_is_translated(window: MainWindow) -> None:
    assert any("⟦" in text for text in texts(window))
    assert unmarked(window) == set()


def test_all_pages_are_translated(
    at_triage: MainWindow, qtbot: QtBot, spin: Callable[[float], None]
) -> None:
    window = at_triage
    qtbot.waitUntil(lambda: window.document.is_open, timeout=20_000)
    for action in ("show_log", "show_history"):
        window.actions_.action(action).trigger()
    for station in STATIONS:
        window.go(station.name)
        spin(0.5)
        assert unmarked(window) == set(), station.name
    window.show_settings()
    assert unmarked(window) == set()


def test_palette_and_shortcuts_are_translated(window: MainWindow, qtbot: QtBot) -> None:
    for action in ("command_palette", "shortcuts"):
        before = set(QApplication.topLevelWidgets())
        window.actions_.action(action).trigger()
        for opened in set(QApplication.topLevelWidgets()) - before:
            assert unmarked(opened) == set(), action
            opened.close()


@pytest.mark.parametrize(
    ("language", "menu", "button"),
    [("de", "Datei", "Produktordner öffnen…"), ("zh_CN", "文件(F)", "打开产品文件夹…")],
)
def test_the_window_speaks_the_language_of_the_settings(
    qapp: QApplication, qtbot: QtBot, settings: Settings, language: str, menu: str, button: str
) -> None:
    before = QLocale()
    apply_language(qapp, language)  # type: ignore[arg-type]
    try:
        window = MainWindow(settings)
        qtbot.addWidget(window)
        assert window.menuBar().actions()[0].text().replace("&", "") == menu
        shown = [b.text().strip() for b in window.start_page.findChildren(QAbstractButton)]
        assert button in shown
    finally:
        apply_language(qapp, "en")
        QLocale.setDefault(before)
