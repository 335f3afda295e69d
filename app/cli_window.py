"""``vitia open``: the window, from the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from app.clihelp import Command, verbose
from engine.errors import VitiaError

PATH = click.Path(path_type=Path)


@click.command("open", cls=Command, short_help="Open the window, on a session or product if given.")
@click.argument("path", type=PATH, required=False)
@verbose
def open_(path: Path | None) -> None:
    """Open the window: on a SESSION, on a PRODUCT folder, or on the start page."""
    if path is not None and not path.exists():
        raise VitiaError("there is no such session or product folder", path)
    if not has_screen():
        raise VitiaError(
            "there is no screen to open a window on", None, "Use vitia info and vitia export"
        )
    open_window(path)


def has_screen() -> bool:
    """Whether a window can be shown."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(path: Path | None) -> None:
    """Show the window until it is closed, and end with its exit status."""
    from app.main import main as window

    click.get_current_context().exit(window([] if path is None else [str(path)]))
