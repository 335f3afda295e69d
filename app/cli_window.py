"""``vitia open`` and ``vitia demo``: the commands that open the window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from app.cli_run import run_and_print
from app.clihelp import Command, option, verbose
from engine.errors import VitiaError

PATH = click.Path(path_type=Path)


@click.command(
    "demo", cls=Command, short_help="Make a sample product, find its classes and open the window."
)
@option("--folder", type=PATH, metavar="DIR", help="Where to put it.  [default: your data folder]")
@option("--fresh", is_flag=True, help="Begin again, forgetting what was done in the sample.")
@option("--no-window", is_flag=True, help="Only print the result.")
@verbose
def demo(folder: Path | None, fresh: bool, no_window: bool) -> None:
    """Make a sample product with five kinds of defects, find them, and open the window.

    A second demo goes on with the session of the first one, and all that was done in it.
    """
    from engine import pipeline
    from engine.product import make_sample
    from engine.session import Session

    if folder is None:
        import platformdirs

        folder = platformdirs.user_data_path("vitia", appauthor=False) / "demo"
    options = pipeline.demo_options(folder)
    if not options.product.exists():
        click.echo(f"Making the sample product in {options.product}", err=True)
        make_sample(options.product)
    if fresh and options.session.exists():
        from app.lock import editing

        with editing(options.session):
            Session.open(options.session).delete()
    run_and_print(options, resume=True)
    if not no_window and has_screen():
        open_window(options.session)


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
