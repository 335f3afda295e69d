"""The documents speak of what there is: links lead somewhere, commands, options and keys exist."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from PIL import Image
from PySide6.QtGui import QKeySequence

from app.actions import SPECS, WINDOW
from app.cli import cli
from app.stations import STATIONS

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "resources" / "guide"
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md"), *GUIDE.rglob("*.md")])
MAKE = (ROOT / "Makefile").read_text(encoding="utf-8")


def name(document: Path) -> str:
    return document.relative_to(ROOT).as_posix()


def links(document: Path) -> list[str]:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.DOTALL)
    return re.findall(r"\]\(([^)\s]+)\)", text)


def anchors(document: Path) -> set[str]:
    """Those that repositories make of headings."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_links_lead_somewhere(document: Path) -> None:
    for link in links(document):
        if link.startswith(("http://", "https://")):
            continue
        place, _, anchor = link.partition("#")
        target = (document.parent / place).resolve() if place else document
        assert target.is_file(), link
        assert target.is_relative_to(ROOT), link
        if anchor:
            assert anchor in anchors(target), link


def test_every_page_can_be_found() -> None:
    """From the README, and in the window from the contents of the guide."""
    for start, wanted in (
        (ROOT / "README.md", DOCUMENTS),
        (GUIDE / "index.md", GUIDE.glob("*.md")),
    ):
        seen, waiting = {start}, [start]
        while waiting:
            document = waiting.pop()
            for link in links(document):
                target = (document.parent / link.partition("#")[0]).resolve()
                if target.suffix == ".md" and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        assert set(wanted) <= seen


def test_pictures_are_shown_and_small() -> None:
    shown = {(d.parent / link).resolve() for d in DOCUMENTS for link in links(d)}
    pictures = sorted(GUIDE.glob("images/*"))
    assert pictures
    for picture in pictures:
        assert picture in shown, name(picture)
        assert picture.stat().st_size < 300_000, name(picture)
        with Image.open(picture) as image:
            assert image.mode == "P", name(picture)  # quantised
            assert image.width <= 1280, name(picture)


def calls(document: Path) -> Iterator[list[str]]:
    """Calls of vitia in a document: indented or fenced lines, and code between words."""
    text = document.read_text(encoding="utf-8")
    lines = re.findall(r"^ {4,}(vitia .+)$", text, re.MULTILINE)
    for block in re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        lines += re.findall(r"^(?:\$ )?(vitia .+)$", block, re.MULTILINE)
    lines += re.findall(r"`(vitia [^`]+)`", text.replace("\n", " "))
    for line in lines:
        yield shlex.split(line, comments=True)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_commands_and_their_options_exist(document: Path) -> None:
    for call in calls(document):
        words = [word.split("=")[0] for word in call[1:]]
        if words[0] == "COMMAND":
            continue
        if words[0].startswith("-"):
            assert words[0] in ("--help", "--version"), call
            continue
        command = cli.commands.get(words[0])
        assert command is not None, call
        # Commands keep the help option of the first context that asks, so it is asked as in use.
        above = click.Context(cli, **cli.context_settings)
        context = click.Context(command, parent=above, info_name=words[0])
        options = {o for p in command.get_params(context) for o in (*p.opts, *p.secondary_opts)}
        assert {word for word in words if word.startswith("--")} <= options, call


def test_readme_names_every_command_that_finds_and_hands_on() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for heading, commands in cli.sections.items():  # type: ignore[attr-defined]
        if heading.startswith("Decide"):
            continue  # "rename, merge, split, …": vitia --help lists them
        for command in commands:
            assert re.search(rf"\bvitia {re.escape(command.name)}\b", text), command.name


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_make_targets_exist(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named = re.findall(r"^ {4}make ([a-z]+)|`make ([a-z]+)", text, re.MULTILINE)
    for target in (one or other for one, other in named):
        assert re.search(rf"^{target}:", MAKE, re.MULTILINE), target


def pressed(scope: str) -> set[str]:
    return {QKeySequence(key).toString() for s in SPECS if s.scope == scope for key in s.shortcuts}


@pytest.mark.parametrize("page", [*(station.name for station in STATIONS), "index"])
def test_keys_of_the_guide_work_on_that_page(page: str) -> None:
    text = (GUIDE / f"{page}.md").read_text(encoding="utf-8")
    table = text.partition("| key | does |")[2]
    listed = re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE)
    assert listed
    works = pressed(WINDOW) | pressed(page)
    assert [key for key in listed if QKeySequence(key).toString() not in works] == []
