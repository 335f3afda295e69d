"""Finds what the engine says to users: templates of its messages, from its source.

The engine knows no language but English and no Qt; its errors, problems, stages and log lines are
f-strings. Here they become templates with numbered places, "the image has {0} x {1} pixels", which
are translated like other texts; ``app/engine_words.py`` finds the template of a message again.

What counts as a text for users: what goes into a VitiaError, a ``Problem``, ``progress.stage``,
``progress.log``, or into a variable or field named ``reason``, ``message`` or ``remedy``; followed
back through names, constants, branches and functions that pass on one of their parameters.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

_FIELDS = {"what", "reason", "message", "remedy"}
_TRIMMED = {"strip", "rstrip", "lstrip", "replace"}
_MOST = 16  # alternatives of one text
_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class _Gap:
    """A place in a template that is filled at run time."""


_GAP = _Gap()
_Text = tuple[str | _Gap, ...]


@dataclass
class _Sink:
    """A callable some of whose arguments are shown to users: by place and by name."""

    places: set[int] = field(default_factory=set)
    names: set[str] = field(default_factory=set)

    def arguments(self, call: ast.Call) -> Iterator[ast.expr]:
        yield from (a for k, a in enumerate(call.args) if k in self.places)
        yield from (k.value for k in call.keywords if k.arg in self.names)


def find_templates(files: Iterable[Path]) -> list[str]:
    """Templates of all texts in these Python files, sorted, each once."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files]
    source = _Source(trees)
    found = set()
    for text in source.texts():
        template = _template(text)
        if _says_something(template):
            found.add(template)
    return sorted(found)


def _template(text: _Text) -> str:
    places, parts = 0, []
    for part in text:
        if isinstance(part, str):
            parts.append(part.replace("\n", " "))
        elif not (parts and re.fullmatch(r"\{\d+\}", parts[-1])):  # two in a row cannot be told
            parts.append(f"{{{places}}}")
            places += 1
    return "".join(parts).strip()


def _says_something(template: str) -> bool:
    """It has words of its own, or joins texts that have: "{0}: {1}. {2}"."""
    own = re.sub(r"\{\d+\}", "", template)
    return bool(re.search(r"[^\W\d_]{2}", own)) or (bool(own.strip()) and "{1}" in template)


