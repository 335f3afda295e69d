"""For a job's thread: what only the GUI thread may do."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")


class GuiThread(QObject):
    """Does things on the thread that it was made on, for other threads that wait for them.

    Jobs may rely on it: the event loop runs until the last of them has ended.
    """

    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], T]) -> T:
        """What ``work`` gives, done there; called on another thread.

        Raises:
            Exception: what ``work`` raised.
        """
        future: Future[T] = Future()
        self._asked.emit((work, future))
        return future.result()

    @Slot(object)
    def _do(self, asked: tuple[Callable[[], Any], Future[Any]]) -> None:
        work, future = asked
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - else the asking thread waits for ever
            future.set_exception(error)
