"""What every page works with: the document, jobs, settings, actions and messages of one window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.actions import Actions
from app.document import Document
from app.jobs import Job, Jobs, Work
from app.settings import Settings
from app.widgets.message import MessageBar
from engine.errors import VitiaError


@dataclass(frozen=True)
class Context:
    """Handed to each page by the window."""

    document: Document
    jobs: Jobs
    settings: Settings
    actions: Actions
    messages: MessageBar

    def start(
        self,
        name: str,
        work: Work,
        *,
        writes: bool = True,
        elsewhere: bool = False,
        quiet: bool = False,
        finished: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Job | None:
        """Run a job; its error, or that it may not run now, is shown as a message.

        Args:
            name: for the job bar.
            work: see :class:`app.jobs.Job`.
            writes: it changes the session; the views are told when it ends, however it ends.
            elsewhere: it changes another session than the open one.
            quiet: nobody asked for it, so the job bar does not show it.
            finished: takes the result, on the GUI thread.
            failed: takes the error, instead of the usual message.
        """
        show: Callable[[Exception], None] = failed or self.messages.show_error
        try:
            if writes and not elsewhere:
                self.document.check_writable()
            job = self.jobs.start(
                name, work, writes=writes, quiet=quiet, finished=finished, failed=show
            )
        except VitiaError as error:
            self.messages.show_error(error)
            return None
        if writes:
            job.ended.connect(self.document.stored)
        return job
