"""Where networks run, at the top right: shows the choice and its free memory, and lets one choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.devices import Device, find_devices
from app.icons import icon
from app.jobs import Job, Jobs
from app.settings import Settings
from app.theme import colours

REFRESH_MS = 3000


class DevicePicker(QToolButton):
    """A button with a menu; the list is made in the background, and anew while a job runs."""

    def __init__(self, settings: Settings, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._jobs = jobs
        self._looking = False
        self.devices: list[Device] = []
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Where networks run"))
        self.setMenu(QMenu(self))
        self._timer = QTimer(self)
        self._timer.setInterval(REFRESH_MS)
        self._timer.timeout.connect(self.look)
        jobs.started.connect(self._on_job)
        jobs.idle.connect(self._timer.stop)
        settings.changed.connect(self._on_setting)
        self._recolour()
        self._show()

    def look(self) -> None:
        """Ask anew what there is, in the background."""
        if self._looking:
            return
        if self._timer.isActive() and all(job.quiet for job in self._jobs.running):
            self._timer.stop()
            return
        self._looking = True
        job = self._jobs.start(
            self.tr("Look for a device"), find_devices, writes=False, quiet=True,
            finished=self._found,
        )  # fmt: skip
        job.ended.connect(self._looked)

    def open_menu(self) -> None:
        """Let the user choose, without waiting for it."""
        menu = self.menu()
        corner = self.mapToGlobal(self.rect().bottomRight())
        menu.popup(QPoint(corner.x() - menu.sizeHint().width(), corner.y()))

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        if event.type() == QEvent.Type.PaletteChange:
            self._recolour()
        super().changeEvent(event)

    def _recolour(self) -> None:
        self.setIcon(icon("device", colours().muted))

    def _on_job(self, job: Job) -> None:
        if not job.quiet and not self._timer.isActive():
            self._timer.start()

    def _on_setting(self, key: str) -> None:
        if key == Settings.device.key:
            self._show()

    def _found(self, devices: list[Device]) -> None:
        if devices != self.devices:
            self.devices = devices
            self._show()

    def _looked(self) -> None:
        self._looking = False

    def _show(self) -> None:
        chosen = self._settings.device
        known = {device.id: device for device in self.devices}
        if not known:
            text = self.tr("Looking for a device…")
        elif chosen == "auto":
            text = self._words(self.devices[0])
        elif chosen in known:
            text = self._words(known[chosen])
        else:
            text = self.tr("{device} is not there").format(device=chosen)
        self.setText(text)
        self.setAccessibleName(self.tr("Device: {device}").format(device=text))
        menu = self.menu()
        if menu.isVisible():
            return  # not under the user's hand; it is filled again at the next look
        menu.clear()
        group = QActionGroup(menu)
        if self.devices:
            first = self.tr("Automatic: {device}").format(device=self._words(self.devices[0]))
        else:
            first = self.tr("Automatic")
        rows = [("auto", first), *((d.id, self._words(d, full=True)) for d in self.devices)]
        if known and chosen not in (*known, "auto"):
            rows.append((chosen, text))
        for name, title in rows:
            action = QAction(title.replace("&", "&&"), group)
            action.setObjectName(name)
            action.setCheckable(True)
            action.setChecked(name == chosen)
            menu.addAction(action)
        group.triggered.connect(self._choose)

    def _choose(self, action: QAction) -> None:
        self._settings.device = action.objectName()

    def _words(self, device: Device, *, full: bool = False) -> str:
        size = QLocale().formattedDataSize
        traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
        free = "" if device.free is None else size(device.free, 1, traditional)
        if device.id == "cpu":
            if full and free:
                return self.tr("CPU, {n} cores, {size} free").format(n=device.cores, size=free)
            return self.tr("CPU, {n} cores").format(n=device.cores)
        if full and device.total is not None:
            return self.tr("{name} ({id}), {size} of {total} free").format(
                name=device.name, id=device.id, size=free,
                total=size(device.total, 1, traditional),
            )  # fmt: skip
        return self.tr("{name}, {size} free").format(name=device.name, size=free)
