"""What the export page reads of a session: what would be written now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.errors import VitiaError
from engine.export import ExportOptions, Plan, make_plan, planned_tree
from engine.session import Session


@dataclass(frozen=True, eq=False)
class Preview:
    """A plan, with the options that it is for, and folders and files that would be written."""

    plan: Plan
    options: ExportOptions
    tree: list[tuple[str, int]]


def read_preview(path: Path, options: ExportOptions, plan: Plan | None) -> Preview | VitiaError:
    """Plan an export, on a thread: thousands of crops take longer than a frame.

    Args:
        path: of the session.
        options: of the export.
        plan: the one for the same session and crops, if it is known already.
    """
    try:
        if plan is None:
            with Session.open(path, read_only=True) as session:
                plan = make_plan(
                    session,
                    only_confirmed=options.only_confirmed,
                    annotate_normal=options.annotate_normal,
                )
        return Preview(plan, options, planned_tree(plan, options))
    except VitiaError as error:
        return error