class _Source:
    def __init__(self, trees: Sequence[ast.Module]) -> None:
        self._trees = trees
        self._sinks: dict[str, _Sink] = {}
        self._constants: dict[str, list[ast.expr]] = {}
        self._functions: dict[str, _Function] = {}
        for tree in trees:
            for node in tree.body:
                for name, value in _assigned(node):
                    self._constants.setdefault(name, []).append(value)
        errors = {"VitiaError"}
        for node in self._nodes():
            if isinstance(node, ast.ClassDef):
                if errors & {base.id for base in node.bases if isinstance(base, ast.Name)}:
                    errors.add(node.name)
                self._learn_record(node)
            elif isinstance(node, _Function) and not _translates(node):
                self._functions.setdefault(node.name, node)
        for name in errors:
            self._sinks[name] = _Sink({0, 2}, {"what", "remedy"})
        while self._learn_passing():
            pass

    def texts(self) -> set[_Text]:
        """Everything that reaches a sink."""
        found: set[_Text] = set()
        for function, call in self._calls():
            for argument in self._shown(call):
                found.update(self._resolve(argument, function, found))
        for function in self._all_functions():  # kept for later in a dictionary, for example
            for node in ast.walk(function):
                for name, value in _assigned(node):
                    if name in _FIELDS:
                        found.update(self._resolve(value, function, found))
        return found

    def _all_functions(self) -> Iterator[_Function]:
        return (node for node in self._nodes() if isinstance(node, _Function))

    def _nodes(self) -> Iterator[ast.AST]:
        for tree in self._trees:
            yield from ast.walk(tree)

    def _calls(self) -> Iterator[tuple[_Function | None, ast.Call]]:
        """All calls, with the function that holds them."""

        def walk(
            node: ast.AST, inside: _Function | None
        ) -> Iterator[tuple[_Function | None, ast.Call]]:
            for child in ast.iter_child_nodes(node):
                if isinstance(child, ast.Call):
                    yield inside, child
                yield from walk(child, child if isinstance(child, _Function) else inside)

        for tree in self._trees:
            yield from walk(tree, None)

    def _shown(self, call: ast.Call) -> list[ast.expr]:
        """Arguments of a call that users will read."""
        name = _name(call.func)
        if isinstance(call.func, ast.Attribute) and name == "stage":
            return call.args[:1]
        if isinstance(call.func, ast.Attribute) and name == "log":
            return call.args[1:2]  # math's logarithms have one
        sink = self._sinks.get(name)
        return [] if sink is None else list(sink.arguments(call))

    def _learn_record(self, node: ast.ClassDef) -> None:
        names = [
            part.target.id
            for part in node.body
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name)
        ]
        shown = [k for k, name in enumerate(names) if name in _FIELDS]
        if shown:
            self._sinks[node.name] = _Sink(set(shown), {names[k] for k in shown})

    def _learn_passing(self) -> bool:
        """Functions that hand a parameter on to a sink become sinks; whether one was new."""
        learnt = False
        for function, call in self._calls():
            if function is None or function.name == "__init__":
                continue
            parameters = [a.arg for a in function.args.args if a.arg not in {"self", "cls"}]
            named = [*parameters, *(a.arg for a in function.args.kwonlyargs)]
            for argument in self._shown(call):
                for name in {n.id for n in ast.walk(argument) if isinstance(n, ast.Name)}:
                    if name not in named or not _is_text(function, name):
                        continue
                    sink = self._sinks.setdefault(function.name, _Sink())
                    learnt |= name not in sink.names
                    sink.names.add(name)
                    if name in parameters:
                        sink.places.add(parameters.index(name))
        return learnt

    def _resolve(self, node: ast.expr, inside: _Function | None, also: set[_Text]) -> list[_Text]:
        """What an expression can say; texts put into others at run time go into ``also``."""
        match node:
            case ast.Constant(value=str() as value):
                return [(value,)]
            case ast.JoinedStr(values=parts):
                return self._joined([self._part(part, inside, also) for part in parts])
            case ast.BinOp(left=left, op=ast.Add(), right=right):
                return self._joined([self._resolve(k, inside, also) for k in (left, right)])
            case ast.IfExp(body=body, orelse=other):
                return self._resolve(body, inside, also) + self._resolve(other, inside, also)
            case ast.BoolOp(values=values):
                return [t for value in values for t in self._resolve(value, inside, also)]
            case ast.Subscript(value=ast.Tuple(elts=values)):
                return [t for value in values for t in self._resolve(value, inside, also)]
            case ast.Call():
                return self._called(node, inside, also)
            case ast.Name(id=name):
                return self._named(name, inside, also)
        return [(_GAP,)]

    def _called(self, node: ast.Call, inside: _Function | None, also: set[_Text]) -> list[_Text]:
        match node.func:
            case ast.Attribute(value=value, attr=name) if name in _TRIMMED:
                return self._resolve(value, inside, also)
            case ast.Attribute(attr="get") if len(node.args) == 2:
                return [(_GAP,), *self._resolve(node.args[1], inside, also)]
            case ast.Name(id=name) if name in self._functions:
                function = self._functions[name]
                if ast.unparse(function.returns or ast.Constant(None)) == "str":
                    for argument in node.args:  # it may become a part of the text
                        also.update(set(self._resolve(argument, inside, also)) - {(_GAP,)})
                    return self._returned(function, also)
        return [(_GAP,)]

    def _part(self, node: ast.expr, inside: _Function | None, also: set[_Text]) -> list[_Text]:
        """One part of an f-string: words, and what may be there or not, are written out; whole
        texts stand for themselves, and are found again in the place that they fill."""
        if isinstance(node, ast.Constant):
            return [(str(node.value),)]
        value = node.value if isinstance(node, ast.FormattedValue) else node
        texts = self._resolve(value, inside, also)
        if all(isinstance(part, str) and " " not in part for text in texts for part in text):
            return texts
        if ("",) in texts:
            return texts
        also.update(text for text in texts if text != (_GAP,))
        return [(_GAP,)]

    def _named(self, name: str, inside: _Function | None, also: set[_Text]) -> list[_Text]:
        values: list[ast.expr] = []
        if inside is not None:
            if name in {a.arg for a in [*inside.args.args, *inside.args.kwonlyargs]}:
                return [(_GAP,)]
            values = [v for n in ast.walk(inside) for k, v in _assigned(n) if k == name]
        values = values or self._constants.get(name, [])
        return [t for v in values for t in self._resolve(v, inside, also)] or [(_GAP,)]

    def _returned(self, function: _Function, also: set[_Text]) -> list[_Text]:
        values = [n.value for n in ast.walk(function) if isinstance(n, ast.Return) and n.value]
        return [t for v in values for t in self._resolve(v, function, also)] or [(_GAP,)]

    def _joined(self, parts: Sequence[list[_Text]]) -> list[_Text]:
        chosen = list(product(*parts))
        if len(chosen) > _MOST:
            return [(_GAP,)]
        return [tuple(p for text in texts for p in text) for texts in chosen]


def _assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    match node:
        case ast.Assign(targets=[ast.Name(id=name)], value=value):
            yield name, value
        case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
            yield name, value


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _translates(function: _Function) -> bool:
    """Its texts are the window's own, which are collected by themselves."""
    return function.name == "mark" or any(
        isinstance(node, ast.Call) and _name(node.func) == "translate"
        for node in ast.walk(function)
    )


def _is_text(function: _Function, name: str) -> bool:
    arguments = [*function.args.args, *function.args.kwonlyargs]
    kinds = {a.arg: ast.unparse(a.annotation) for a in arguments if a.annotation}
    return kinds.get(name, "") in {"str", "str | None"}
