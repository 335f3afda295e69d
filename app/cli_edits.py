"""Decisions at the command line: the same edits as in the window, in the same log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.clihelp import Command, option, verbose
from app.terminal import finished_run, job, session_path
from engine.errors import VitiaError

if TYPE_CHECKING:
    from engine.session import Changes, Cluster, ImageRecord, Session

PATH = click.Path(path_type=Path)
CROPS = """

CROPS are images, by path or file name, for all their crops, or IMAGE#N for the one with that
number in the table of an export."""
CLASSES = """

A CLASS is named by its name, or by its number in "vitia info"."""

COMMANDS: list[click.Command] = []
"""For the main command; in the order of their help."""


def _command(
    name: str, short_help: str, *, also: str = "", **options: Any
) -> Callable[[Callable[..., None]], click.Command]:
    """A subcommand on a SESSION; ``also`` goes behind the docstring in its help."""

    def decorate(function: Callable[..., None]) -> click.Command:
        function.__doc__ = f"{cleandoc(function.__doc__ or '')}{also}"
        made = click.command(name, cls=Command, short_help=short_help, **options)(function)
        COMMANDS.append(made)
        return made

    return decorate


SESSION = click.argument("session", type=PATH)


# ---- the log -----------------------------------------------------------------------------------
@_command("history", "List the edits of a session.")
@SESSION
@option("--last", type=click.IntRange(1), metavar="N", help="Only the newest N.")
@verbose
def history(session: Path, last: int | None) -> None:
    """List the edits of a session, oldest first, with the numbers that undo and redo take.

    An arrow marks the newest one in force; what stands below it was undone.
    """
    from app.summary import table
    from engine.session import Session

    with Session.open(session_path(session), read_only=True) as opened:
        edits = opened.edits.history()
    at = max((edit.id for edit in edits if not edit.undone), default=0)
    rows = [
        ["->" if edit.id == at else "", edit.id, edit.created[:16].replace("T", " "), edit.label]
        for edit in edits[-last if last else 0 :]
    ]
    click.echo(table(["", "no", "time (UTC)", "edit"], rows) if rows else "no edits yet")


@_command("undo", "Take edits back.")
@SESSION
@option("--to", type=click.IntRange(0), metavar="N", help="Back to edit N; 0 takes all back.")
@verbose
def undo(session: Path, to: int | None) -> None:
    """Take the newest edit back, or all after edit N."""
    _walk(session, to, back=True)


@_command("redo", "Do again what was undone.")
@SESSION
@option("--to", type=click.IntRange(1), metavar="N", help="Up to edit N.")
@verbose
def redo(session: Path, to: int | None) -> None:
    """Do the edit that was undone last again, or all up to edit N."""
    _walk(session, to, back=False)


def _walk(session: Path, to: int | None, *, back: bool) -> None:
    with open_for_edits(session) as opened:
        edits = opened.edits
        if to is None:
            changes = edits.undo() if back else edits.redo()
        else:
            undone = {edit.id: edit.undone for edit in edits.history()}
            at = max((number for number in undone if not undone[number]), default=0)
            known = to == 0 or to in undone
            if known and (to > at if back else to < at):
                raise VitiaError(
                    f"edit {at} is the newest in force, so edit {to} lies the other way",
                    opened.path, f"Use vitia {'redo' if back else 'undo'}",
                )  # fmt: skip
            changes = edits.go_to(to)
    if changes is None:
        click.echo(f"nothing to {'undo' if back else 'redo'}")
    else:
        way = "undone" if back else "done again"
        last = "" if to is None else ", last of all"
        click.echo(f"{way}{last}: {changes.label}")


# ---- classes -----------------------------------------------------------------------------------
@_command("rename", "Give a class another name.", also=CLASSES)
@SESSION
@click.argument("class_", metavar="CLASS")
@click.argument("name")
@verbose
def rename(session: Path, class_: str, name: str) -> None:
    """Give a class another name."""
    from engine import triage

    with open_for_edits(session) as opened:
        _say(triage.rename(opened, _cluster(opened, class_).id, name))


@_command("recolour", "Give a class another colour.", also=CLASSES)
@SESSION
@click.argument("class_", metavar="CLASS")
@click.argument("colour", metavar="#RRGGBB")
@verbose
def recolour(session: Path, class_: str, colour: str) -> None:
    """Give a class another colour, written #rrggbb (put it in quotes)."""
    from engine import triage

    with open_for_edits(session) as opened:
        _say(triage.recolour(opened, _cluster(opened, class_).id, colour))


@_command("add", "Add a class.")
@SESSION
@click.argument("name")
@option("--colour", metavar="#RRGGBB", help="Its colour.  [default: one that no class has]")
@verbose
def add(session: Path, name: str, colour: str | None) -> None:
    """Add an empty class, to move crops to."""
    from engine import triage

    with open_for_edits(session) as opened:
        _say(triage.add_cluster(opened, finished_run(opened).id, name, colour))


