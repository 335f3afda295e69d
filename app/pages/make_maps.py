"""Making maps: which detector and how, what it costs, a trial on one image, then all images."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import map_tasks
from app.context import Context
from app.engine_words import error_text
from app.images import LoadedImage
from app.jobs import Job, Work
from app.map_tasks import MapRequest
from app.pages.page import ask_folder, heading, muted, number_field
from app.widgets.canvas import ImageCanvas
from app.widgets.heatbar import HeatBar
from app.widgets.jobrow import duration
from engine.maps.detect.settings import NOTICES, WITHOUT_NORMALS

if TYPE_CHECKING:
    from engine.maps.detect import DetectorSettings
    from engine.maps.detect.cost import Cost

_BY_PRESET = 0
_NAMES = {"musc": "MuSc", "patchcore": "PatchCore", "softpatch": "SoftPatch", "funad": "FUN-AD"}


class MapsDialog(QDialog):
    """A window beside the main one; nothing else is blocked while it is open or at work.

    Args:
        context: of the window.
        root: the product folder.
        images: paths of its images, for the trial; None: they are looked for.
        make: starts making all maps in the way that is asked for.
        parent: the main window.
        sets: names of the sets made before, and which one is used.
        use: takes one of these.
    """

    def __init__(
        self,
        context: Context,
        root: Path,
        images: Sequence[str] | None,
        make: Callable[[MapRequest], object],
        parent: QWidget,
        *,
        sets: Sequence[tuple[str, bool]] = (),
        use: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Make maps"))
        self._context, self._root, self._make = context, root, make
        self._normals: Path | None = None
        self._job: Job | None = None
        self.detector = _choices(
            self.tr("Detector"),
            (self.tr("Automatic"), "auto"),
            (self.tr("MuSc: without normal images"), "musc"),
            (self.tr("PatchCore: with normal images"), "patchcore"),
            (self.tr("SoftPatch: normal images with a few bad ones"), "softpatch"),
            (self.tr("FUN-AD: trains itself on the mixed images"), "funad"),
        )
        self.preset = _choices(
            self.tr("Preset"),
            (self.tr("Fast, for a first look"), "fast"),
            (self.tr("As published, slow"), "full"),
        )
        self._help = muted()
        self.weights = QComboBox()
        self.weights.setEditable(True)
        self.weights.setAccessibleName(self.tr("Network"))
        self.weights.setToolTip(
            self.tr("A timm model name, or a weights file; empty takes that of the preset")
        )
        line = self.weights.lineEdit()
        assert line is not None  # it is editable
        line.setPlaceholderText(self.tr("that of the preset"))
        self.size_field = number_field(
            _BY_PRESET, 1024, _BY_PRESET, self.tr("Side that whole images are resized to")
        )
        self.size_field.setSpecialValueText(self.tr("that of the preset"))
        self.size_field.setSingleStep(14)
        self.size_field.setAccessibleName(self.tr("Side in pixels"))
        self._normal_text = muted()
        self.image = QComboBox()
        self.image.setAccessibleName(self.tr("Image to try it on"))
        self.image.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.image.setMinimumContentsLength(18)
        self.canvas = ImageCanvas()
        self.canvas.set_image(
            None,
            self.tr("Choose an image and press “Try it”. Its map is made with a few other images"
                    " around it, which takes much less time than all of them."),
        )  # fmt: skip
        self._told = QLabel()
        self._told.setWordWrap(True)
        self._buttons = {
            "estimate": _button(self.tr("What will it cost?"), self._estimate),
            "try": _button(self.tr("Try it"), self._attempt),
            "make": _button(self.tr("Make all maps"), self._start),
        }
        self._buttons["make"].setProperty("primary", "true")
        self._build(sets, use)
        self.detector.currentIndexChanged.connect(self._explain)
        self._explain()
        self._enable(True)
        if images is None:
            context.start(
                self.tr("Look for images"), map_tasks.list_images(root),
                writes=False, quiet=True, finished=self._offer_images,
            )  # fmt: skip
        else:
            self._offer_images(images)
        self.resize(900, 560)

    @property
    def request(self) -> MapRequest:
        """What the form says."""
        changes: dict[str, Any] = {"device": self._context.settings.device}
        if self.weights.currentText().strip():
            changes["weights"] = self.weights.currentText().strip()
        if self.size_field.value() != _BY_PRESET:
            changes["size"] = self.size_field.value()
        return MapRequest(
            self.detector.currentData(), self.preset.currentData(), changes, self._normals
        )

    def _offer_images(self, images: Sequence[str]) -> None:
        self.image.addItems(list(images))
        self._enable(self._job is None)

    # ---- doing ---------------------------------------------------------------------------------
    def _estimate(self) -> None:
        self._told.setText(self.tr("Timing a little of every step…"))
        self._run(
            self.tr("Estimate the cost"), map_tasks.estimate(self._root, self.request),
            self._show_cost,
        )  # fmt: skip

    def _show_cost(self, found: tuple[DetectorSettings, Cost]) -> None:
        settings, cost = found
        number = QLocale()
        self._told.setText(
            self.tr("{detector} with {weights}: about {time}, {memory} of memory, {disk} of disk").format(
                detector=_NAMES[settings.detector], weights=settings.weights, time=duration(cost.seconds),
                memory=number.formattedDataSize(cost.memory, 1),
                disk=number.formattedDataSize(cost.disk, 1),
            )
        )  # fmt: skip

    def _attempt(self) -> None:
        path = self.image.currentText()
        self.canvas.set_image(None, self.tr("Making the map of {name}…").format(name=path))
        self._run(
            self.tr("Try it on one image"), map_tasks.attempt(self._root, self.request, path),
            self._show_attempt,
        )  # fmt: skip

    def _show_attempt(self, found: LoadedImage) -> None:
        self.canvas.set_image(found.picture)
        self.canvas.set_heat(found.heat)
        self.canvas.set_badges([self.tr("Trial on a few images")])

    def _start(self) -> None:
        request = self.request
        self.close()
        self._make(request)

    def _run(self, name: str, work: Work, done: Callable[[Any], None]) -> None:
        self._stop()

        def finished(value: object) -> None:
            self._job = None
            self._enable(True)
            done(value)

        def failed(error: Exception) -> None:
            self._job = None
            self._enable(True)
            self._told.setText(error_text(error))
            self.canvas.set_image(None, error_text(error))

        self._enable(False)
        self._job = self._context.start(name, work, writes=False, finished=finished, failed=failed)
        if self._job is not None:
            self._job.cancelled.connect(lambda: self._enable(True))

    def _stop(self) -> None:
        """What was asked for is not wanted any more."""
        if self._job is not None:
            self._job.finished.disconnect()
            self._job.failed.disconnect()
            self._job.cancelled.disconnect()
            self._job.cancel()
            self._job = None

    def _enable(self, able: bool) -> None:
        self._buttons["estimate"].setEnabled(able)
        self._buttons["try"].setEnabled(able and self.image.count() > 0)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A trial or an estimate ends with the window."""
        self._stop()
        super().closeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Also when Escape hides it."""
        self._stop()
        super().hideEvent(event)

    # ---- building ------------------------------------------------------------------------------
    def _explain(self) -> None:
        detector = self.detector.currentData()
        texts = {
            "auto": self.tr("PatchCore if there are images of good parts, else MuSc."),
            "musc": self.tr("Compares the images with each other: defects are what few of them have. Needs five images or more."),
            "patchcore": self.tr("Compares with images of good parts: from train/good, or a folder of yours."),
            "softpatch": self.tr("As PatchCore, and forgives a few bad parts among the good ones."),
            "funad": self.tr("Learns from the images themselves which of them are normal."),
        }  # fmt: skip
        text = texts[detector]
        if detector in NOTICES:
            text += " " + self.tr(
                "It is a research method, here in a reduced variant: patent application filed by"
                " its authors; check before commercial use."
            )
        self._help.setText(text)
        self._normal_row.setVisible(detector not in WITHOUT_NORMALS)

    def _build(self, sets: Sequence[tuple[str, bool]], use: Callable[[str], object] | None) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.tr("Detector"), self.detector)
        form.addRow(self._help)
        form.addRow(self.tr("Preset"), self.preset)
        network = QHBoxLayout()
        network.setSpacing(8)
        network.addWidget(self.weights, 1)
        network.addWidget(_button(self.tr("File…"), self._choose_weights))
        form.addRow(self.tr("Network"), network)
        form.addRow(self.tr("Side in pixels"), self.size_field)
        self._normal_row = QWidget()
        row = QHBoxLayout(self._normal_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._normal_text, 1)
        row.addWidget(_button(self.tr("Choose…"), self._choose_normals))
        form.addRow(self._normal_row)
        self._show_normals()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(heading(self.tr("How to look for defects")))
        left.addLayout(form)
        if sets and use is not None:
            left.addWidget(heading(self.tr("Maps made before")))
            left.addLayout(self._set_row(sets, use))
        left.addStretch(1)
        left.addWidget(self._told)
        holder = QWidget()
        holder.setLayout(left)
        holder.setFixedWidth(370)
        left.setContentsMargins(0, 0, 0, 0)
        trial = QHBoxLayout()
        trial.addWidget(self.image, 1)
        trial.addWidget(self._buttons["try"])
        trial.addWidget(HeatBar())
        right = QVBoxLayout()
        right.addLayout(trial)
        right.addWidget(self.canvas, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(holder)
        both.addLayout(right, 1)
        last = QHBoxLayout()
        last.addWidget(self._buttons["estimate"])
        last.addStretch(1)
        last.addWidget(_button(self.tr("Close"), self.close))
        last.addWidget(self._buttons["make"])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addLayout(both, 1)
        layout.addLayout(last)

    def _set_row(
        self, sets: Sequence[tuple[str, bool]], use: Callable[[str], object]
    ) -> QHBoxLayout:
        self.sets = _choices(
            self.tr("Maps made before"),
            *((self.tr("{name} (in use)").format(name=n) if used else n, n) for n, used in sets),
        )

        def take() -> None:
            name = self.sets.currentData()
            self.close()
            use(name)

        row = QHBoxLayout()
        row.addWidget(self.sets, 1)
        row.addWidget(_button(self.tr("Use these"), take))
        return row

    def _choose_weights(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Weights"), self._context.settings.last_folder,
            self.tr("Weights (*.safetensors *.pth *.pt)"),
        )  # fmt: skip
        if chosen:
            self.weights.setEditText(chosen)

    def _choose_normals(self) -> None:
        folder = ask_folder(self, self._context, self.tr("Folder of images of good parts"))
        if folder is not None:
            self._normals = folder
            self._show_normals()

    def _show_normals(self) -> None:
        where = (
            self.tr("train/good of the product") if self._normals is None else str(self._normals)
        )
        self._normal_text.setText(self.tr("Good parts: {where}").format(where=where))


def _choices(name: str, *entries: tuple[str, str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for text, value in entries:
        box.addItem(text, value)
    return box


def _button(text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button
