"""Which backbone is in use, and how to get DINO."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import tasks_backbone
from app.context import Context
from app.jobs import Job
from app.pages.page import muted

if TYPE_CHECKING:
    from engine.backbone.origin import Source

_TYPING_MS = 400


class BackboneInfo(QWidget):
    """Says where the weights in use come from; offers DINO where there are none as good.

    Args:
        context: of the window.
        whole: whether there is room to say how DINO is had offline; else the tooltip does.
    """

    def __init__(self, context: Context, *, whole: bool = False) -> None:
        super().__init__()
        self._context = context
        self._whole = whole
        self._weights = self._asked = ""
        self._job: Job | None = None
        self.text = muted()
        self.text.setAccessibleName(self.tr("Backbone in use"))
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.fetch = context.actions.button("fetch_backbone")
        self.fetch.hide()
        context.actions.action("fetch_backbone").enabledChanged.connect(self._on_fetch)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPING_MS)
        self._wait.timeout.connect(self.look)
        row = QHBoxLayout()
        row.addWidget(self.fetch)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.text)
        layout.addLayout(row)

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: weights may have been fetched meanwhile."""
        super().showEvent(event)
        self._wait.start()

    def set_weights(self, weights: str) -> None:
        """Tell about these, soon; empty = the best on this computer."""
        self._weights = weights
        if self.isVisible():
            self._wait.start()

    def look(self) -> None:
        """Find out which backbone the name stands for, on a thread of its own."""
        if self._job is not None or not self.isVisible():
            return
        self._asked = self._weights
        self._job = self._context.start(
            self.tr("Look which backbone is in use"), tasks_backbone.look_up(self._asked),
            writes=False, quiet=True, finished=self._show, failed=self._show_error,
        )  # fmt: skip
        if self._job is not None:
            self._job.ended.connect(self._ended)

    def _ended(self) -> None:
        self._job = None
        if self._weights != self._asked:
            self.look()

    def _on_fetch(self, possible: bool) -> None:
        """Fetching ended: something else may be in use."""
        if possible:
            self.look()

    def _show_error(self, error: Exception) -> None:
        self.text.setText(str(error))
        self.text.setToolTip("")
        self.fetch.hide()

    def _show(self, source: Source) -> None:
        words = {
            "bundled": self.tr(
                "In use: the small backbone that comes with Vitia. DINO tells defects apart better."
            ),
            "cached": self.tr("In use: {name}, from the cache of this computer."),
            "file": self.tr("In use: the file {name}."),
            "random": self.tr("In use: random weights, which have learned nothing. Get DINO."),
            "hub": self.tr("In use: {name}, fetched from the internet when it is used first."),
        }
        name = (
            source.weights if source.origin != "file" or source.file is None else source.file.name
        )
        text = words[source.origin].format(name=name)
        if source.origin in ("file", "cached") and source.sha256 is not None:
            digest = self.tr("SHA-256: {start}… (whole in the tooltip)")
            text = f"{text}\n{digest.format(start=source.sha256[:16])}"
        tip = [] if source.file is None else [str(source.file)]
        tip += [] if source.sha256 is None else [f"SHA-256 {source.sha256}"]
        if source.origin in ("bundled", "random"):
            offline = self.tr(
                "Offline: fetch vit_small_patch8_224.dino on another computer and choose the file"
                " under Discover, Weights."
            )
            if self._whole:
                text = f"{text}\n{offline}"
            else:
                tip.insert(0, offline)
        self.text.setText(text)
        self.text.setToolTip("\n".join(tip))
        self.text.setAccessibleDescription(" ".join([text, *tip]))
        self.fetch.setVisible(source.origin in ("bundled", "random"))


def fetch(context: Context) -> None:
    """Fetch DINO in the background; every :class:`BackboneInfo` then tells what is in use."""
    action = context.actions.action("fetch_backbone")
    name = QCoreApplication.translate("BackboneInfo", "Fetch DINO")
    job = context.start(name, tasks_backbone.fetch_dino(), writes=False)
    if job is not None:
        action.setEnabled(False)
        job.ended.connect(lambda: action.setEnabled(True))
