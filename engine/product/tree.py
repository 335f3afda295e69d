"""Finding files in a product folder, in an order that people expect."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath

from engine.session import Problem

_IGNORED_FOLDERS = ("__macosx",)
SESSION_FOLDER = ".vitia.d"
"""How the folders of sessions' arrays end; nothing in them is part of a product."""


def natural_key(path: PurePosixPath | str) -> list[list[str | int]]:
    """Sort key by which ``img2`` comes before ``img10``, folder by folder, whatever the case."""
    return [
        # Splitting at digits alternates text and number, so that equal positions compare.
        [int(part) if k % 2 else part.casefold() for k, part in enumerate(re.split(r"(\d+)", name))]
        for name in PurePosixPath(path).parts
    ]


def find_files(
    folder: Path, suffixes: Collection[str], skip: Collection[Path] = ()
) -> tuple[list[PurePosixPath], list[Problem]]:
    """Files below ``folder`` that end in one of ``suffixes`` (lower case), relative to it, sorted.

    Links are followed, except back up into a folder that they lie in. Hidden files and folders,
    what systems leave behind, the arrays of sessions and the folders ``skip`` are left out in
    silence; folders that cannot be read give a problem.
    """
    found: list[PurePosixPath] = []
    problems: list[Problem] = []

    def visit(here: Path, relative: PurePosixPath, above: frozenset[str]) -> None:
        real = os.path.realpath(here)
        if real in above or here in skip:
            return
        try:
            with os.scandir(here) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            message = f"the folder cannot be read ({error.strerror or error})"
            problems.append(Problem(str(relative), "unreadable", message, "Check its permissions"))
            return
        for entry in entries:
            name = entry.name
            if name.startswith(".") or name.lower() in _IGNORED_FOLDERS:
                continue
            # A link to itself raises in is_dir; isdir calls it no folder.
            linked = entry.is_symlink()
            if os.path.isdir(entry.path) if linked else entry.is_dir():  # noqa: PTH112
                if not name.endswith(SESSION_FOLDER):
                    visit(here / name, relative / name, above | {real})
            elif os.path.splitext(name)[1].lower() in suffixes:  # noqa: PTH122 - for speed
                try:
                    name.encode()
                except UnicodeEncodeError:
                    shown = str(relative / name.encode(errors="replace").decode())
                    message = "the name is not valid text on this system"
                    problems.append(Problem(shown, "unreadable", message, "Rename the file"))
                    continue
                found.append(relative / name)

    visit(folder, PurePosixPath(), frozenset())
    return sorted(found, key=lambda path: (natural_key(path), str(path))), problems
