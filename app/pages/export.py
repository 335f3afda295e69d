"""The export page: where to, what to include, a preview of the tree, and the job."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from app import tasks
from app.context import Context
from app.engine_words import engine_text
from app.icons import icon
from app.pages.page import Page, column, heading, muted, splitter
from engine.errors import VitiaError
from engine.export import ExportOptions, check_target
from engine.export.plan import Plan, make_plan


class ExportPage(Page):
    """Writes the labelled set and shows beforehand what it will hold."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._session: Path | None = None
        self._plan: Plan | None = None
        self._reason = ""  # why there is no plan
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Folder to write"))
        self.target.textChanged.connect(self._check)
        browse = QPushButton("…")
        browse.setFixedWidth(36)
        browse.setStyleSheet("padding: 5px 0;")
        browse.setToolTip(self.tr("Choose the folder that the export goes into"))
        browse.setAccessibleName(browse.toolTip())
        browse.clicked.connect(self._browse)
        self.crops = self._box(self.tr("Crops by class"), on=True)
        self.images = self._box(self.tr("Whole images by class"), on=True)
        self.masks = self._box(self.tr("Masks of both"), on=False)
        self.tables = self._box(self.tr("Tables (CSV)"), on=True)
        self.confirmed = self._box(self.tr("Only what is confirmed"), on=False)
        self.overwrite = self._box(self.tr("Replace an earlier export there"), on=False)
        self.why = muted()
        self.button = QPushButton(self.tr("Export"))
        self.button.setProperty("primary", "true")
        context.actions.tip("export_now", self.button)
        self.button.clicked.connect(context.actions.action("export_now").trigger)
        place = QHBoxLayout()
        place.setSpacing(6)
        place.addWidget(self.target, 1)
        place.addWidget(browse)
        card = QFrame()
        card.setObjectName("card")
        form = QVBoxLayout(card)
        form.setContentsMargins(16, 14, 16, 14)
        form.setSpacing(10)
        form.addWidget(heading(self.tr("Folder to write")))
        form.addLayout(place)
        form.addWidget(
            muted(self.tr("Written to a temporary place first and moved there whole; nothing that"
                          " exists is replaced unless you say so."))
        )  # fmt: skip
        form.addSpacing(8)
        form.addWidget(heading(self.tr("What to include")))
        for box in (self.crops, self.images, self.masks, self.tables):
            form.addWidget(box)
        form.addSpacing(8)
        form.addWidget(self.confirmed)
        form.addWidget(self.overwrite)
        form.addStretch(1)
        form.addWidget(self.why)
        form.addWidget(self.button)

        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Preview of the export"))
        self.tree.setHeaderLabels([self.tr("What will be written"), self.tr("Files")])
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._done = QFrame()
        self._done.setObjectName("card")
        self._result = QLabel()
        self._result.setWordWrap(True)
        self._open = QPushButton(self.tr("Open the folder"))
        self._open.clicked.connect(self._open_folder)
        line = QHBoxLayout(self._done)
        line.setContentsMargins(14, 10, 14, 10)
        line.addWidget(self._result, 1)
        line.addWidget(self._open)
        self._done.hide()
        self._written: Path | None = None
        parts = splitter(context, "export", [card, column(self._done, self.tree)], [360, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(parts)
        self.setFocusProxy(self.tree)

    def load(self) -> None:
        """Plan the export of the session as it is now."""
        document = self.context.document
        if not document.is_open:
            return
        session = document.session
        if session.path != self._session:
            self._session = session.path
            self.target.setText(str(_free_place(session.path)))
            self._done.hide()
        self._preview()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: the icons of the tree are drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._outdate()

    @property
    def options(self) -> ExportOptions:
        """What the boxes say."""
        return ExportOptions(
            crops=self.crops.isChecked(), images=self.images.isChecked(),
            masks=self.masks.isChecked(), table=self.tables.isChecked(),
            only_confirmed=self.confirmed.isChecked(), overwrite=self.overwrite.isChecked(),
        )  # fmt: skip

    def export(self) -> None:
        """Write it."""
        if not self.button.isEnabled():
            return
        self._done.hide()
        self.context.start(
            self.tr("Export"),
            tasks.export(self.context.document.session.path, self._target(), self.options),
            finished=self._finished,
        )

    def _finished(self, written: Path) -> None:
        self._written = written
        self._result.setText(self.tr("Written to {folder}").format(folder=written))
        self._open.setIcon(icon("folder"))
        self._done.show()
        self._check()

    def _open_folder(self) -> None:
        if self._written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written)))

    def _target(self) -> Path:
        return Path(self.target.text().strip()).expanduser()

    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder that the export goes into"), str(self._target().parent)
        )
        if chosen:
            self.target.setText(str(Path(chosen) / self._target().name))

    def _preview(self) -> None:
        """Show the tree that would be written now."""
        self.tree.clear()
        self._plan = None
        options = self.options
        try:
            self._plan = make_plan(
                self.context.document.session, only_confirmed=options.only_confirmed
            )
        except VitiaError as error:
            self._reason = _sentence(error)
            item = QTreeWidgetItem([self._reason, ""])
            item.setFirstColumnSpanned(True)
            self.tree.addTopLevelItem(item)
            self._check()
            return
        crops = Counter(c.cluster.id for i in self._plan.images for c in i.crops)
        images = Counter(i.cluster.id for i in self._plan.images if i.chosen)
        root = _item(self._target().name, None, folder=True)
        self.tree.addTopLevelItem(root)
        for name, counts, wanted in (
            ("crops", crops, options.crops),
            ("images", images, options.images),
            ("crop_masks", crops, options.crops and options.masks),
            ("image_masks", images, options.images and options.masks),
        ):
            if wanted:
                self._add_folder(root, name, counts, self._plan)
        for name in ("crops.csv", "images.csv") if options.table else ():
            root.addChild(_item(name, 1))
        root.addChild(_item("manifest.json", 1))
        self.tree.expandAll()
        self._check()

    def _add_folder(
        self, root: QTreeWidgetItem, name: str, counts: Counter[int], plan: Plan
    ) -> None:
        folder = _item(name, sum(counts.values()), folder=True)
        root.addChild(folder)
        for cluster in plan.clusters:
            if counts[cluster.id]:
                folder.addChild(_item(plan.folders[cluster.id], counts[cluster.id], folder=True))

    def _check(self) -> None:
        """Whether the export can be started, and if not, why."""
        options, reason = self.options, ""
        if self._plan is None:
            reason = self._reason
        elif not (options.crops or options.images or options.table):
            reason = self.tr("Choose something to include")
        elif not self.target.text().strip():
            reason = self.tr("Choose a folder")
        else:
            try:
                root = self.context.document.session.product_root
                check_target(self._target(), root, overwrite=options.overwrite)
            except VitiaError as error:
                reason = _sentence(error)
        self.why.setText(reason)
        self.why.setVisible(bool(reason))
        self.button.setEnabled(not reason)
        top = self.tree.topLevelItem(0)
        if top is not None and self._plan is not None:
            top.setText(0, self._target().name)

    def _box(self, text: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(on)
        box.toggled.connect(self._preview)
        return box


def _item(name: str, files: int | None, *, folder: bool = False) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name, "" if files is None else QLocale().toString(files)])
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if folder:
        item.setIcon(0, icon("folder"))
    return item


def _free_place(session: Path) -> Path:
    """A folder beside the session that does not exist yet."""
    for n in range(1, 1000):
        place = session.with_name(f"{session.stem} export" + (f" {n}" if n > 1 else ""))
        if not place.exists():
            return place
    return session.with_name(f"{session.stem} export")


def _sentence(error: VitiaError) -> str:
    what, remedy = engine_text(error.what), engine_text(error.remedy)
    what = what[:1].upper() + what[1:]
    return f"{what}. {remedy}." if remedy else f"{what}."
