"""The left side of the threshold page: which images, in which order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QListView, QVBoxLayout, QWidget

from app.models.thresholds import FILTERS, Filter, Order, ThresholdList, ThresholdRow
from app.pages.page import muted
from app.widgets.fields import TypingLine
from app.widgets.threshold_delegate import ThresholdDelegate


class ThresholdListPane(QWidget):
    """Search, filter, order and the list itself."""

    chosen = Signal(object)  # ThresholdRow, or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ThresholdList(self)
        self._kept: int | None = None  # the chosen image's id
        self.search = TypingLine()
        self.search.setPlaceholderText(self.tr("Find by name"))
        self.search.setAccessibleName(self.tr("Find by name"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._rearrange)
        self.search.returnPressed.connect(self._to_list)
        self.search.installEventFilter(self)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        for name in FILTERS:
            self.filter.addItem("", name)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        self.order.addItem(self.tr("By name"), "name")
        self.order.addItem(self.tr("Least stable first"), "stability")
        self.order.addItem(self.tr("Highest peak first"), "peak")
        self.filter.currentIndexChanged.connect(self._rearrange)
        self.order.currentIndexChanged.connect(lambda: self.arrange(first=True))
        self.nothing = muted()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ThresholdDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setMinimumWidth(190)
        self.view.setAccessibleName(self.tr("Images"))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.search, self.filter, self.order, self.nothing):
            layout.addWidget(part)
        layout.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    @property
    def row(self) -> ThresholdRow | None:
        """What is chosen, as it is now."""
        place = None if self._kept is None else self.model.row_of(self._kept)
        return None if place is None else self.model.at(place)

    def arrange(self, *, first: bool = False) -> None:
        """Filter, sort and search anew; the chosen image stays chosen if it still shows."""
        only: Filter = self.filter.currentData()
        order: Order = self.order.currentData()
        self.model.set_view(only, order, self.search.text().strip())
        self.count()
        self.choose_again(first=first)

    def choose_again(self, *, first: bool = False) -> None:
        """The rows were replaced: choose the image of before, or the first."""
        place = None if self._kept is None or first else self.model.row_of(self._kept)
        empty = self.model.rowCount() == 0
        self.nothing.setVisible(empty)
        self.view.setVisible(not empty)
        self.nothing.setText(self._why_nothing())
        if empty:
            self.chosen.emit(None)
            return
        self.view.setCurrentIndex(self.model.index(place or 0))
        if first:
            self.view.scrollToTop()
        else:
            self.view.scrollTo(self.view.currentIndex())

    def go_to(self, image_id: int) -> None:
        """Choose an image, even if filter or search hide it."""
        if self.model.row_of(image_id) is None:
            self._kept = image_id
            self.search.clear()
            self.filter.setCurrentIndex(0)
        place = self.model.row_of(image_id)
        if place is not None:
            self.view.setCurrentIndex(self.model.index(place))

    def step(self, by: int) -> None:
        """Choose a neighbour."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))

    def show_filter(self, name: Filter) -> None:
        """Set the filter."""
        self.filter.setCurrentIndex(self.filter.findData(name))

    def find_image(self) -> None:
        """Let the user type a name."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def count(self) -> None:
        """Write how many images each filter lets through."""
        titles: dict[Filter, str] = {
            "all": self.tr("All images ({n})"),
            "unstable": self.tr("No stable interval ({n})"),
            "decided": self.tr("Decided by you ({n})"),
            "no_defect": self.tr("No defect, by you ({n})"),
            "corrected": self.tr("Mask corrected ({n})"),
            "changed": self.tr("Changed by the settings ({n})"),
        }
        for name, number in self.model.counts().items():
            text = titles[name].format(n=QLocale().toString(number))
            self.filter.setItemText(self.filter.findData(name), text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field: down goes to the list, Escape empties it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._to_list()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
                self._to_list()
                return True
        return super().eventFilter(watched, event)

    def _rearrange(self) -> None:
        self.arrange()

    def _to_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _why_nothing(self) -> str:
        if self.search.text().strip():
            return self.tr(
                "No image has this in its name. Press Esc in the field to see all again."
            )
        if self.filter.currentData() == "changed":
            return self.tr(
                "The settings change no image. Change them at the right, and show what they change."
            )
        return self.tr("No image of this kind")

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            row = self.model.at(index.row())
            self._kept = row.image.id
            self.chosen.emit(row)
