"""The start page: open something, go on with something, or try the sample."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.icons import icon, pixmap
from app.pages.page import heading, muted
from app.theme import colours
from app.widgets.sample_card import SampleCard
from app.words import without_mnemonic


class StartPage(QWidget):
    """Shown while no session is open."""

    recent_chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._logo = QLabel()
        title = QLabel("Vitia")
        title.setProperty("role", "title")
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self._logo)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(title)
        names.addWidget(
            muted(self.tr("From part images and anomaly maps to named sets of defects"))
        )
        head.addLayout(names, 1)

        drop = QFrame()
        drop.setObjectName("card")
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(24, 22, 24, 22)
        inside.setSpacing(12)
        inside.addWidget(heading(self.tr("Begin with a product")))
        inside.addWidget(
            muted(
                self.tr(
                    "Choose the folder that holds the images of one product and their anomaly"
                    " maps, or drop it anywhere on this window. Nothing in it is changed; your"
                    " work goes into a session file beside it."
                )
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._buttons: list[tuple[QPushButton, QAction, bool]] = []
        for name, primary in (("open_product", True), ("open_session", False)):
            action = context.actions.action(name)
            button = QPushButton(" " + without_mnemonic(action.text()))
            context.actions.tip(name, button)
            button.setProperty("primary", "true" if primary else "false")
            button.setDefault(primary)
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
            self._buttons.append((button, action, primary))
        buttons.addStretch(1)
        inside.addLayout(buttons)
        self.setFocusProxy(self._buttons[0][0])

        self._recent = QListWidget()
        self._recent.setAccessibleName(self.tr("Recent sessions"))
        self._recent.setSpacing(2)
        self._recent.itemActivated.connect(self._choose)
        self._recent.itemClicked.connect(self._choose)
        self._none = muted(
            self.tr("Sessions that you open appear here. New here? Try one of the samples.")
        )  # fmt: skip

        middle = QWidget()
        middle.setMaximumWidth(760)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(middle)
        column.setContentsMargins(24, 48, 24, 24)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(drop)
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Try the sample")))
        column.addLayout(self._samples())
        column.addSpacing(8)
        column.addWidget(heading(self.tr("Recent sessions")))
        column.addWidget(self._none)
        column.addWidget(self._recent, 1)
        column.addStretch(0)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(middle, 6)
        outer.addStretch(1)
        self._recolour()

    def _samples(self) -> QHBoxLayout:
        """A card for each of the made-up products."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for action, picture, title, text in (
            (
                "try_metal", "metal", self.tr("Metal part"),
                self.tr("A steel flange with chips, cracks, dents, rust, scratches and stains"),
            ),
            (
                "try_textile", "textile", self.tr("Textile"),
                self.tr("A woven cloth with fibres, holes, knots, missing threads, snags and stains"),
            ),
        ):  # fmt: skip
            card = SampleCard(picture, title, text)
            card.clicked.connect(self._context.actions.action(action).trigger)
            row.addWidget(card, 1)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """List the sessions of now."""
        super().showEvent(event)
        self.update_recent()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def update_recent(self) -> None:
        """List the sessions opened last."""
        self._recent.clear()
        metrics = QFontMetrics(self._recent.font())
        for path in self._context.settings.recent:
            when = path.stat().st_mtime
            date = QLocale().toString(
                QDateTime.fromSecsSinceEpoch(int(when)), QLocale.FormatType.ShortFormat
            )
            folder = metrics.elidedText(str(path.parent), Qt.TextElideMode.ElideMiddle, 420)
            item = QListWidgetItem(icon("session"), f"{path.stem}\n{folder}   {date}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip(str(path))
            self._recent.addItem(item)
        self._recent.setVisible(self._recent.count() > 0)
        self._none.setVisible(self._recent.count() == 0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.recent_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _recolour(self) -> None:
        scheme = colours()
        self._logo.setPixmap(pixmap("vitia", 44, scheme.accent, self.devicePixelRatioF()))
        for button, action, primary in self._buttons:
            name = "folder-open" if action.objectName() == "open_product" else "session"
            button.setIcon(icon(name, scheme.on_accent if primary else None))
        if self.isVisible():
            self.update_recent()
