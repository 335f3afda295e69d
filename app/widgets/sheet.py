"""The sheet of all shortcuts, built from the actions."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.actions import MENUS, SPECS, ActionSpec, translated
from app.pages.page import heading, muted


class ShortcutSheet(QDialog):
    """Not modal; Escape or F1 closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        groups = [(menu, [s for s in SPECS if s.menu == menu and s.shortcuts]) for menu in MENUS]
        groups = [(menu, specs) for menu, specs in groups if specs]
        columns = QHBoxLayout()
        columns.setSpacing(36)
        half = sum(len(specs) + 2 for _, specs in groups) / 2
        rows, used = self._column(), 0
        for menu, specs in groups:
            if used >= half and columns.count() == 0:
                rows.addStretch(1)
                columns.addLayout(rows)
                rows = self._column()
            rows.addWidget(self._group(menu, specs))
            used += len(specs) + 2
        rows.addStretch(1)
        columns.addLayout(rows)
        inside = QWidget()
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(columns)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)
        self.resize(780, 620)

    @staticmethod
    def _column() -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(14)
        return rows

    def _group(self, menu: str, specs: list[ActionSpec]) -> QWidget:
        group = QWidget()
        group.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(18)
        title = QCoreApplication.translate("Actions", menu).replace("&", "")
        grid.addWidget(heading(title), 0, 0, 1, 2)
        for row, (_text, alike) in enumerate(groupby(specs, lambda spec: spec.text), 1):
            first, *others = alike
            label = translated(first)
            keys = ", ".join(_native(s) for s in first.shortcuts)
            if others:  # one for each digit
                label = f"{label} – {others[-1].shortcuts[0]}"
                keys = f"{keys} – {_native(others[-1].shortcuts[0])}"
            shortcut = muted(keys)
            shortcut.setWordWrap(False)
            shortcut.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(label.replace("&", "").rstrip("…")), row, 0)
            grid.addWidget(shortcut, row, 1)
        grid.setColumnStretch(0, 1)
        return group


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
