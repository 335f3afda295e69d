"""Class probabilities as bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme import colours

_LINE = 24


class ProbabilityBars(QWidget):
    """One line a class: name, bar in its colour, percentage."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[tuple[str, str, float]]) -> None:
        """Show (name, colour, probability) from top to bottom."""
        self._rows = list(rows)
        told = ", ".join(f"{name} {100 * p:.0f} %" for name, _, p in rows)
        self.setAccessibleName(self.tr("Class probabilities: {list}").format(list=told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as there are lines."""
        return QSize(200, _LINE * len(self._rows))

    def minimumSizeHint(self) -> QSize:
        """All lines show."""
        return QSize(140, _LINE * len(self._rows))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        scheme = colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = painter.fontMetrics()
        right = metrics.horizontalAdvance("100 %") + 4
        name_width = min(
            max((metrics.horizontalAdvance(n) for n, _, _ in self._rows), default=0) + 10,
            int(self.width() * 0.45),
        )
        for n, (name, colour, probability) in enumerate(self._rows):
            top = n * _LINE
            painter.setPen(QColor(scheme.text))
            painter.drawText(
                QRect(0, top, name_width - 6, _LINE), Qt.AlignmentFlag.AlignVCenter,
                metrics.elidedText(name, Qt.TextElideMode.ElideRight, name_width - 6),
            )  # fmt: skip
            track = QRectF(name_width, top + 7, self.width() - name_width - right, _LINE - 14)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.hover))
            painter.drawRoundedRect(track, 4, 4)
            if probability > 0.004:
                bar = QRectF(track)
                bar.setWidth(max(track.width() * probability, 4))
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(bar, 4, 4)
            painter.setPen(QColor(scheme.muted))
            painter.drawText(
                QRect(self.width() - right, top, right, _LINE),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                f"{100 * probability:.0f} %",
            )
        painter.end()
