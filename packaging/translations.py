"""Brings the translations up to date with the source: ``python packaging/translations.py``.

1. Templates of what the engine says go into ``resources/translations/engine.json``.
2. ``pyside6-lupdate`` collects the texts of ``app`` and those templates into one ``.ts`` a language,
   sorted and without line numbers, so that a change shows as what it is.
3. ``pyside6-lrelease`` compiles them to the ``.qm`` files that the window loads.
4. What is not translated yet is listed; then the exit status is 1. Translate it with Qt Linguist or
   by hand in the ``.ts`` files, see docs/translation-glossary.md, and run this again.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine_texts import find_templates

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "resources" / "translations"
TABLE = PLACE / "engine.json"
LANGUAGES = ("de", "zh_CN")


def ts_file(language: str) -> Path:
    """The editable translation of a language."""
    return PLACE / f"vitia_{language}.ts"


def app_sources() -> list[Path]:
    """Python files that hold texts of the window."""
    return sorted((ROOT / "app").rglob("*.py"))


def templates() -> list[str]:
    """What the engine says now; the window's own errors go the same way."""
    return find_templates([*sorted((ROOT / "engine").rglob("*.py")), *app_sources()])


def collect(files: Sequence[Path]) -> None:
    """Bring these ``.ts`` files up to date; texts that are gone are dropped."""
    with tempfile.TemporaryDirectory() as folder:
        engine = Path(folder) / "engine.py"
        lines = (
            f'QT_TRANSLATE_NOOP("Engine", {json.dumps(t, ensure_ascii=False)})' for t in templates()
        )
        engine.write_text("\n".join(lines) + "\n", encoding="utf-8")
        _run(
            "pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none", "-sort-messages",
            "-disable-heuristic", "similartext", "-disable-heuristic", "sametext",
            "-source-language", "en", "-tr-function-alias", "QT_TRANSLATE_NOOP+=mark",
            *map(str, [*app_sources(), engine]), "-ts", *map(str, files),
        )  # fmt: skip


def release(ts: Path, qm: Path) -> None:
    """Compile a ``.ts`` file."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def untranslated(ts: Path) -> Iterator[tuple[str, str]]:
    """(context, text) of what a ``.ts`` file does not translate."""
    for context in ET.parse(ts).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not translation.text:
                yield context.findtext("name", ""), message.findtext("source", "")


def main() -> int:
    """Do all four steps."""
    PLACE.mkdir(exist_ok=True)
    table = json.dumps(templates(), ensure_ascii=False, indent=1)
    TABLE.write_text(table + "\n", encoding="utf-8")
    collect([ts_file(language) for language in LANGUAGES])
    missing = 0
    for language in LANGUAGES:
        release(ts_file(language), ts_file(language).with_suffix(".qm"))
        for context, text in untranslated(ts_file(language)):
            print(f"{language}: {context}: {text}")
            missing += 1
    print(f"texts without a translation: {missing}")
    return 1 if missing else 0


def _run(tool: str, *arguments: str) -> None:
    script = Path(sysconfig.get_path("scripts")) / tool
    subprocess.run([str(script), *arguments], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
