"""Labelling new images with a saved classifier: which one, which images, and what to write."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.context import Context
from app.pages.page import ask_folder, heading, muted
from app.tasks_handover import ApplyRequest

MAPS, MASKS = range(2)


class ApplyDialog(QDialog):
    """A window beside the main one; nothing else is blocked while it is open.

    Args:
        context: of the window.
        apply: starts the work.
        parent: the main window.
        model: the classifier to begin with.
    """

    def __init__(
        self,
        context: Context,
        apply: Callable[[ApplyRequest], object],
        parent: QWidget,
        model: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Apply to folder"))
        self._context, self._apply = context, apply
        self.model = self._field(self.tr("Classifier"), "" if model is None else str(model))
        self.folder = self._field(self.tr("Folder of new images"))
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Anomaly maps in"), MAPS)
        self.kind.addItem(self.tr("Masks in"), MASKS)
        self.kind.setAccessibleName(self.tr("Where regions come from"))
        self.regions = self._field(self.tr("Folder of maps or masks"))
        self.regions.setPlaceholderText(self.tr("those in the folder of images"))
        self.table = QCheckBox(self.tr("Write tables of images and regions (CSV)"))
        self.table.setChecked(True)
        self.session = QCheckBox(self.tr("Make a session, to look at the labels and correct them"))
        self.session.setChecked(True)
        self.why = muted()
        self.start = QPushButton(self.tr("Label the images"))
        self.start.setProperty("primary", "true")
        self.start.setDefault(True)
        self.start.clicked.connect(self._start)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        self._build(close)
        for field in (self.model, self.folder, self.regions):
            field.textChanged.connect(self._check)
        for box in (self.table, self.session):
            box.toggled.connect(self._check)
        self._check()
        self.resize(640, 380)
        (self.folder if model is not None else self.model).setFocus()

    def _build(self, close: QPushButton) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.addRow(self.tr("C&lassifier"), self._row(self.model, self._choose_model))
        form.addRow(self.tr("&Images"), self._row(self.folder, self._choose(self.folder)))
        form.addRow(self.kind, self._row(self.regions, self._choose(self.regions)))
        buttons = QHBoxLayout()
        buttons.addWidget(self.why, 1)
        buttons.addWidget(close)
        buttons.addWidget(self.start)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 16)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("Label new images as a session labelled its own")))
        rows.addWidget(
            muted(self.tr("Maps must come from the detector that made those of the session. Thresholds,"
                          " crops and network are those of the classifier; names and numbers of the"
                          " classes stay the same."))
        )  # fmt: skip
        rows.addSpacing(4)
        rows.addLayout(form)
        rows.addSpacing(4)
        rows.addWidget(self.table)
        rows.addWidget(self.session)
        rows.addStretch(1)
        rows.addLayout(buttons)

    @property
    def request(self) -> ApplyRequest:
        """What the form says; tables and session lie beside the folder, under free names."""
        folder, regions = _path(self.folder), _path(self.regions)
        given = self.regions.text().strip() != ""
        masks = self.kind.currentData() == MASKS
        return ApplyRequest(
            model=_path(self.model),
            folder=folder,
            maps=regions if given and not masks else None,
            masks=regions if given and masks else None,
            table=_free(folder, " labels.csv") if self.table.isChecked() else None,
            session=_free(folder, ".vitia") if self.session.isChecked() else None,
            device=self._context.settings.device,
        )

    def _check(self) -> None:
        """Whether it can begin, and if not, why."""
        reason = ""
        if not _path(self.model).is_file():
            reason = self.tr("Choose the file of a classifier")
        elif not self.folder.text().strip() or not _path(self.folder).is_dir():
            reason = self.tr("Choose the folder of the new images")
        elif self.regions.text().strip() and not _path(self.regions).is_dir():
            reason = self.tr("Choose a folder of maps or masks that exists")
        elif not (self.table.isChecked() or self.session.isChecked()):
            reason = self.tr("Choose tables, a session, or both")
        self.why.setText(reason)
        self.start.setEnabled(not reason)

    def _start(self) -> None:
        self._apply(self.request)
        self.close()

    def _choose_model(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Classifier"), self._context.settings.last_folder,
            self.tr("Classifiers (*.safetensors);;All files (*)"),
        )  # fmt: skip
        if chosen:
            self.model.setText(chosen)

    def _choose(self, field: QLineEdit) -> Callable[[], None]:
        def choose() -> None:
            folder = ask_folder(self, self._context, field.accessibleName())
            if folder is not None:
                field.setText(str(folder))

        return choose

    @staticmethod
    def _field(name: str, text: str = "") -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        return field

    def _row(self, field: QLineEdit, choose: Callable[[], object]) -> QWidget:
        button = QPushButton(self.tr("Choose…"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Choose: {what}").format(what=field.accessibleName()))
        button.clicked.connect(lambda _checked: choose())
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(field, 1)
        line.addWidget(button)
        holder.setFocusProxy(field)
        return holder


def _path(field: QLineEdit) -> Path:
    return Path(field.text().strip()).expanduser()


def _free(folder: Path, ending: str) -> Path:
    """A name beside a folder that nothing has yet."""
    for n in range(1, 1000):
        place = folder.with_name(f"{folder.name}{f' {n}' if n > 1 else ''}{ending}")
        if not place.exists():
            return place
    return folder.with_name(f"{folder.name}{ending}")
