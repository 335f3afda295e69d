"""The discover page: settings at the left, what a run shows and all runs at the right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from app import tasks, tasks_refine, tasks_runs
from app.context import Context
from app.jobs import Job, Work
from app.pages.discover_compare import CompareView
from app.pages.discover_crops import CropsView
from app.pages.discover_evidence import EvidenceView
from app.pages.discover_runs import RunList
from app.pages.discover_settings import DiscoverForm
from app.pages.page import Page, column, heading, muted, splitter
from app.stations import is_outdated
from app.widgets.curves import LOSSES, SHARES, LivePlot
from app.widgets.hint import Hint
from app.widgets.jobrow import duration
from engine import pipeline
from engine.errors import VitiaError
from engine.pipeline import class_folders, crop_preset, suggested_classes
from engine.session import Changes, Run

_CROPS, _EVIDENCE, _COMPARED = 2, 3, 4  # tabs


class DiscoverPage(Page):
    """Starts, pauses, stops, resumes, compares and chooses runs."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._job: Job | None = None
        self._session: Path | None = None
        self.form = DiscoverForm(context)
        self.form.base_chosen.connect(self._set_base)
        self.list = RunList(context)
        self.list.selected.connect(self._show_selected)
        self.plot = LivePlot(LOSSES, self.tr("Loss"))
        self.shares = LivePlot(SHARES, self.tr("Share"), highest=1)
        self.crops = CropsView(context)
        self.evidence = EvidenceView(context)
        self.evidence.chosen.connect(self.form.classes.setValue)
        self.form.classes.valueChanged.connect(self.evidence.set_value)
        self.compared = CompareView(context)
        for view in (self.crops, self.compared):
            view.show_asked.connect(self._show_crops)
        self.crops.selection_changed.connect(self._update_actions)
        self.compared.cell_changed.connect(self._update_actions)
        self._hints: list[Hint] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        for widget, title in (
            (self._or_hint(self.plot), self.tr("Losses")),
            (self._or_hint(self.shares), self.tr("Agreement")),
            (self.crops, self.tr("Crops")),
            (self.evidence, self.tr("Number of classes")),
            (self.compared, self.tr("Comparison")),
        ):
            self.tabs.addTab(column(widget, margins=6), title)
        self._title = heading("")
        self._status = muted()
        self._status.setWordWrap(False)
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._status)
        right = splitter(
            context, "discover right", [column(head, self.tabs), self.list], [400, 200],
            upright=True,
        )  # fmt: skip
        parts = splitter(context, "discover", [self.form, right], [290, 820])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(parts)
        self.setFocusProxy(self.form.classes)
        self.list.table.doubleClicked.connect(lambda _i: self._use_run())
        self.crops.slider.valueChanged.connect(lambda _n: self._update_actions())
        actions = context.actions
        actions.attach("discover", self)
        actions.bind("start_run", self.start)
        actions.bind("pause_run", self._pause)
        actions.bind("suggest_classes", self._suggest)
        actions.bind("resume_run", self._resume_run)
        actions.bind("use_run", self._use_run)
        actions.bind("compare_runs", self._compare)
        actions.bind("delete_run", self._ask_delete)
        actions.bind("keep_cut", self._keep_cut)
        actions.bind("show_compared", self._ask_show)
        self.tabs.currentChanged.connect(lambda _tab: self._update_actions())
        context.jobs.started.connect(lambda _job: self._update_actions())

    def _or_hint(self, plot: LivePlot) -> QStackedWidget:
        """A plot, or why it is empty."""
        stack = QStackedWidget()
        hint = Hint("")
        self._hints.append(hint)
        stack.addWidget(hint)
        stack.addWidget(plot)
        return stack

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Show the runs; a new session gets the settings that suit it."""
        document = self.context.document
        if not document.is_open:
            self.crops.stop()
            self.compared.clear()
            return
        session = document.session
        if session.path != self._session:
            self._session = session.path
            self.form.set_classes(suggested_classes(session), self._why())
            self.compared.clear()
        base = session.get(tasks.BASE_FOLDER)
        self.form.set_base(None if base is None else Path(base))
        runs = session.runs()
        self.form.set_runs(runs)
        self.evidence.load(session)
        self.evidence.set_value(self.form.classes.value())
        compared = self.compared.runs
        if compared is not None and not {r.id for r in compared} <= {r.id for r in runs}:
            self.compared.clear()
        self.list.set_runs(runs, session.current_run_id(), busy=self._job is not None)
        self.list.setVisible(bool(runs))
        self._show_selected()

    def refresh(self, changes: Changes) -> None:
        """Classes have other names or colours, or crops were moved."""
        if changes.keys("cluster") or changes.keys("assignment"):
            self.crops.show_run(self.context.document.session, self.list.current())

    def _why(self) -> str:
        """Where the number of classes comes from, as long as nobody chose one."""
        folders = set(class_folders(self.context.document.session).values())
        if len(folders) >= 2:
            text = self.tr("The product has {n} class folders.")
            return text.format(n=QLocale().toString(len(folders)))
        return self.tr("“Suggest” asks the crops.")

    # ---- running -------------------------------------------------------------------------------
    @property
    def runs(self) -> Any:
        """The model of the list of runs."""
        return self.list.model

    def start(self) -> None:
        """Begin a new run with the settings of the form."""
        try:
            settings = self.form.settings()
        except VitiaError as error:
            self.context.messages.show_error(error)
            return
        self._begin(
            tasks.discover(
                self.context.document.session.path, crop_preset(self.form.preset), settings,
                self.form.base,
            )
        )  # fmt: skip

    def _begin(self, work: Work) -> None:
        job = self.context.start(self.tr("Find classes"), work, finished=self._finished)
        if job is None:
            return
        self._job = job
        self.plot.clear()
        self.shares.clear()
        self.crops.watch(job)
        self._show_hints(
            self.tr("Preparing"),
            self.tr("The crops are cut and prepared; the curves appear after the first epoch."),
        )
        if self.tabs.currentIndex() > _CROPS:
            self.tabs.setCurrentIndex(0)
        self._title.setText(self.tr("Learning…"))
        self._status.setText(self.tr("preparing"))
        self.setFocus()  # the button that had it is disabled now
        job.metrics.connect(self._on_metrics)
        job.stage.connect(self._on_stage)
        job.progress.connect(self._on_progress)
        job.paused.connect(self._on_paused)
        job.ended.connect(self._on_ended)
        self._update_actions()

    def _on_metrics(self, values: dict[str, float]) -> None:
        self.plot.add(values)
        self.shares.add(values)
        self._show_plots()

    def _on_stage(self, name: str, _total: int) -> None:
        from app.engine_words import engine_text

        self._status.setText(engine_text(name))

    def _on_progress(self, _done: int, _total: int, left: float) -> None:
        if left >= 1 and self._job is not None and not self._job.is_paused:
            self._status.setText(self.tr("{time} left").format(time=duration(left)))

    def _on_paused(self, paused: bool) -> None:
        self._title.setText(self.tr("Paused") if paused else self.tr("Learning…"))
        if paused:
            self._status.setText(self.tr("everything is kept in memory; it goes on exactly here"))
        else:
            self._status.clear()
        self.context.actions.action("pause_run").setChecked(paused)

    def _on_ended(self) -> None:
        self._job = None
        self.context.actions.action("pause_run").setChecked(False)
        if self.isVisible():
            self.load()
            self.list.select([0])
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

    def _pause(self) -> None:
        if self._job is not None:
            if self._job.is_paused:
                self._job.resume()
            else:
                self._job.pause()

    def _resume_run(self) -> None:
        run = self.list.current()
        if run is not None:
            self._begin(tasks.resume(self.context.document.session.path, run.id))

    def _keep_cut(self) -> None:
        wanted = self.crops.wanted
        if wanted is not None:
            path = self.context.document.session.path
            self._begin(tasks_runs.discover_again(path, *wanted))

    def _suggest(self) -> None:
        job = self.context.start(
            self.tr("Suggest the number of classes"),
            tasks_runs.suggest(
                self.context.document.session.path, crop_preset(self.form.preset),
                self.form.region_settings(),
            ),
            finished=lambda _found: self._suggested(),
        )  # fmt: skip
        if job is not None:
            job.ended.connect(self._update_actions)
            self._update_actions()

    def _suggested(self) -> None:
        """The evidence shows; the form stays as it is until the user takes a number."""
        self.tabs.setCurrentIndex(_EVIDENCE)
        self.evidence.take.setFocus()

    # ---- the list ------------------------------------------------------------------------------
    def _use_run(self) -> None:
        run = self.list.current()
        if run is None or run.state != "done":
            return
        document, show = self.context.document, self.context.actions.action("go_triage").trigger
        if pipeline.waiting(document.session) == run.id:  # what was decided since goes along
            work = tasks_refine.keep(document.session.path, run.id)
            self.context.start(self.tr("Keep what was learned"), work, finished=lambda _c: show())
            return
        document.use_run(run.id)
        show()

    def _compare(self) -> None:
        chosen = [run for run in self.list.chosen() if run.state == "done"]
        if len(chosen) == 2:
            first, second = sorted(chosen, key=lambda run: run.id)
            self.compared.compare(self.context.document.session.path, first, second)
            self.tabs.setCurrentIndex(_COMPARED)

    def _show_crops(self, run_id: int, crop_ids: Any, current: int | None) -> None:
        from app.pages.triage import TriagePage

        self.context.document.use_run(run_id)
        self.context.actions.action("go_triage").trigger()
        for page in self.window().findChildren(TriagePage):
            page.select_crops(run_id, crop_ids, current)  # it reads the run on a thread first

    def _ask_show(self) -> None:
        if self.tabs.currentIndex() == _CROPS:
            self.crops.ask_show()
        else:
            self.compared.ask_show()

    def _ask_delete(self) -> None:
        """A question that waits beside the work; closing it keeps the runs."""
        runs = [run for run in self.list.chosen() if self._job is None or run.state != "running"]
        if not runs:
            return
        number = QLocale()
        runs.sort(key=lambda run: run.id)
        numbers = ", ".join(number.toString(run.id) for run in runs)
        ids, path = [run.id for run in runs], self.context.document.session.path

        def delete() -> None:
            self.crops.stop()
            self.context.start(self.tr("Delete runs"), tasks_runs.delete_runs(path, ids))

        self.context.messages.show_message(
            "warning", self.tr("Delete for good? Runs: {numbers}").format(numbers=numbers),
            self.tr("Their classes, and all that was renamed, moved or confirmed in them, go too;"
                    " this cannot be undone. Images, thresholds and other runs stay."),
            [(self.tr("Delete"), delete)],
        )  # fmt: skip

    def _set_base(self, base: Path | None) -> None:
        self.context.document.set(tasks.BASE_FOLDER, None if base is None else str(base))

    # ---- showing -------------------------------------------------------------------------------
    def _show_selected(self) -> None:
        """While nothing is learned, everything is that of the selected run."""
        self._update_actions()
        if self._job is not None or not self.context.document.is_open:
            return
        run = self.list.current()
        history = [] if run is None else run.result.get("history", [])
        self.plot.clear()
        self.shares.clear()
        for values in history:
            self.plot.add(values)
            self.shares.add(values)
        self._show_plots()
        self.crops.show_run(self.context.document.session, run)
        self._status.clear()
        if run is None:
            self._title.setText(self.tr("Progress"))
            self._show_hints(
                self.tr("No run yet"),
                self.tr("Choose how many classes to look for and press Start. What the network"
                        " learns appears here; you can go on working on other pages, and pause or"
                        " cancel at any time. What was learned is kept, and a cancelled run can be"
                        " resumed."),
            )  # fmt: skip
            return
        self._title.setText(self.tr("Run {n}").format(n=QLocale().toString(run.id)))
        if run.state != "done":
            self._show_hints(
                self.tr("Stopped before its end"),
                self.tr("Press “Resume” below to go on from its last whole epoch."),
            )
        else:
            self._show_hints(
                self.tr("No curves"), self.tr("This run did not train: the Crops tab shows it.")
            )
        if is_outdated(self.context.document.session, run.crop_set_id):
            self._status.setText(
                self.tr("thresholds were changed after this run; start a new one to use them")
            )

    def _show_hints(self, title: str, text: str) -> None:
        for hint in self._hints:
            hint.title.setText(title)
            hint.text.setText(text)
        self._show_plots()

    def _show_plots(self) -> None:
        for plot in (self.plot, self.shares):
            stack = plot.parentWidget()
            assert isinstance(stack, QStackedWidget)
            stack.setCurrentIndex(int(not plot.is_empty))

    def _update_actions(self) -> None:
        chosen = self.list.chosen()
        free = self.context.jobs.writer is None
        one = len(chosen) == 1
        done = sum(run.state == "done" for run in chosen)
        actions = self.context.actions
        actions.set_enabled(["start_run", "suggest_classes"], free)
        actions.set_enabled(["pause_run"], self._job is not None)
        actions.set_enabled(["resume_run"], free and one and self.list.can_resume())
        actions.set_enabled(["use_run"], one and done == 1)
        actions.set_enabled(["compare_runs"], len(chosen) == 2 and done == 2)
        actions.set_enabled(["delete_run"], free and bool(chosen))
        actions.set_enabled(["keep_cut"], free and self.crops.wanted is not None)
        shown = {_CROPS: self.crops.has_selection, _COMPARED: self.compared.has_cell}
        actions.set_enabled(["show_compared"], shown.get(self.tabs.currentIndex(), False))
