"""The score page: learn from the classes, score a folder of new parts, look at the verdicts."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout

from app import tasks_score
from app.context import Context
from app.jobs import Job
from app.latest import Latest
from app.pages.page import Page, ask_folder, splitter
from app.pages.score_apply import ApplyForm
from app.pages.score_hint import first_step
from app.pages.score_layout import form_card, result_part
from app.pages.score_learn import LearnForm
from app.pages.score_limit import LimitPanel
from app.pages.score_list import FILTERS, PartBar, PartTable
from app.pages.score_outcome import ScoreOutcome
from app.pages.score_view import PartView
from app.tasks_score import CHOSEN, FOLDER, KnownModel
from app.widgets.hint import Hint
from engine.errors import VitiaError
from engine.score.model import SUFFIX, ModelInfo, read_info
from engine.score.results import Results
from engine.score.verdict import KINDS, Rules

if TYPE_CHECKING:
    from engine.pipeline.score_lesson import Lesson

_LOOK_MS = 300  # between two looks for new results
_AT_ONCE = 1500  # rows read at a look: well under 50 ms


class ScorePage(Page):
    """Learns a model, applies it, and shows what it says of each part."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._models: list[KnownModel] = []
        self._model: KnownModel | None = None
        self._folder: Path | None = None
        self._results: Results | None = None
        self._last = 0  # number of the newest row that shows
        self._learning: Job | None = None
        self._scoring: Job | None = None
        self._lesson: Latest[Lesson | VitiaError] = Latest(self._on_lesson)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._read_on)
        self.learn_form = LearnForm(context)
        self.learn_form.changed.connect(self._ask_lesson)
        self.apply_form = ApplyForm(context)
        self.apply_form.model_chosen.connect(self._choose_model)
        self.table = PartTable()
        self.parts, self.rows = self.table.parts, self.table.rows
        self.limit = LimitPanel(context, self.parts)
        self.limit.tried.connect(self._try_rules)
        self.view = PartView(context, self.parts)
        self.table.part_chosen.connect(self.view.show_part)
        self.bar = PartBar(context, self.table)
        self.outcome = ScoreOutcome(context, self)
        self.hint = Hint("")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.hint)
        self.stack.addWidget(result_part(context, self.bar, self.table, self.limit, self.view))
        forms = form_card(self.learn_form, self.apply_form)
        parts = splitter(context, "score", [forms, self.stack], [290, 820])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(parts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its keys work while there is no list
        self.setAccessibleName(self.tr("Score new parts"))
        self._bind()

    # ---- building ------------------------------------------------------------------------------
    def _bind(self) -> None:
        actions = self.context.actions
        actions.attach("score", self)
        actions.bind("learn_scorer", self.learn)
        actions.bind("choose_score_model", self._ask_model)
        actions.bind("choose_score_folder", self._ask_folder)
        actions.bind("score_parts", self.score)
        actions.bind("keep_score_threshold", self._keep_rules)
        actions.bind("reset_score_threshold", self.limit.reset)
        actions.bind("send_unknown", self._send_unknown)
        actions.bind("save_scores", self._ask_save)
        jobs = self.context.jobs
        jobs.started.connect(lambda _job: self._update_actions())
        jobs.idle.connect(self._update_actions)
        self.context.document.closing.connect(self._let_go)

    # ---- reading -------------------------------------------------------------------------------
    def load(self) -> None:
        """Show what there is to learn from, the models, and the results of the chosen one."""
        document = self.context.document
        if not document.is_open:
            self._let_go()
            return
        session = document.session
        chosen = session.get(CHOSEN)
        path = None if chosen is None else Path(chosen)
        known = tasks_score.score_place(session.path)
        more = [path] if path is not None and path.parent != known else []
        self._models = tasks_score.models_of(session.path, more)
        found = next((one for one in self._models if one.path == path), None)
        self._model = found or next(iter(self._models), None)
        folder = session.get(FOLDER)
        self._folder = None if folder is None else Path(folder)
        shown = None if self._model is None else self._model.path
        self.apply_form.show_models(self._models, shown)
        self.apply_form.show_folder(self._folder)
        self._ask_lesson()
        self._open_results()

    def _ask_lesson(self) -> None:
        document = self.context.document
        if document.is_open:
            if self.learn_form.lesson is None:
                self.learn_form.show_lesson(None)
            path, which = document.session.path, self.learn_form.chosen
            self._lesson.ask(partial(tasks_score.find_lesson, path, which))

    def _on_lesson(self, lesson: Lesson | VitiaError) -> None:
        self.learn_form.show_lesson(lesson)
        self._update_actions()
        self._show_hint()

    def _let_go(self) -> None:
        """Nothing of the session is in use any more."""
        self._timer.stop()
        self._lesson.close()
        self.learn_form.show_lesson(None)
        self.view.set_results(None)
        if self._results is not None:
            self._results.close()
            self._results = None
        self.parts.clear(Rules(None), ())
        self._last = 0

    def _open_results(self) -> None:
        """Show the results of the chosen model on the chosen folder, if there are some."""
        path = self._results_path()
        if self._results is not None and path == self._results.path:
            assert self._model is not None
            info = self._model.info
            if info.rules != self.limit.kept:
                self.limit.set_rules(info.rules, info.advised)
                self.parts.set_rules(info.rules)
            self._read_on()
            return
        if self._results is not None:
            self._results.close()
            self._results = None
        self._last = 0
        model = self._model
        if model is not None:
            self.limit.set_rules(model.info.rules, model.info.advised)
        self.parts.clear(
            Rules(None) if model is None else model.info.rules,
            () if model is None else model.info.classes,
        )
        self.limit.refresh()
        self._show_counts()
        self.view.set_results(None)
        if path is not None and path.is_file():
            try:
                self._results = Results.open(path)
            except VitiaError as error:
                self.context.messages.show_error(error)
            else:
                self.view.set_results(path)
                self._read_on()
        self._show_hint()
        self._update_actions()

    def _results_path(self) -> Path | None:
        if self._model is None or self._folder is None or not self.context.document.is_open:
            return None
        session = self.context.document.session.path
        return tasks_score.results_place(session, self._model.info, self._folder)

    def _read_on(self) -> None:
        """Show the rows that came since the last look."""
        if self._results is None:
            if self._scoring is not None:
                path = self._results_path()
                if path is not None and path.is_file():
                    self._open_results()
            return
        try:
            new = self._results.images(self._last, _AT_ONCE)
        except VitiaError as error:
            self.context.messages.show_error(error)
            self._timer.stop()
            return
        if new:
            self._last = new[-1].id
            self.parts.add(new)
            self.limit.refresh()
            self._show_counts()
            if not self.table.currentIndex().isValid():
                self.table.select(0)
        if len(new) == _AT_ONCE or self._scoring is not None:
            self._timer.start()
        else:
            self._timer.stop()
        self._show_hint()
        self._update_actions()

    # ---- learning ------------------------------------------------------------------------------
    def learn(self) -> None:
        """Learn a model from the classes as they stand."""
        try:
            settings = self.learn_form.settings()
        except VitiaError as error:
            self.context.messages.show_error(error)
            return
        session = self.context.document.session.path
        job = self.context.start(
            self.tr("Learn to score"), tasks_score.learn(session, settings, self.learn_form.chosen),
            finished=self._learned,
        )  # fmt: skip
        if job is not None:
            self._learning = job
            self.learn_form.follow(job)
            self.setFocus()  # the button that had it is disabled now
            job.ended.connect(self._on_learned)
            self._update_actions()

    def _on_learned(self) -> None:
        self._learning = None
        self._update_actions()

    def _learned(self, model: KnownModel) -> None:
        way = self.context.actions.action("choose_score_folder").trigger
        limit = model.info.rules.threshold
        text = (
            self.tr("It has no threshold, since it takes 50 good parts to find one.")
            if limit is None
            else self.tr("Threshold: {n}.").format(n=QLocale().toString(limit, "f", 3))
        )
        self.context.messages.show_message(
            "info", self.tr("The model is learned"),
            text + " " + self.tr("Now choose a folder of new parts and score them."),
            [(self.tr("Choose the folder…"), way)],
        )  # fmt: skip

    # ---- scoring -------------------------------------------------------------------------------
    def _choose_model(self, path: Path) -> None:
        self.context.document.set(CHOSEN, str(path))

    def _ask_model(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Model"), self.context.settings.last_folder,
            self.tr("Models (*{suffix});;All files (*)").format(suffix=SUFFIX),
        )  # fmt: skip
        if chosen:
            try:
                read_info(Path(chosen))
            except VitiaError as error:
                self.context.messages.show_error(error)
                return
            self._choose_model(Path(chosen))

    def _ask_folder(self) -> None:
        folder = ask_folder(self, self.context, self.tr("Folder of new parts"))
        if folder is not None:
            self.context.document.set(FOLDER, str(folder))

    def score(self) -> None:
        """Score what is new in the folder with the rules that are kept."""
        if self._model is not None:
            self._start_scoring(self._model.info.rules)

    def _start_scoring(self, rules: Rules) -> None:
        path = self._results_path()
        if self._model is None or self._folder is None or path is None:
            return
        if not self._folder.is_dir():
            self.context.messages.show_error(
                VitiaError("there is no such folder of parts", self._folder, "Check the path")
            )
            return
        job = self.context.start(
            self.tr("Score parts"), tasks_score.score(self._model.path, self._folder, path, rules),
            elsewhere=True, finished=self._scored,
        )  # fmt: skip
        if job is None:
            return
        self._scoring = job
        self.apply_form.follow(job)
        self.setFocus()
        job.ended.connect(self._on_scored)
        self._timer.start()
        self._show_hint()
        self._update_actions()

    def _on_scored(self) -> None:
        self._scoring = None
        self._show_counts()
        self._timer.start()  # what came last is read at its next look
        self._update_actions()

    def _scored(self, count: int) -> None:
        if count == 0 and self.parts.rowCount():
            self.context.messages.show_message(
                "info", self.tr("All parts of this folder were scored before"),
                self.tr("New or changed files are scored the next time."),
            )  # fmt: skip

    def _show_counts(self) -> None:
        self.bar.show_counts()
        if self._scoring is None:
            total = self.parts.rowCount()
            self.apply_form.show_state(
                self.tr("Scored: {n}").format(n=QLocale().toString(total)) if total else ""
            )

    # ---- rules ---------------------------------------------------------------------------------
    def _try_rules(self, rules: Rules) -> None:
        self.parts.set_rules(rules)
        self.view.refresh()
        self._show_counts()
        self._update_actions()

    def _keep_rules(self) -> None:
        if self._model is None or not self.limit.is_changed:
            return
        self.context.start(
            self.tr("Keep the threshold"), tasks_score.keep(self._model.path, self.limit.rules),
            finished=self._kept,
        )  # fmt: skip

    def _kept(self, info: ModelInfo) -> None:
        """Parts that are rejected now, but were not before, are looked at."""
        if self._model is None or info.id != self._model.info.id:
            return
        self._model = KnownModel(self._model.path, info)
        self.limit.set_rules(info.rules, info.advised)
        self.parts.set_rules(info.rules)
        self.limit.refresh()
        self._update_actions()
        if self.parts.unexamined(info.rules):
            # The job that wrote the model has ended, but is told of before it is off the list.
            QTimer.singleShot(0, self, self.score)

    # ---- what comes of it ----------------------------------------------------------------------
    def _send_unknown(self) -> None:
        path = self._results_path()
        if self._model is not None and path is not None:
            self.outcome.send_unknown(self._model, path)

    def _ask_save(self) -> None:
        path = self._results_path()
        if self._model is not None and path is not None:
            self.outcome.ask_save(self._model, path)

    # ---- state ---------------------------------------------------------------------------------
    def _show_hint(self) -> None:
        """What to do first, where there is nothing to show."""
        if self.parts.rowCount():
            self.stack.setCurrentIndex(1)
            if self.hasFocus():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.stack.setCurrentIndex(0)
        title, text = first_step(
            scoring=self._scoring is not None, model=self._model is not None,
            lesson=self.learn_form.lesson is not None, folder=self._folder,
        )  # fmt: skip
        self.hint.title.setText(title)
        self.hint.text.setText(text)

    def _update_actions(self) -> None:
        actions, free = self.context.actions, self.context.jobs.writer is None
        has_rows = self.parts.rowCount() > 0
        counts = self.parts.counts()
        tried = self.limit.is_changed
        actions.set_enabled(["learn_scorer"], free and self.learn_form.lesson is not None)
        actions.set_enabled(
            ["score_parts"], free and self._model is not None and self._folder is not None
        )
        actions.set_enabled(["keep_score_threshold"], free and tried and self._model is not None)
        actions.set_enabled(
            ["reset_score_threshold"], self._model is not None and not self.limit.is_advised
        )
        actions.set_enabled(["send_unknown"], free and not tried and counts["unknown"] > 0)
        actions.set_enabled(["save_scores"], has_rows and not tried)
        actions.set_enabled(["next_rejected"], any(counts[k] for k in KINDS if k != "good"))
        actions.set_enabled([*FILTERS, "find_part"], has_rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """To the list, if there is one."""
        super().focusInEvent(event)
        if self.stack.currentIndex() == 1:
            self.table.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.parts.recolour()
            self.learn_form.recolour()
            self.view.refresh()
