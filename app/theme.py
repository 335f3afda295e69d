"""Colours of the window, light and dark: one palette and one short style sheet.

Qt's own colour scheme says which of the two, and follows the desktop where the platform can; the
palettes are ours, because some platforms (bare X11, offscreen) know no dark one.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from app.settings import Theme


@dataclass(frozen=True)
class Colours:
    """The named colours of one scheme. Text on them keeps a contrast of 4.5 : 1 or more."""

    window: str
    base: str
    alternate: str
    button: str
    text: str
    muted: str
    border: str
    hover: str
    accent: str
    on_accent: str
    good: str
    warning: str
    bad: str


LIGHT = Colours(
    window="#f4f6f8", base="#ffffff", alternate="#f7f9fb", button="#ffffff", text="#17202b",
    muted="#566273", border="#d3dae3", hover="#e6ebf1", accent="#0f62c4", on_accent="#ffffff",
    good="#08734a", warning="#8f5600", bad="#b3261e",
)  # fmt: skip
DARK = Colours(
    window="#1c2026", base="#14171c", alternate="#191d23", button="#2a3039", text="#e6eaf0",
    muted="#9ba7b6", border="#363e4a", hover="#2a313b", accent="#5aa2f5", on_accent="#0c1420",
    good="#4cc38a", warning="#e0a44a", bad="#f2837b",
)  # fmt: skip


def is_dark() -> bool:
    """Whether the dark palette is in use now."""
    return QApplication.palette().window().color().lightness() < 128


def colours() -> Colours:
    """The colours in use now."""
    return DARK if is_dark() else LIGHT


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Show the window in the colours of ``theme``; "system" asks Qt what the desktop wants."""
    hints = app.styleHints()
    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints.setColorScheme(wanted.get(theme, Qt.ColorScheme.Unknown))
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    scheme = DARK if dark else LIGHT
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")  # the same on all platforms, and it follows our palette
    app.setPalette(_palette(scheme))
    app.setStyleSheet(_style_sheet(scheme))


def _palette(c: Colours) -> QPalette:
    palette = QPalette(QColor(c.button), QColor(c.window))
    role = QPalette.ColorRole
    for name, value in {
        role.Window: c.window, role.WindowText: c.text, role.Base: c.base,
        role.AlternateBase: c.alternate, role.Text: c.text, role.Button: c.button,
        role.ButtonText: c.text, role.ToolTipBase: c.base, role.ToolTipText: c.text,
        role.PlaceholderText: c.muted, role.Highlight: c.accent, role.HighlightedText: c.on_accent,
        role.Accent: c.accent, role.Link: c.accent, role.LinkVisited: c.accent,
        role.Mid: c.border, role.Midlight: c.hover,
    }.items():  # fmt: skip
        palette.setColor(name, QColor(value))
    faint = QColor(c.muted)
    faint.setAlphaF(0.6)
    for name in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, faint)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(c.hover))
    return palette


