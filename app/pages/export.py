"""The export page: formats and options, a preview of the tree, the job, and the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from app import tasks
from app.context import Context
from app.engine_words import engine_text
from app.latest import Latest
from app.pages.export_options import ExportForm, options_of
from app.pages.export_read import Preview, read_preview
from app.pages.export_report import ReportPanel
from app.pages.export_tree import ExportTree
from app.pages.page import Page, column, heading, muted, splitter
from engine.errors import VitiaError
from engine.export import ExportOptions, check_options, check_target


class ExportPage(Page):
    """Writes the labelled set and shows beforehand what it will hold."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._session: Path | None = None
        self._written: Path | None = None
        self._preview: Preview | None = None
        self._stale = True  # crops or classes may have changed since the preview
        self._reason = ""  # why there is no preview
        self._at_work = False
        self._reading: Latest[Preview | VitiaError] = Latest(self._take)
        self.form = ExportForm()
        self.form.changed.connect(self._ask)
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Folder to write"))
        self.target.textChanged.connect(self._check)
        self.overwrite = QCheckBox(self.tr("Replace an earlier export there"))
        self.overwrite.toggled.connect(self._check)
        self.why = muted()
        self.facts = muted()
        # From elsewhere the action leads here, so it can be used where this button cannot.
        self.button = QPushButton(self.tr("Export"))
        self.button.setProperty("primary", "true")
        context.actions.tip("export_now", self.button)
        self.button.clicked.connect(context.actions.action("export_now").trigger)
        self.tree = ExportTree()
        self.report = ReportPanel(context)
        self._result = QLabel()
        self._done = self._done_bar()
        right = column(self._target_card(), self._done, self.facts, self.tree, self.report)
        layout = right.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretchFactor(self.tree, 1)
        parts = splitter(context, "export form", [self.form, right], [400, 700])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.addWidget(parts)
        self.setFocusProxy(self.form.formats)
        context.actions.attach("export", self)
        context.actions.bind("export_folder", self._browse)
        context.actions.bind("open_export", self._open_folder)
        context.document.closing.connect(self._let_go)

    # ---- building ------------------------------------------------------------------------------
    def _target_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(8)
        rows.addWidget(heading(self.tr("Folder to write")))
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.target, 1)
        line.addWidget(self.context.actions.button("export_folder"))
        line.addWidget(self.button)
        rows.addLayout(line)
        below = QHBoxLayout()
        below.addWidget(self.overwrite)
        below.addSpacing(12)
        below.addWidget(self.why, 1)
        rows.addLayout(below)
        return card

    def _done_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("card")
        self._result.setWordWrap(True)
        line = QHBoxLayout(bar)
        line.setContentsMargins(14, 8, 14, 8)
        line.addWidget(self._result, 1)
        line.addWidget(self.context.actions.button("open_export"))
        bar.hide()
        return bar

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Plan the export of the session as it is now."""
        document = self.context.document
        if not document.is_open:
            return
        path = document.session.path
        if path != self._session:
            self._session = path
            self.target.setText(str(_free_place(path)))
            self._set_written(None)
            self._preview = None
        self._stale = True
        self._ask()
        self.report.load()

    def place(self) -> dict[str, object]:
        """The form."""
        options = asdict(self.form.options)
        return {**options, "formats": list(options["formats"])}

    def restore(self, place: Mapping[str, object]) -> None:
        """The form as it was left."""
        self.form.fill(options_of(place))

    def changeEvent(self, event: QEvent) -> None:
        """Other colours: the icons of the tree are drawn anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._preview is not None:
            self._show()

    @property
    def options(self) -> ExportOptions:
        """What the page says."""
        return replace(self.form.options, overwrite=self.overwrite.isChecked())

    def _ask(self) -> None:
        """Read what would be written."""
        document = self.context.document
        if not document.is_open:
            return
        options, known = self.form.options, self._preview
        plan = None
        if known is not None and not self._stale:
            before = known.options.only_confirmed, known.options.annotate_normal
            if before == (options.only_confirmed, options.annotate_normal):
                plan = known.plan
        self._reading.ask(partial(read_preview, document.session.path, options, plan))

    def _take(self, found: Preview | VitiaError) -> None:
        self._stale = False
        self._reason = _sentence(found) if isinstance(found, VitiaError) else ""
        self._preview = None if isinstance(found, VitiaError) else found
        self._show()
        self._check()

    def _show(self) -> None:
        """The tree that would be written now."""
        preview = self._preview
        if preview is None:
            self.tree.show_reason(self._reason)
            self.facts.clear()
            return
        count = self.tree.show_tree(self._target().name, preview.tree)
        plan, number = preview.plan, QLocale().toString
        self.facts.setText(
            self.tr("Images: {images}. Crops: {crops}. Classes: {classes}. Files: {files}.").format(
                images=number(len(plan.chosen)),
                crops=number(sum(len(image.crops) for image in plan.images)),
                classes=number(len(plan.clusters)),
                files=number(count),
            )
        )

    def _check(self) -> None:
        """Whether the export can be started, and if not, why."""
        self.tree.rename(self._target())
        reason = self._reason or self._obstacle()
        self.why.setText(reason)
        self.button.setEnabled(not (reason or self._at_work) and self._preview is not None)

    def _obstacle(self) -> str:
        document = self.context.document
        if not document.is_open:
            return ""
        options = self.options
        if not options.formats:
            return self.tr("Choose a format.")
        if not self.target.text().strip():
            return self.tr("Choose a folder.")
        try:
            check_options(options)
            root = document.session.product_root
            check_target(self._target(), root, document.session.path, overwrite=options.overwrite)
        except VitiaError as error:
            return _sentence(error)
        return ""

    def _let_go(self) -> None:
        self._reading.close()
        self._preview = None

    # ---- doing ---------------------------------------------------------------------------------
    def export(self) -> None:
        """Write it."""
        if not self.button.isEnabled():
            return
        self._set_written(None)
        document = self.context.document
        job = self.context.start(
            self.tr("Export"),
            tasks.export(
                document.session.path, self._target(), self.options, read_only=document.read_only
            ),
            writes=not document.read_only,
            finished=self._set_written,
        )
        if job is not None:
            self._at_work = True
            job.ended.connect(self._ended)
            self._check()

    def _ended(self) -> None:
        self._at_work = False
        self._check()

    def _set_written(self, written: Path | None) -> None:
        """Say where the export is, if there is one."""
        self._written = written
        self.context.actions.action("open_export").setEnabled(written is not None)
        if written is not None:
            self._result.setText(self.tr("Written to {folder}").format(folder=written))
        self._done.setVisible(written is not None)

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
