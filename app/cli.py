"""The command line: every station of the road as a subcommand.

Starts fast: nothing but click and a few small modules is imported before a command needs it.
"""

from __future__ import annotations

import sys
import traceback
import warnings
from collections.abc import Sequence
from typing import Any

import click

from app.cli_apply import apply, save_classifier
from app.cli_backbone import backbone
from app.cli_demo import demo
from app.cli_edits import COMMANDS as EDITS
from app.cli_export import export
from app.cli_maps import maps
from app.cli_openset import eval_openset
from app.cli_refine import refine
from app.cli_report import report
from app.cli_run import run
from app.cli_score import fit_scorer, score
from app.cli_session import classes, eval_, info
from app.cli_window import open_
from app.clihelp import Group, verbose
from engine.errors import VitiaError
from engine.progress import Cancelled

OK, FAILED, USAGE, CANCELLED = 0, 1, 2, 130


@click.group(
    cls=Group,
    sections={
        "Find defect classes": (run, maps, demo, open_, backbone),
        "Look at a session and hand it on": (info, classes, eval_, eval_openset, export, report),
        "Judge new parts": (save_classifier, apply, fit_scorer, score),
        "Decide, as in the window": (*EDITS, refine),
    },
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
    Examples:
      vitia demo                                  see it work on a sample
      vitia run parts/ --maps maps/ --classes 6   find six classes, normal among them
      vitia open parts.vitia                      name and correct them in the window
      vitia export parts.vitia labelled/          write the labelled set

    "vitia COMMAND --help" explains a command.""",
)
@click.version_option(package_name="vitia", message="vitia %(version)s")
@verbose
def cli() -> None:
    """Turn part images and anomaly maps into named, exportable sets of defects."""


def call(arguments: Sequence[str]) -> int:
    """Do one command line and return its exit code; every error is one line on standard error."""
    state: dict[str, Any] = {"arguments": list(arguments), "verbose": False}
    try:
        with warnings.catch_warnings():
            if not {"-v", "--verbose"} & set(arguments):
                warnings.simplefilter("ignore")
            code = cli.main(list(arguments), prog_name="vitia", standalone_mode=False, obj=state)
        return code if isinstance(code, int) else OK
    except click.ClickException as error:
        return _usage(error)
    except (Cancelled, KeyboardInterrupt, click.Abort):
        return CANCELLED
    except Exception as error:  # noqa: BLE001  the user gets one line, -v the rest
        if state["verbose"]:
            traceback.print_exc()
        click.echo(f"vitia: {_one_line(error, verbose=state['verbose'])}", err=True)
        return FAILED


def _usage(error: click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()  # the whole help
        return USAGE
    context = error.ctx if isinstance(error, click.UsageError) else None
    command = "vitia" if context is None else context.command_path
    click.echo(f"vitia: {error.format_message()} See: {command} --help", err=True)
    return USAGE


def _one_line(error: Exception, *, verbose: bool) -> str:
    if isinstance(error, VitiaError):
        return str(error)
    text = " ".join(f"{type(error).__name__}: {error}".split())
    return text if verbose else f"{text} (an error in Vitia itself; -v shows the details)"


def main() -> None:
    """The command ``vitia``."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # class names may not fit an old console
    sys.exit(call(sys.argv[1:]))