@_command("remove", "Remove an added class that is empty.", also=CLASSES)
@SESSION
@click.argument("class_", metavar="CLASS")
@verbose
def remove(session: Path, class_: str) -> None:
    """Remove a class that was added and is empty; merge takes others away."""
    from engine import triage

    with open_for_edits(session) as opened:
        _say(triage.remove_cluster(opened, _cluster(opened, class_).id))


@_command(
    "merge", "Put classes together.", also=CLASSES,
    epilog="""\b
    Example:
      vitia merge parts.vitia "class 2" "class 5" --into scratch""",
)  # fmt: skip
@SESSION
@click.argument("classes", metavar="CLASS...", nargs=-1, required=True)
@option("--into", required=True, metavar="CLASS", help="The class that gets their crops.")
@verbose
def merge(session: Path, classes: Sequence[str], into: str) -> None:
    """Put all crops of some classes into another one."""
    from engine import triage

    with open_for_edits(session) as opened:
        sources = [_cluster(opened, name).id for name in classes]
        _say(triage.merge(opened, sources, _cluster(opened, into).id))


@_command("split", "Divide a class into groups that look alike.", also=CLASSES)
@SESSION
@click.argument("class_", metavar="CLASS")
@option("--k", type=click.IntRange(2), required=True, metavar="K", help="Into how many groups.")
@option("--seed", type=click.IntRange(0), default=0, show_default=True, metavar="N",
        help="Counts for classes of more than 10,000 crops.")  # fmt: skip
@option("--preview", is_flag=True, help="Only say how large the groups would be.")
@verbose
def split(session: Path, class_: str, k: int, seed: int, preview: bool) -> None:
    """Divide a class into K groups that look alike.

    The largest keeps the class, each other one gets a new class.
    """
    from engine import triage

    with open_for_edits(session) as opened, job("nothing was changed") as (progress, cancel):
        progress.stage("Compare the crops", 0)
        cluster_id = _cluster(opened, class_).id
        found = triage.propose_splits(opened, cluster_id, [k], seed, cancel)[k]
        groups = found.groups()
        sizes = ", ".join(f"{len(group):,}" for group in groups)
        click.echo(f"groups of {sizes} crops, silhouette {found.silhouette:.2f}")
        if not preview:
            _say(triage.split(opened, cluster_id, groups))


# ---- crops -------------------------------------------------------------------------------------
@_command(
    "move", "Put crops into a class.", also=CROPS + CLASSES,
    epilog="""\b
    Examples:
      vitia move parts.vitia test/bad/003.png --into scratch
      vitia move parts.vitia 003.png#2 004.png#1 --into "class 4\"""",
)  # fmt: skip
@SESSION
@click.argument("crops", nargs=-1, required=True)
@option("--into", required=True, metavar="CLASS", help="The class that gets them.")
@verbose
def move(session: Path, crops: Sequence[str], into: str) -> None:
    """Put crops into a class, which also confirms them."""
    from engine import triage

    with open_for_edits(session) as opened:
        target = _cluster(opened, into)
        _say(triage.move(opened, target.run_id, _crops(opened, crops), target.id))


@_command("normal", "Mark crops as false alarms.", also=CROPS)
@SESSION
@click.argument("crops", nargs=-1, required=True)
@verbose
def normal(session: Path, crops: Sequence[str]) -> None:
    """Put crops into the class of normal parts and false alarms."""
    from engine import triage

    with open_for_edits(session) as opened:
        _say(triage.mark_normal(opened, finished_run(opened).id, _crops(opened, crops)))


@_command("confirm", "Confirm crops, or a whole class.", also=CROPS + CLASSES)
@SESSION
@click.argument("crops", nargs=-1)
@option("--class", "class_", metavar="CLASS", help="Confirm this class and all its crops.")
@option("--open", "again", is_flag=True, help="Take the confirmation back.")
@verbose
def confirm(session: Path, crops: Sequence[str], class_: str | None, again: bool) -> None:
    """Confirm that crops are in the right class, or that all crops of a class are."""
    from engine import triage

    if bool(crops) == (class_ is not None):
        raise click.UsageError("Name crops, or a class with --class.")
    with open_for_edits(session) as opened:
        if class_ is not None:
            cluster = _cluster(opened, class_)
            _say(triage.confirm_cluster(opened, cluster.id, confirmed=not again))
        else:
            ids = _crops(opened, crops)
            _say(triage.confirm(opened, finished_run(opened).id, ids, confirmed=not again))


# ---- notes and thresholds ----------------------------------------------------------------------
@_command("note", "Write a note on a class or an image.", also=CLASSES)
@SESSION
@click.argument("text")
@option("--class", "class_", metavar="CLASS", help="The note is on this class.")
@option("--image", metavar="IMAGE", help="The note is on this image.")
@verbose
def note(session: Path, text: str, class_: str | None, image: str | None) -> None:
    """Write a note on a class or an image, instead of the one it has; "" takes it away."""
    from engine import triage

    if (class_ is None) == (image is None):
        raise click.UsageError("Name a class with --class, or an image with --image.")
    with open_for_edits(session) as opened:
        if class_ is not None:
            _say(triage.note(opened, _cluster(opened, class_).id, text))
        else:
            _say(triage.note_image(opened, _image(opened, str(image)).id, text))


