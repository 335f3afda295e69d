"""The discover page: settings at the left, live curves and all runs at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app import tasks
from app.context import Context
from app.engine_words import engine_text
from app.jobs import Job
from app.models.runs import RunTable
from app.pages.discover_settings import DiscoverForm
from app.pages.page import Page, column, heading, muted, splitter
from app.stations import is_outdated
from app.widgets.curves import LivePlot
from app.widgets.jobrow import duration
from engine.errors import VitiaError
from engine.session import Run


class DiscoverPage(Page):
    """Starts, stops, resumes and chooses runs."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self._session: Path | None = None
        self.form = DiscoverForm(context)
        self.form.base_chosen.connect(self._set_base)
        self.runs = RunTable(self)
        self.plot = LivePlot()
        self._hint = muted()
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(column(self._hint, margins=40))
        self._stack.addWidget(self.plot)
        self._title = heading("")
        self._status = muted()
        self._status.setWordWrap(False)
        self.table = self._run_table()
        self._resume = self._button("resume_run")
        self._use = self._button("use_run")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(heading(self.tr("Runs")), 1)
        buttons.addWidget(self._resume)
        buttons.addWidget(self._use)
        self._run_part = QWidget()
        rows = QVBoxLayout(self._run_part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(buttons)
        rows.addWidget(self.table)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._status)
        right = splitter(
            context, "discover right", [column(head, self._stack), self._run_part], [420, 220],
            upright=True,
        )  # fmt: skip
        parts = splitter(context, "discover", [self.form, right], [300, 800])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(parts)
        self.setFocusProxy(self.form.classes)
        context.actions.attach("discover", self)
        context.actions.bind("start_run", self.start)
        context.actions.bind("resume_run", self._resume_run)
        context.actions.bind("use_run", self._use_run)

    def load(self) -> None:
        """Show the runs; a new session gets the settings that suit it."""
        document = self.context.document
        if not document.is_open:
            return
        session = document.session
        if session.path != self._session:
            from engine.pipeline import suggested_classes

            self._session = session.path
            self.form.classes.setValue(suggested_classes(session))
        base = session.get(tasks.BASE_FOLDER)
        self.form.set_base(None if base is None else Path(base))
        runs = session.runs()
        self.runs.set_runs(runs, session.get("current_run"), busy=self._job is not None)
        self._run_part.setVisible(bool(runs))
        if runs:
            self.table.selectRow(0)
            self.table.resizeColumnsToContents()
        self._show_selected()
        self._update_actions()

    def refresh(self, _changes: Any) -> None:
        """Edits do not concern runs."""

    def start(self) -> None:
        """Begin a new run with the settings of the form."""
        try:
            settings = self.form.settings()
        except VitiaError as error:
            self.context.messages.show_error(error)
            return
        from engine.pipeline import crop_preset

        self._begin(
            tasks.discover(
                self.context.document.session.path, crop_preset(self.form.preset_name), settings,
                self.form.base,
            )
        )  # fmt: skip

    def _begin(self, work: Any) -> None:
        job = self.context.start(self.tr("Find classes"), work, finished=self._finished)
        if job is None:
            return
        self._job = job
        self.plot.clear()
        self._hint.setText(
            self.tr("The crops are cut and prepared; the curves appear after the first epoch.")
        )
        self._stack.setCurrentIndex(0)
        self._title.setText(self.tr("Learning…"))
        self._status.setText(self.tr("preparing"))
        self.setFocus()  # the button that had it is disabled now
        job.metrics.connect(self._on_metrics)
        job.stage.connect(lambda name, _total: self._status.setText(engine_text(name)))
        job.progress.connect(self._on_progress)
        job.ended.connect(self._on_ended)
        self._update_actions()

    def _on_metrics(self, values: dict[str, float]) -> None:
        self.plot.add(values)
        self._stack.setCurrentWidget(self.plot)

    def _on_progress(self, _done: int, _total: int, left: float) -> None:
        if left >= 1:
            self._status.setText(self.tr("{time} left").format(time=duration(left)))

    def _on_ended(self) -> None:
        self._job = None
        if self.isVisible():
            self.load()
        else:
            self._fresh = False

    def _finished(self, run: Run) -> None:
        metrics = run.result.get("metrics", {}).get("image")
        text = self.tr("Look at the classes on the Triage page.")
        if metrics:
            number = QLocale()
            shown = {k: number.toString(float(metrics[k]), "f", 3) for k in ("nmi", "ari", "f1")}
            text = self.tr(
                "Agreement with the class folders: NMI {nmi}, ARI {ari}, F1 {f1}."
            ).format(**shown) + " " + text  # fmt: skip
        self.context.messages.show_message(
            "info", self.tr("The classes are found"), text,
            [(self.tr("Go to Triage"), self.context.actions.action("go_triage").trigger)],
        )  # fmt: skip

    def _resume_run(self) -> None:
        run = self._selected()
        if run is not None:
            self._begin(tasks.resume(self.context.document.session.path, run.id))

    def _use_run(self) -> None:
        run = self._selected()
        if run is not None and run.state == "done":
            self.context.document.set("current_run", run.id)
            self.context.actions.action("go_triage").trigger()

    def _set_base(self, base: Path | None) -> None:
        self.context.document.set(tasks.BASE_FOLDER, None if base is None else str(base))

    def _selected(self) -> Run | None:
        index = self.table.currentIndex()
        return self.runs.run(index.row()) if index.isValid() else None

    def _show_selected(self, _index: QModelIndex | None = None) -> None:
        """While nothing is learned, the curves are those of the selected run."""
        self._update_actions()
        if self._job is not None:
            return
        run = self._selected()
        history = [] if run is None else run.result.get("history", [])
        self.plot.clear()
        for values in history:
            self.plot.add(values)
        self._stack.setCurrentIndex(int(bool(history)))
        if run is None:
            self._title.setText(self.tr("Progress"))
            self._status.clear()
            self._hint.setText(
                self.tr("No run yet.\n\nChoose how many classes to look for and press Start. The"
                        " curves of the losses appear here while the network learns; you can go on"
                        " working on other pages, and cancel at any time in the bar below. What was"
                        " learned is kept, and a cancelled run can be resumed.")
            )  # fmt: skip
            return
        self._title.setText(self.tr("Losses of run {n}").format(n=run.id))
        if not history:
            self._hint.setText(
                self.tr("This run was stopped before its end. Select it below and press “Resume”"
                        " to go on from its last whole epoch.")
            )  # fmt: skip
        outdated = is_outdated(self.context.document.session, run.crop_set_id)
        self._status.setText(
            self.tr("thresholds were changed after this run; start a new one to use them")
            if outdated
            else ""
        )

    def _update_actions(self) -> None:
        row = self.table.currentIndex().row()
        run = self._selected()
        free = self._job is None
        actions = self.context.actions
        actions.set_enabled(["start_run"], free)
        actions.set_enabled(["resume_run"], free and run is not None and self.runs.can_resume(row))
        done = run is not None and run.state == "done"
        actions.set_enabled(["use_run"], done)

    def _button(self, name: str) -> QPushButton:
        action = self.context.actions.action(name)
        button = QPushButton(action.text().replace("&", ""))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _run_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.runs)
        table.setAccessibleName(self.tr("Runs"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMaximumSectionSize(260)
        header.setStretchLastSection(True)
        table.selectionModel().currentRowChanged.connect(self._show_selected)
        table.doubleClicked.connect(lambda _i: self._use_run())
        return table
