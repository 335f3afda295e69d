"""A button with a picture, a title and a sentence: one of the sample products."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

_SIDE = 104  # of the picture
_ROUND = 6.0


class SampleCard(QPushButton):
    """Takes its height from what is in it; the whole card can be pressed.

    Args:
        picture: name of a file in ``resources/sample``.
        title: what it is.
        text: a sentence about it.
    """

    def __init__(self, picture: str, title: str, text: str) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        shown = QLabel()
        shown.setPixmap(_rounded(picture, self.devicePixelRatioF()))
        head = QLabel(title)
        head.setProperty("role", "heading")
        words = QLabel(text)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addStretch(1)
        column.addWidget(head)
        column.addWidget(words)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 10, 12, 10)
        row.setSpacing(14)
        row.addWidget(shown)
        row.addLayout(column, 1)
        for label in (shown, head, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """What the picture and the words need, not what a plain button would."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()


def _rounded(name: str, ratio: float) -> QPixmap:
    """The picture with round corners."""
    data = (files("resources") / "sample" / f"{name}.jpg").read_bytes()
    side = round(_SIDE * ratio)
    picture = QImage.fromData(QByteArray(data)).scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    drawn = QPixmap(side, side)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, side, side), _ROUND * ratio, _ROUND * ratio)
    painter.setClipPath(path)
    painter.drawImage(0, 0, picture)
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn
