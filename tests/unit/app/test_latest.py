from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.latest import Latest


@pytest.fixture
def results() -> list[str]:
    return []


@pytest.fixture
def latest(results: list[str], qapp: object) -> Iterator[Latest[str]]:
    made: Latest[str] = Latest(results.append)
    yield made
    made.close()


def test_only_the_newest_counts(latest: Latest[str], results: list[str], qtbot: QtBot) -> None:
    go, begun = threading.Event(), threading.Event()
    done: list[str] = []

    def slow() -> str:
        begun.set()
        go.wait(10)
        return "first"

    latest.ask(slow)
    qtbot.waitUntil(begun.is_set)
    latest.ask(lambda: done.append("second") or "second")  # type: ignore[func-returns-value]
    latest.ask(lambda: "third")
    go.set()
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["third"]
    assert done == []  # it was never begun


def test_what_is_forgotten_is_not_told(
    latest: Latest[str], results: list[str], qtbot: QtBot
) -> None:
    ended = threading.Event()
    latest.ask(lambda: ended.set() or "gone")  # type: ignore[func-returns-value]
    latest.forget()
    latest.ask(lambda: "wanted")
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["wanted"]


def test_it_can_be_asked_again_after_it_was_closed(
    latest: Latest[str], results: list[str], qtbot: QtBot
) -> None:
    latest.close()
    latest.ask(lambda: "again")
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["again"]
