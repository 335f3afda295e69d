"""The product page: what was found in the folder, what is wrong with it, and where maps come from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.context import Context
from app.models.images import IMAGE_FILTERS, ImageFilter, ImageTable, ProblemTable
from app.pages.page import Page, ask_folder, column, heading, muted, splitter
from app.widgets.fields import TypingLine
from app.widgets.flow import FlowLayout
from app.widgets.histogram import PeakHistogram
from app.words import without_mnemonic
from engine.session import ImageRecord, Session

if TYPE_CHECKING:
    from engine.pipeline.maps import MapSet

_ROWS_MEASURED = 40  # for the widths of columns
_ROWS_FITTED = 200  # problems whose rows are made as high as their words; more would take long


class ProductPage(Page):
    """Images, problems and sources of the product."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.images = ImageTable(self)
        self.problems = ProblemTable(self)
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._facts = muted()
        self._sources = muted()
        self._sources.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.search = TypingLine()
        self.search.setPlaceholderText(self.tr("Find by name"))
        self.search.setAccessibleName(self.tr("Find by name"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(280)
        self.search.textChanged.connect(self._filter)
        self.search.installEventFilter(self)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Show"))
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for name in IMAGE_FILTERS:
            self.filter.addItem("", name)
        self.filter.currentIndexChanged.connect(self._filter)
        self._nothing = muted()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = _table(self.tr("Images"))
        self.table.setModel(self.images)
        self.table.setSortingEnabled(True)
        self.table.activated.connect(self._show_threshold)
        header = self.table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setMaximumSectionSize(420)
        header.setResizeContentsPrecision(_ROWS_MEASURED)
        self.problem_table = _table(self.tr("Problems"))
        self.problem_table.setModel(self.problems)
        self.problem_table.activated.connect(self._show_image_of_problem)
        header = self.problem_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._problem_title = heading("")
        self._problem_part = column(self._problem_title, self.problem_table)
        self.histogram = PeakHistogram()
        self.histogram.setMaximumHeight(260)
        self._peaks = muted()
        self._peak_part = QWidget()
        peaks = QVBoxLayout(self._peak_part)
        peaks.setContentsMargins(0, 6, 0, 0)
        peaks.setSpacing(8)
        peaks.addWidget(heading(self.tr("Peaks of the maps")))
        peaks.addWidget(self.histogram, 1)
        peaks.addWidget(self._peaks)
        peaks.addStretch(1)
        left = splitter(
            context, "product", [self._image_part(), self._problem_part], [500, 180], upright=True
        )
        parts = splitter(context, "product peaks", [left, self._peak_part], [760, 260])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(column(self._facts, self._sources, spacing=4))
        layout.addWidget(self._button_row())
        layout.addWidget(parts, 1)
        self.setFocusProxy(self.table)
        context.actions.attach("product", self)
        context.actions.bind("find_product_image", self._find)
        context.actions.bind("show_in_threshold", self._show_current)

    def load(self) -> None:
        """Show the images and problems of the session."""
        if not self.context.document.is_open:
            return
        session = self.context.document.session
        images, problems = session.images(), session.problems()
        self._title.setText(session.product_root.name)
        self._facts.setText(self._counted(images, len(problems)))
        self._sources.setText(self._told_sources(session))
        self.images.set_images(images, problems)
        self.table.resizeColumnsToContents()
        self._show_problem_columns(bool(problems))
        self._count_filters()
        self._show_peaks(session, images)
        self.problems.set_problems(problems)
        if len(problems) <= _ROWS_FITTED:
            self.problem_table.resizeRowsToContents()
        self._problem_title.setText(
            self.tr("Problems: {n}. Everything else goes on without these files.").format(
                n=QLocale().toString(len(problems))
            )
        )
        self._problem_part.setVisible(bool(problems))

    def _show_problem_columns(self, there: bool) -> None:
        for part in (self.images.PROBLEM, self.images.REMEDY):
            self.table.setColumnHidden(part, not there)
            # They take what is left; whole words are in the table below. A reset forgets it.
            self.table.horizontalHeader().setSectionResizeMode(part, QHeaderView.ResizeMode.Stretch)

    def _show_peaks(self, session: Session, images: list[ImageRecord]) -> None:
        peaks = [i.peak for i in images if i.map_path and i.peak is not None]
        stored = session.get("binarize")
        self.histogram.set_peaks(peaks)
        self.histogram.set_bound(int(stored["lo"]) if stored is not None and peaks else None)
        self._peak_part.setVisible(bool(peaks))
        self._peaks.setText(
            self.tr(
                "Lower bound: {low}. Images whose map stays below it: {n}."
                " The Threshold page changes it."
            ).format(
                low=QLocale().toString(self.histogram.bound or 0),
                n=QLocale().toString(self.histogram.below),
            )
        )

    def _counted(self, images: list[ImageRecord], problems: int) -> str:
        def number(value: int) -> str:
            return QLocale().toString(value)

        tests = [i for i in images if i.split == "test"]
        facts = [
            self.tr("Images to sort: {n}").format(n=number(len(tests))),
            self.tr("with a map: {n}").format(n=number(sum(i.map_path is not None for i in tests))),
            self.tr("with a mask: {n}").format(
                n=number(sum(i.mask_path is not None for i in tests))
            ),
        ]
        normal = len(images) - len(tests)
        if normal:
            facts.append(
                self.tr("normal images for training detectors: {n}").format(n=number(normal))
            )
        if not problems:
            facts.append(self.tr("no problems found"))
        return "  ·  ".join(facts)

    def _told_sources(self, session: Session) -> str:
        maps = session.get(tasks.MAPS_FOLDER) or self.tr("found in the product folder")
        base = session.get(tasks.BASE_FOLDER) or self.tr("none (discovery works without one)")
        return self.tr("Folder: {folder}\nMaps: {maps}\nBase set: {base}").format(
            folder=session.product_root, maps=maps, base=base
        )

    def rescan(self) -> None:
        """Read the product folder again."""
        path = self.context.document.session.path
        self.context.start(self.tr("Read the folder"), tasks.rescan(path))

    def choose_maps(self) -> None:
        """Let the user choose a folder of maps, and read them."""
        folder = ask_folder(self, self.context, self.tr("Folder of the anomaly maps"))
        if folder is not None:
            path = self.context.document.session.path
            self.context.start(self.tr("Read the maps"), tasks.rescan(path, folder))

    def copy_session(self, open_session: Callable[[Path], object]) -> None:
        """Let the user choose another place for the session; the one here stays as it is.

        Args:
            open_session: called with the new one if the user wants to go on there.
        """
        document = self.context.document
        if not document.is_open:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Place of the session"), str(document.session.path),
            self.tr("Vitia sessions (*.vitia)"), options=QFileDialog.Option.DontConfirmOverwrite,
        )  # fmt: skip
        if chosen:
            target = Path(chosen)
            if target.suffix != ".vitia":
                target = target.with_name(f"{target.name}.vitia")
            self.context.start(
                self.tr("Copy the session"), tasks.copy_session(document.session.path, target),
                writes=False, finished=lambda made: self._on_copied(made, open_session),
            )  # fmt: skip

    def _on_copied(self, target: Path, open_session: Callable[[Path], object]) -> None:
        self.context.messages.show_message(
            "info", self.tr("The session was copied"),
            self.tr("It lies at {path} now, too. Go on there, or stay here.").format(path=target),
            [(self.tr("Go on there"), lambda: open_session(target))],
        )  # fmt: skip

    def _find(self) -> None:
        if self.isVisible():
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.search.selectAll()

    def _show_current(self) -> None:
        if self.problem_table.hasFocus():
            self._show_image_of_problem(self.problem_table.currentIndex())
        else:
            self._show_threshold(self.table.currentIndex())

    def _show_threshold(self, index: QModelIndex) -> None:
        if index.isValid() and self.images.image(index.row()).split == "test":
            self.image_wanted.emit(self.images.image(index.row()).id)

    def _show_image_of_problem(self, index: QModelIndex) -> None:
        """Choose the image that a problem is about."""
        if not index.isValid():
            return
        self.search.clear()
        self.filter.setCurrentIndex(0)
        row = self.images.row_of(self.problems.path(index.row()))
        if row is not None:
            self.table.selectRow(row)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filter(self) -> None:
        only: ImageFilter = self.filter.currentData()
        self.images.set_filter(only, self.search.text().strip())
        self._show_problem_columns(self.problems.rowCount() > 0)
        empty = self.images.rowCount() == 0
        self.table.setVisible(not empty)
        self._nothing.setVisible(empty)
        self._nothing.setText(
            self.tr("No image has this in its name")
            if self.search.text().strip()
            else self.tr("No image of this kind")
        )

    def _count_filters(self) -> None:
        titles: dict[ImageFilter, str] = {
            "all": self.tr("All images ({n})"),
            "no_map": self.tr("Without a map ({n})"),
            "problem": self.tr("With a problem ({n})"),
        }
        for name, number in self.images.counts().items():
            text = titles[name].format(n=QLocale().toString(number))
            self.filter.setItemText(self.filter.findData(name), text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field: down goes to the table, Escape empties the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.search.clear()
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def _image_part(self) -> QWidget:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter)
        row.addWidget(self.search)
        row.addStretch(1)
        holder = QWidget()
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        self._nothing.hide()
        layout.addWidget(self._nothing)
        layout.addWidget(self.table, 1)
        return holder

    def _button_row(self) -> QWidget:
        holder = QWidget()
        row, actions = FlowLayout(holder, 8), self.context.actions
        for name in ("rescan", "choose_maps", "make_maps", "choose_base", "copy_session"):
            text = without_mnemonic(actions.action(name).text())
            row.addWidget(actions.button(name, text))
        return holder

    def make_maps(self) -> None:
        """Let the user make maps with a detector, or take others that were made before."""
        if not self.context.document.is_open:
            return
        from app import map_tasks
        from app.pages.make_maps import MapsDialog
        from engine.pipeline import map_sets

        session = self.context.document.session

        def make(request: map_tasks.MapRequest) -> None:
            self.context.start(
                self.tr("Make maps"), map_tasks.make(session.path, request), finished=self._on_maps
            )

        def use(name: str) -> None:
            self.context.start(self.tr("Take other maps"), map_tasks.use(session.path, name))

        sets = [(one.name, one.used) for one in map_sets(session)]
        images = [image.path for image in session.images("test")]
        dialog = MapsDialog(
            self.context, session.product_root, images, make, self.window(), sets=sets, use=use
        )
        dialog.show()

    def _on_maps(self, made: MapSet) -> None:
        self.context.messages.show_message(
            "info", self.tr("The maps are made and in use"),
            self.tr("They are kept as “{name}”; thresholds were chosen anew.").format(name=made.name),
        )  # fmt: skip

    def choose_base(self) -> None:
        """Let the user choose the base set for the next runs."""
        folder = ask_folder(self, self.context, self.tr("Folder of the labelled base set"))
        if folder is not None:
            self.context.document.set(tasks.BASE_FOLDER, str(folder))

    def choose_base_session(self) -> None:
        """Let the user choose a triaged session of another product as base set."""
        settings = self.context.settings
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Session with named defects"), settings.last_folder,
            self.tr("Vitia sessions (*.vitia)"),
        )  # fmt: skip
        if chosen:
            settings.last_folder = str(Path(chosen).parent)
            self.context.document.set(tasks.BASE_FOLDER, chosen)


def _table(name: str) -> QTableView:
    table = QTableView()
    table.setAccessibleName(name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(28)
    table.horizontalHeader().setDefaultAlignment(
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    )
    table.horizontalHeader().setHighlightSections(False)
    return table
