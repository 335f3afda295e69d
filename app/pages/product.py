"""The product page: what was found in the folder, what is wrong with it, and where maps come from."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
)

from app import tasks
from app.context import Context
from app.models.images import ImageTable, ProblemTable
from app.pages.page import Page, ask_folder, column, heading, muted, splitter
from engine.session import ImageRecord, Session


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
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for name in ("rescan", "choose_maps", "choose_base"):
            head.addWidget(_button(context, name))

        self.table = _table(self.tr("Images"))
        self.table.setModel(self.images)
        self.table.setSortingEnabled(True)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setMaximumSectionSize(420)
        self.problem_table = _table(self.tr("Problems"))
        self.problem_table.setModel(self.problems)
        self.problem_table.setWordWrap(True)
        header = self.problem_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._problem_title = heading("")
        self._problem_part = column(self._problem_title, self.problem_table)
        parts = splitter(
            context, "product", [self.table, self._problem_part], [500, 180], upright=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(column(self._facts, self._sources, spacing=4))
        layout.addWidget(parts, 1)
        self.setFocusProxy(self.table)

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
        self.problems.set_problems(problems)
        self._problem_title.setText(
            self.tr("Problems: {n}. Everything else goes on without these files.").format(
                n=QLocale().toString(len(problems))
            )
        )
        self._problem_part.setVisible(bool(problems))
        self.problem_table.resizeRowsToContents()

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

    def choose_base(self) -> None:
        """Let the user choose the base set for the next runs."""
        folder = ask_folder(self, self.context, self.tr("Folder of the labelled base set"))
        if folder is not None:
            self.context.document.set(tasks.BASE_FOLDER, str(folder))


def _button(context: Context, name: str) -> QPushButton:
    action = context.actions.action(name)
    button = QPushButton(action.text().replace("&", ""))
    button.setToolTip(action.toolTip())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    return button


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