@_command(
    "threshold", "Decide the threshold of an image.",
    epilog="""\b
    Examples:
      vitia threshold parts.vitia 003.png 120
      vitia threshold parts.vitia 004.png none      it has no defect""",
)  # fmt: skip
@SESSION
@click.argument("image")
@click.argument("value", metavar="0-255|auto|none")
@verbose
def threshold(session: Path, image: str, value: str) -> None:
    """Decide the threshold of an image, that it has no defect, or that the automatic one counts.

    It counts when classes are found again, as the window offers then; until then crops stay.
    """
    from engine import triage

    word = value.lower()
    if word not in ("auto", "none") and not word.isdecimal():
        raise click.UsageError(f"“{value}” is neither a number from 0 to 255 nor auto nor none.")
    with open_for_edits(session) as opened:
        chosen = int(word) if word.isdecimal() else None
        record = _image(opened, image)
        _say(triage.set_override(opened, record.id, chosen, no_defect=word == "none"))


@_command(
    "mask", "Give an image a mask that was drawn elsewhere.",
    epilog="""\b
    Examples:
      vitia mask parts.vitia 003.png corrected.png
      vitia mask parts.vitia 003.png auto           take it back""",
)  # fmt: skip
@SESSION
@click.argument("image")
@click.argument("file", metavar="FILE|auto")
@verbose
def mask(session: Path, image: str, file: str) -> None:
    """Let a mask that was drawn elsewhere count for an image; FILE has the image's size.

    It counts when classes are found again, as the window offers then; until then crops stay.
    """
    from engine import triage
    from engine.files import read_mask

    with open_for_edits(session) as opened:
        drawn = None if file == "auto" else read_mask(Path(file))
        _say(triage.set_mask(opened, _image(opened, image).id, drawn))


# ---- what they share ---------------------------------------------------------------------------
@contextmanager
def open_for_edits(path: Path) -> Iterator[Session]:
    """The session, if no window is editing it and none of its edits wait."""
    from app.lock import editing
    from app.recovery import Journal
    from engine.session import Session

    path = session_path(path)
    with editing(path), Session.open(path) as session:
        journal = Journal(path).path
        if journal.exists():
            raise VitiaError(
                "edits that the window could not write still wait for this session", journal,
                "Open the session in the window, which writes them",
            )  # fmt: skip
        yield session


def _say(changes: Changes) -> None:
    click.echo(changes.label if changes.rows else "nothing to change: it is so already")


def _cluster(session: Session, name: str) -> Cluster:
    """A class of the current run by its name, else by its number."""
    clusters = session.clusters(finished_run(session).id)
    wanted = " ".join(name.split()).casefold()
    for cluster in clusters:
        if cluster.name.casefold() == wanted:
            return cluster
    for cluster in clusters:
        if cluster.number >= 0 and str(cluster.number) == wanted:
            return cluster
    names = ", ".join(f"“{cluster.name}”" for cluster in clusters)
    raise VitiaError(f"there is no class “{name}”", session.path, f"There are {names}")


def _image(session: Session, name: str) -> ImageRecord:
    """An image by its path in the product, its path on this machine, or the end of its path."""
    images = session.images()
    wanted = name.replace("\\", "/")
    on_disk = str(Path(name).resolve())
    exact = [i for i in images if i.path == wanted or str(session.resolve(i.path)) == on_disk]
    found = exact or [i for i in images if i.path.endswith(f"/{wanted}")]
    if len(found) == 1:
        return found[0]
    if found:
        raise VitiaError(
            f"{len(found)} images are called {name}", session.path,
            f"Give more of the path, such as {found[0].path}",
        )  # fmt: skip
    raise VitiaError(f"there is no image {name} in this session", session.path, "See vitia info")


def _crops(session: Session, names: Sequence[str]) -> list[int]:
    """The crops of the current run that are named as ``IMAGE`` or ``IMAGE#N``."""
    run = finished_run(session)
    chosen: list[int] = []
    for name in names:
        image_name, _, number = name.rpartition("#")
        if not image_name or not number.isdecimal():
            image_name, number = name, ""
        image = _image(session, image_name)
        query = "SELECT id FROM crop WHERE crop_set_id = ? AND image_id = ? ORDER BY id"
        ids = [row[0] for row in session.rows(query, (run.crop_set_id, image.id))]
        if not ids or (number and not 1 <= int(number) <= len(ids)):
            raise VitiaError(
                f"{image.path} has {len(ids)} crops"
                + (f", and none is number {number}" if ids else "")
            )
        chosen += [ids[int(number) - 1]] if number else ids
    return chosen