def _style_sheet(c: Colours) -> str:
    """What the palette cannot say: Fusion derives outlines that vanish on dark windows."""
    name = "dark" if c is DARK else "light"
    folder = str(files("resources") / "style").replace("\\", "/")
    images = {part: f'url("{folder}/{part}-{name}.svg")' for part in ("down", "up", "check")}
    selected = _mixed(c.base, c.accent, 0.22)
    return f"""
    QToolTip {{ color: {c.text}; background: {c.base}; border: 1px solid {c.border}; padding: 4px; }}
    QToolBar {{ border: none; border-bottom: 1px solid {c.border}; padding: 4px 8px; spacing: 4px;
        background: {c.window}; }}
    QToolBar QToolButton, QToolButton[flat="true"] {{ border: 1px solid transparent;
        border-radius: 5px; padding: 4px 6px; background: transparent; }}
    QToolBar QToolButton:hover, QToolButton[flat="true"]:hover {{ background: {c.hover}; }}
    QToolBar QToolButton:focus, QToolButton[flat="true"]:focus {{ border-color: {c.accent}; }}
    QToolButton[flat="true"]:checked {{ background: {selected}; border-color: {c.accent}; }}
    QToolButton#chip {{ border: 1px solid {c.accent}; border-radius: 10px; padding: 1px 8px;
        background: {c.base}; }}
    QToolButton#chip:hover {{ background: {c.hover}; }}
    QToolButton#chip:focus {{ border: 2px solid {c.accent}; padding: 0 7px; }}
    QToolBar QToolButton[popupMode="2"] {{ padding-right: 20px; }}
    QToolButton::menu-indicator {{ image: {images["down"]}; width: 10px; height: 10px;
        subcontrol-origin: padding; subcontrol-position: center right; right: 5px; }}
    QPushButton {{ padding: 5px 14px; border: 1px solid {c.border}; border-radius: 5px;
        background: {c.button}; min-height: 18px; }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:pressed {{ background: {c.border}; }}
    QPushButton:checked {{ background: {selected}; border-color: {c.accent}; }}
    QPushButton:focus {{ border-color: {c.accent}; }}
    QPushButton:disabled {{ color: {c.muted}; background: {c.window}; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.on_accent};
        border-color: {c.accent}; font-weight: 600; }}
    QPushButton[primary="true"]:hover {{ background: {_mixed(c.accent, c.text, 0.12)}; }}
    QPushButton[primary="true"]:focus {{ border-color: {c.text}; }}
    QPushButton[primary="true"]:disabled {{ background: {c.hover}; color: {c.muted};
        border-color: {c.border}; }}
    QLabel[role="title"] {{ font-size: 17pt; font-weight: 600; }}
    QLabel[role="heading"] {{ font-size: 10pt; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QFrame#card, QFrame#jobBar, QFrame#logPanel {{ background: {c.base};
        border: 1px solid {c.border}; border-radius: 6px; }}
    QFrame#jobBar {{ border: none; border-top: 1px solid {c.border}; border-radius: 0; }}
    QFrame#rail {{ background: {c.base}; border: none; border-right: 1px solid {c.border}; }}
    QFrame#message {{ border-radius: 6px; border: 1px solid {c.accent}; background: {c.base}; }}
    QFrame#message[level="warning"] {{ border-color: {c.warning}; }}
    QFrame#message[level="error"] {{ border-color: {c.bad}; }}
    QTableView, QListView, QTreeView, QPlainTextEdit, QTextBrowser, GridView {{ border: 1px solid {c.border};
        border-radius: 6px; background: {c.base}; outline: none; }}
    QTableView:focus, QListView:focus, QTreeView:focus, GridView:focus {{ border-color: {c.accent}; }}
    QTableView::item:selected, QTreeView::item:selected, QListWidget::item:selected {{
        background: {selected}; color: {c.text}; }}
    QListWidget::item {{ padding: 6px; border-radius: 4px; }}
    QListWidget::item:hover {{ background: {c.hover}; }}
    QLineEdit, QAbstractSpinBox, QComboBox {{ border: 1px solid {c.border}; border-radius: 5px;
        background: {c.base}; padding: 4px 8px; min-height: 18px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
    QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{ border-color: {c.accent}; }}
    QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{ color: {c.muted};
        background: {c.window}; }}
    QLineEdit:read-only {{ background: {c.window}; }}
    QComboBox {{ padding-right: 20px; }}
    QAbstractSpinBox {{ padding: 4px 2px 4px 8px; }}
    QComboBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
    QComboBox::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow {{ image: {images["down"]}; width: 12px; height: 12px; }}
    QComboBox QAbstractItemView {{ border: 1px solid {c.border}; border-radius: 0;
        background: {c.base}; selection-background-color: {selected};
        selection-color: {c.text}; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: 20px; }}
    QAbstractSpinBox::up-arrow {{ image: {images["up"]}; width: 12px; height: 12px; }}
    QAbstractSpinBox::down-arrow {{ image: {images["down"]}; width: 12px; height: 12px; }}
    QCheckBox {{ spacing: 8px; padding: 2px 0; }}
    QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {c.muted};
        border-radius: 3px; background: {c.base}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
        image: {images["check"]}; }}
    QCheckBox:focus {{ color: {c.accent}; }}
    QMenu {{ background: {c.base}; border: 1px solid {c.border}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 10px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {selected}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::icon {{ padding-left: 6px; }}
    QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.hover}; }}
    QScrollBar {{ background: transparent; border: none; margin: 0; }}
    QScrollBar:vertical {{ width: 12px; }}
    QScrollBar:horizontal {{ height: 12px; }}
    QScrollBar::handle {{ background: {_mixed(c.border, c.muted, 0.35)}; border-radius: 4px;
        margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 28px; }}
    QScrollBar::handle:horizontal {{ min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
    QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.border}; padding: 5px 8px; font-weight: 600; }}
    QTableView {{ gridline-color: {c.hover}; }}
    QTableView::item, QTreeView::item {{ padding: 3px 6px; }}
    QTabWidget::pane {{ border: none; border-top: 1px solid {c.border}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ padding: 6px 12px; border: none; border-bottom: 2px solid transparent;
        color: {c.muted}; }}
    QTabBar::tab:hover {{ color: {c.text}; }}
    QTabBar::tab:selected {{ color: {c.text}; border-bottom-color: {c.accent}; }}
    QTabBar::tab:selected:focus {{ background: {c.hover}; }}
    QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {c.border}; }}
    QScrollArea {{ border: none; background: transparent; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QProgressBar {{ border: none; border-radius: 3px; background: {c.hover}; max-height: 6px; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QMenuBar {{ background: {c.window}; padding: 2px 4px; }}
    """


def _mixed(one: str, other: str, share: float) -> str:
    a, b = QColor(one), QColor(other)
    return QColor(
        *(
            round(x * (1 - share) + y * share)
            for x, y in ((a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue()))
        )
    ).name()
