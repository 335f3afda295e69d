"""What our popups have in common: a title, a place on the screen, closed by Escape."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.widgets.fields import claimed


class Popup(QFrame):
    """A small window over the page; a click elsewhere closes it, and closing deletes it.

    Subclasses add their widgets to ``rows`` and say in :meth:`first` which one gets the focus.
    """

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._owner = parent
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        head = QLabel(title)
        head.setProperty("role", "muted")
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(10, 10, 10, 10)
        self.rows.setSpacing(8)
        self.rows.addWidget(head)

    def first(self) -> QWidget:
        """The widget that the keys go to."""
        return self

    def event(self, event: QEvent) -> bool:
        """The keys are the popup's, although Qt counts it as a part of the page."""
        return claimed(event) or super().event(event)

    def popup(self, place: QPoint) -> None:
        """Show it with its corner at ``place`` (global), moved so that the screen holds it."""
        self.adjustSize()
        screen = self._owner.screen().availableGeometry()
        x = max(min(place.x(), screen.right() - self.width()), screen.left())
        y = max(min(place.y(), screen.bottom() - self.height()), screen.top())
        self.move(x, y)
        self.show()
        self.first().setFocus(Qt.FocusReason.PopupFocusReason)
