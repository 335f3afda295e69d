"""The guided tour: five bubbles, one for each station from the product to the export.

It shows by itself when a sample is opened for the first time, and whenever it is asked for. Nothing
waits for it: the window can be used while it shows.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.context import Context
from app.pages.page import Page
from app.sample import sample_folder
from app.stations import StationName
from app.widgets.bubble import Bubble, Ring, Side
from app.widgets.rail import StationRail
from app.words import mark


@dataclass(frozen=True)
class Step:
    """What is said of a station.

    Attributes:
        station: its page is shown.
        title: of the bubble.
        text: the sentences; names of actions in braces become their keys.
        at: attributes of the page, the first that can be seen is pointed at; else the station
            in the rail.
        side: where the bubble goes if there is room.
    """

    station: StationName
    title: str
    text: str
    at: tuple[str, ...]
    side: Side


STEPS = (
    Step(
        "product",
        mark("Tour", "1. The product"),
        mark("Tour", "All images of the product, each with its anomaly map; problems are listed with a remedy. The histogram shows how strongly each image stands out: good parts on the left, defects on the right."),
        ("histogram", "table"),
        "left",
    ),
    Step(
        "threshold",
        mark("Tour", "2. From map to mask"),
        mark("Tour", "This curve counts the regions that are left at every threshold. Where it stays level the mask is stable, and Vitia takes its threshold from there. Drag the line to choose another one: the mask follows at once."),
        ("plot",),
        "above",
    ),
    Step(
        "discover",
        mark("Tour", "3. Find the kinds of defects"),
        mark("Tour", "Say how many kinds to look for, or let Vitia suggest a number, and press Start. No labels are needed. On the sample this takes a few minutes, and the window can be used meanwhile."),
        ("form.start", "form"),
        "right",
    ),
    Step(
        "triage",
        mark("Tour", "4. Name and correct"),
        mark("Tour", "When they are found, the classes stand here. Rename one with {rename_cluster}, merge it with {merge_cluster}, throw false alarms out with {false_alarm}, confirm with {confirm}. Everything can be undone with {undo}."),
        ("cluster_view",),
        "right",
    ),
    Step(
        "export",
        mark("Tour", "5. Hand it on"),
        mark("Tour", "Write the labelled set in the formats that others read, or a report. The numbers of the classes stay the same from one export to the next."),
        ("button",),
        "below",
    ),
)  # fmt: skip


class Tour(QObject):
    """Leads through the pages.

    Args:
        context: of the window.
        window: what the bubbles lie on.
        go: shows a station.
        page: the page of a station.
        rail: pointed at where a page has nothing to point at.
    """

    def __init__(
        self,
        context: Context,
        window: QWidget,
        go: Callable[[StationName], None],
        page: Callable[[StationName], Page],
        rail: StationRail,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._go = go
        self._page = page
        self._rail = rail
        self._step: int | None = None
        self._wanted = False  # as soon as the sample is open
        self._watched: list[QWidget] = []
        self._ring: Ring | None = None
        self.bubble: Bubble | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._place)
        context.actions.bind("show_tour", self.begin)
        context.document.replaced.connect(self._on_document)

    @property
    def step(self) -> int | None:
        """Which step shows, from 0; None: none does."""
        return self._step

    def begin(self) -> None:
        """Show the first step; open a sample first where nothing is open."""
        if self._context.document.is_open:
            self._context.settings.tour_seen = True
            self._show(0)
        else:
            self._wanted = True
            self._context.actions.action("try_metal").trigger()

    def end(self) -> None:
        """Take the bubble away and leave the window as it is."""
        self._step = None
        self._soon.stop()
        self._unwatch()
        for part in (self.bubble, self._ring):
            if part is not None:
                part.hide()
                part.deleteLater()
        self.bubble = self._ring = None

    def _on_document(self) -> None:
        document = self._context.document
        if not document.is_open:
            if self._step is not None:
                self.end()
            return
        is_sample = document.session.path.is_relative_to(sample_folder())
        if self._wanted or (is_sample and not self._context.settings.tour_seen):
            self._wanted = False
            # After the window has gone to its own first page.
            QTimer.singleShot(0, self, self.begin)

    # ---- steps ---------------------------------------------------------------------------------
    def _show(self, number: int) -> None:
        if self.bubble is None:
            self._ring = Ring(self._window)
            self.bubble = Bubble(self._window)
            self.bubble.forward.connect(self._forward)
            self.bubble.backward.connect(self._backward)
            self.bubble.skipped.connect(self.end)
        self._step = number
        step = STEPS[number]
        self._go(step.station)
        self.bubble.say(_translated(step.title), self._text(step), number + 1, len(STEPS))
        self._unwatch()
        self._place()
        self.bubble.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forward(self) -> None:
        if self._step is not None and self._step + 1 < len(STEPS):
            self._show(self._step + 1)
        else:
            self.end()

    def _backward(self) -> None:
        if self._step:
            self._show(self._step - 1)

    def _text(self, step: Step) -> str:
        """With the keys that the user has given the actions, or their names where they have none."""
        actions = self._context.actions
        shown = {name: actions.key_text(name) or actions.action(name).iconText()
                 for name in actions.specs if f"{{{name}}}" in step.text}  # fmt: skip
        return _translated(step.text).format(**shown)

    # ---- places --------------------------------------------------------------------------------
    def _place(self) -> None:
        """Point at the first thing that is seen and leaves room; the rail always does."""
        if self._step is None or self.bubble is None or self._ring is None:
            return
        step = STEPS[self._step]
        page = self._page(step.station)
        station = self._rail.button(step.station)
        found = [attrgetter(name)(page) for name in step.at]
        room = self._window.rect().adjusted(8, 8, -8, -8)
        for target in (*found, station):
            if not target.isVisible():
                continue
            place = self._on_window(target)
            if self.bubble.point_at(place, room, step.side):
                self._ring.surround(place)
                self._show_parts()
                break
        self._watch([*found, station])

    def _on_window(self, target: QWidget) -> QRect:
        """The part of a widget that is not hidden behind the edge of what it lies in."""
        seen = target.visibleRegion().boundingRect()
        return QRect(target.mapTo(self._window, QPoint(0, 0)) + seen.topLeft(), seen.size())

    def _show_parts(self) -> None:
        assert self.bubble is not None
        assert self._ring is not None
        for part in (self._ring, self.bubble):
            part.show()
            part.raise_()

    def _watch(self, targets: list[QWidget]) -> None:
        """Follow whatever moves a target: itself, and all that it lies in."""
        self._unwatch()
        for target in targets:
            part: QWidget | None = target
            while part is not None and part not in self._watched:
                part.installEventFilter(self)
                self._watched.append(part)
                part = None if part is self._window else part.parentWidget()

    def _unwatch(self) -> None:
        for part in self._watched:
            part.removeEventFilter(self)
        self._watched.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Something moved, came or went."""
        if event.type() in (
            QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide,
            QEvent.Type.LayoutRequest,
        ):  # fmt: skip
            self._soon.start()
        return super().eventFilter(watched, event)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
