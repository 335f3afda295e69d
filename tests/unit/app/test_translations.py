"""The translations fit the source: nothing missing, nothing out of date, nothing bypassing them."""

from __future__ import annotations

import ast
import importlib.util
import json
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator

from app.actions import MENUS, SPECS

ROOT = Path(__file__).resolve().parents[3]


def _script(name: str) -> ModuleType:
    """A script of the folder ``packaging``, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


engine_texts = _script("engine_texts")
translations = _script("translations")
LANGUAGES = translations.LANGUAGES


@dataclass(frozen=True)
class Entry:
    context: str
    source: str
    translation: str


def entries(ts: Path) -> list[Entry]:
    return [
        Entry(
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    ]


def shipped(language: str) -> list[Entry]:
    return entries(translations.ts_file(language))


def places(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{\w*\}", text))


def test_the_table_of_the_engines_texts_is_current() -> None:
    """If this fails: make translations."""
    assert json.loads(translations.TABLE.read_text(encoding="utf-8")) == translations.templates()


def test_every_text_of_the_source_is_translated(tmp_path: Path) -> None:
    """If this fails: make translations, which lists what to translate."""
    copies = [Path(shutil.copy(translations.ts_file(k), tmp_path)) for k in LANGUAGES]
    translations.collect(copies)
    assert [text for copy in copies for text in translations.untranslated(copy)] == []
    for language, copy in zip(LANGUAGES, copies, strict=True):
        assert set(shipped(language)) == set(entries(copy)), "texts that are gone"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_files_are_current(language: str) -> None:
    """If this fails: make translations."""
    translator = QTranslator()
    assert translator.load(f"vitia_{language}", str(translations.PLACE))
    for entry in shipped(language):
        assert translator.translate(entry.context, entry.source) == entry.translation


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_form_of_the_text(language: str) -> None:
    wide = str.maketrans("：", ":")
    for entry in shipped(language):
        source, translation = entry.source, entry.translation.translate(wide)
        assert entry.context, entry  # lupdate lost the class: the text would never be found
        assert places(source) == places(translation), entry
        assert source.count("\n") == translation.count("\n"), entry
        assert source.count(";;") == translation.count(";;"), entry  # file dialogs' filters
        for mark in ("…", ":"):
            assert source.endswith(mark) == translation.endswith(mark), entry
        assert (
            source[: len(source) - len(source.lstrip())]
            == (translation[: len(translation) - len(translation.lstrip())])
        ), entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_mnemonics_are_unique_in_each_menu(language: str) -> None:
    texts = {e.source: e.translation for e in shipped(language) if e.context == "Actions"}
    menus: dict[str, list[str]] = {}
    for spec in SPECS:
        menus.setdefault(spec.menu, []).append(texts[spec.text])
    menus["menu bar"] = [texts[title] for title in MENUS]
    for menu, shown in menus.items():
        keys = Counter(k.casefold() for text in shown for k in re.findall(r"&(\w)", text))
        assert [key for key, times in keys.items() if times > 1] == [], menu


SHOWN = {
    "setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setStatusTip", "setWhatsThis", "setTitle", "setSuffix", "setPrefix",
    "setSpecialValueText", "setInformativeText", "setIconText", "setHeaderLabels",
    "setHorizontalHeaderLabels", "setFormat", "addAction", "addMenu", "addItem", "addTab", "addRow",
    "QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "QMenu", "QDockWidget", "heading", "muted", "show_message", "say", "start", "getOpenFileName",
    "getSaveFileName", "getExistingDirectory", "getText", "question", "warning",
}  # fmt: skip
# Of a table, of the keyboard, of a file.
KEYS = re.compile(r"[a-z_]+|[A-Z][a-zA-Z+]*\+.*|[\w -]*\.(log|txt|vitia)")
SYMBOLS = re.compile(r"[Vv]itia|[xy]|px|s|[A-Z]{2,4}", re.ASCII)  # names, units


def untranslated_literals(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, text) of words that are shown to users without being translated."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in SHOWN and not _is_logging(node.func):
            for argument in [*node.args, *(k.value for k in node.keywords)]:
                yield from _words(argument)


def _words(node: ast.expr) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Constant(value=str() as text):
            words = re.findall(r"[^\W\d_]+", text)
            if not KEYS.fullmatch(text) and any(not SYMBOLS.fullmatch(word) for word in words):
                yield node.lineno, text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _words(part)
        case ast.IfExp(body=body, orelse=other):
            yield from _words(body)
            yield from _words(other)
        case ast.BinOp(left=left, right=right):
            yield from _words(left)
            yield from _words(right)
        case ast.BoolOp(values=values) | ast.List(elts=values) | ast.Tuple(elts=values):
            for value in values:
                yield from _words(value)
        case ast.Call(func=ast.Attribute(value=ast.Constant() as value, attr="format")):
            yield from _words(value)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_logging(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node.value) in {"_LOG", "logging"}


def test_no_words_bypass_the_translation() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in translations.app_sources()
        if not path.name.startswith(("cli", "terminal", "summary", "screenshots"))
        for line, text in untranslated_literals(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('label.setText("Number of classes")', ["Number of classes"]),
        ('label.setText(f"{n} classes")', [" classes"]),
        ('label.setText("Yes" if x else self.tr("No"))', ["Yes"]),
        ('QLabel("All {n} crops".format(n=n))', ["All {n} crops"]),
        ('label.setText(self.tr("Number of classes"))', []),
        ('label.setText(f"{n} px")', []),
        ('label.setObjectName("Number of classes")', []),
        ('_LOG.warning("Number of classes")', []),
    ],
)
def test_words_that_bypass_the_translation_are_found(source: str, texts: list[str]) -> None:
    assert [text for _, text in untranslated_literals(ast.parse(source))] == texts


@pytest.mark.parametrize(
    ("source", "templates"),
    [
        ('raise VitiaError("no such file", path, "Check it")', ["Check it", "no such file"]),
        ('VitiaError(f"run {run.id} of {n:,}")', ["run {0} of {1}"]),
        ('VitiaError(f"{a}{b} is wrong")', ["{0} is wrong"]),
        (('class Problem:\n    path: str\n    message: str\n    remedy: str = ""\n'
          'Problem(p, "there is " + x, remedy=R)\nR = "Put it back"'),
         ["Put it back", "there is {0}"]),
        ('progress.stage("Read maps", 3)\nmath.log(3)', ["Read maps"]),
        ('progress.log("info", f"{n} crop{\'\' if n == 1 else \'s\'}")', ["{0} crop", "{0} crops"]),
        ('progress.log("info", f"{t} {(\'one\', \'two\')[k]} crops")',
         ["{0} one crops", "{0} two crops"]),
        ('def fail(what: str) -> None:\n    raise VitiaError(f"no {what}")\nfail("map of it")',
         ["map of it", "no {0}"]),
        ('class Lost(VitiaError): pass\nLost("it is lost")', ["it is lost"]),
        (('def why(k: int) -> str:\n    return "too small" if k else f"above {k}"\n'
          'VitiaError(f"wrong ({why(3)})")'), ["above {0}", "too small", "wrong ({0})"]),
        ('def f(k):\n    reason = "it has none"\n    reasons[k] = reason', ["it has none"]),
        ('VitiaError(self.tr("a text of the window"))', []),
        ('VitiaError(str(error), path, "")', []),
    ],
)  # fmt: skip
def test_templates_of_what_the_engine_says(
    source: str, templates: list[str], tmp_path: Path
) -> None:
    (tmp_path / "module.py").write_text(source, encoding="utf-8")
    assert engine_texts.find_templates([tmp_path / "module.py"]) == templates
