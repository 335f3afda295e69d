"""Handing results on from anywhere in the window: reports, classifiers, new images."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app import tasks_handover
from app.context import Context
from app.gui_thread import GuiThread
from app.widgets.message import Level

if TYPE_CHECKING:
    from app.tasks_handover import ApplyRequest
    from engine.classify import Description
    from engine.pipeline.apply import Applied

ACTIONS = ("report_html", "report_pdf", "save_classifier")
"""Those that need a session with classes."""


class HandOver(QObject):
    """The actions that write a report, save a classifier, or use one.

    Args:
        context: of the window.
        window: the dialogs belong to it.
        open_session: shows a session.
    """

    def __init__(
        self, context: Context, window: QWidget, open_session: Callable[[Path], object]
    ) -> None:
        super().__init__(window)
        self._context, self._window, self._open_session = context, window, open_session
        self._gui = GuiThread(self)
        bind = context.actions.bind
        bind("report_html", self._report_html)
        bind("report_pdf", self._report_pdf)
        bind("save_classifier", self._save_classifier)
        bind("apply_classifier", self._ask_apply)
        document = context.document
        document.replaced.connect(self._enable)
        document.stored.connect(self._enable)
        document.edited.connect(self._enable)
        self._enable()

    def _enable(self, *_: object) -> None:
        document = self._context.document
        ready = document.is_open and document.session.current_run_id() is not None
        self._context.actions.set_enabled(ACTIONS, ready)

    # ---- the report ----------------------------------------------------------------------------
    def _report_html(self) -> None:
        target = self._ask(self.tr("Report"), self.tr("{name} report.html"), self.tr("Web page"))
        if target is not None:
            self._context.start(
                self.tr("Write the report"),
                tasks_handover.report_html(self._session, target),
                writes=False, finished=self._tell_report,
            )  # fmt: skip

    def _report_pdf(self) -> None:
        target = self._ask(self.tr("Report"), self.tr("{name} report.pdf"), self.tr("PDF"))
        if target is not None:
            self._context.start(
                self.tr("Print the report"),
                tasks_handover.report_pdf(self._session, target, self._gui),
                writes=False, finished=self._tell_report,
            )  # fmt: skip

    def _tell_report(self, path: Path) -> None:
        self._context.messages.show_message(
            "info", self.tr("The report is written"), str(path),
            [(self.tr("Open it"), partial(show_file, path)),
             (self.tr("Open its folder"), partial(show_file, path.parent))],
        )  # fmt: skip

    # ---- the classifier ------------------------------------------------------------------------
    def _save_classifier(self) -> None:
        run_id = self._context.document.session.current_run_id()
        target = self._ask(
            self.tr("Classifier"), self.tr("{name} classes.safetensors"), self.tr("Classifier")
        )
        if target is None or run_id is None:
            return

        def tell(made: Description) -> None:
            self._tell_classifier(target, made)

        self._context.start(
            self.tr("Save the classifier"),
            tasks_handover.save_classifier(self._session, run_id, target),
            writes=False,
            finished=tell,
        )

    def _tell_classifier(self, path: Path, made: Description) -> None:
        from engine.classify.description import HeadRule

        share = QLocale().toString(100 * made.rule.agreement, "f", 1)
        if isinstance(made.rule, HeadRule) and not made.rule.divided:
            rule = self.tr("It decides exactly as the run did.")
        elif isinstance(made.rule, HeadRule):
            rule = self.tr(
                "It decides as the run did, and as the most similar crops where you moved crops or"
                " divided classes; left out in turn, {share} % of the crops get their own class."
            ).format(share=share)
        else:
            rule = self.tr(
                "New crops get the class of the most similar crops of this session; left out in"
                " turn, {share} % of these get their own class."
            ).format(share=share)
        size = QLocale().formattedDataSize(path.stat().st_size)
        self._context.messages.show_message(
            "info", self.tr("The classifier is saved"),
            self.tr("{path} ({size})").format(path=path, size=size) + "\n" + rule,
            [(self.tr("Apply to folder…"), partial(self._ask_apply, path))],
        )  # fmt: skip

    def _ask_apply(self, model: Path | None = None) -> None:
        from app.pages.apply_dialog import ApplyDialog

        ApplyDialog(self._context, self._apply, self._window, model).show()

    def _apply(self, request: ApplyRequest) -> None:
        self._context.start(
            self.tr("Label {name}").format(name=request.folder.name),
            tasks_handover.apply_classifier(request),
            elsewhere=True, finished=self._tell_applied,
        )  # fmt: skip

    def _tell_applied(self, done: Applied) -> None:
        locale = QLocale()
        text = self.tr("Images labelled: {n}").format(n=locale.toString(done.images))
        lines = [
            self.tr("{name}: {n}").format(name=name, n=locale.toString(n))
            for name, n in done.counts.items()
            if n
        ]
        if done.failed:
            failed = self.tr("could not be labelled: {n}")
            lines.append(failed.format(n=locale.toString(done.failed)))
        actions: list[tuple[str, Callable[[], object]]] = []
        if done.session is not None:
            actions.append((self.tr("Look at them"), partial(self._open_session, done.session)))
        if done.tables:
            actions.append((self.tr("Open the table"), partial(show_file, done.tables[0])))
        level: Level = "warning" if done.failed else "info"
        detail = locale.createSeparatedList(lines)
        self._context.messages.show_message(level, text, detail, actions)

    # ---- what they share -----------------------------------------------------------------------
    @property
    def _session(self) -> Path:
        return self._context.document.session.path

    def _ask(self, title: str, name: str, kind: str) -> Path | None:
        """Where to write; None if the user does not say."""
        if not self._context.document.is_open:
            return None
        session = self._session
        place = session.with_name(name.format(name=session.stem))
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, title, str(place), f"{kind} (*{place.suffix})"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(place.suffix)


def show_file(path: Path) -> None:
    """Open a file or folder with what the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
