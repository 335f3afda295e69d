"""Python's collector of reference cycles, run by the GUI thread when nobody feels it.

Left to itself it stops all threads for as long as it takes to look at every object there is: a
tenth of a second with the window's modules loaded, half a second with PyTorch's, whenever it likes
and on whatever thread, where it may even delete a QObject of the GUI thread. Here it looks only at
what is new since it looked last. What outlives that is looked at again when the user turns to
another program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

STEP_MS = 1000
NEW = 2_000
"""New objects that make a step worth while."""
MANY = 30_000
"""New objects that are not looked at: a large library was imported, and stays."""


class Collector(QObject):
    """Switches the automatic collector off until :meth:`stop`."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        gc.freeze()  # what is frozen is not looked at
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self.step)
        self._timer.start()
        app.applicationStateChanged.connect(self._on_state)

    def step(self) -> None:
        """Look at what is new, if that is much."""
        new = gc.get_count()[0]
        if new > MANY:
            gc.freeze()
        if new > NEW:
            gc.collect(1)
            gc.freeze()

    def look_at_all(self) -> None:
        """Look at everything; takes a while."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive:
            self.look_at_all()
