"""``vitia fit-scorer`` and ``vitia score``; what they do is tested with the pipeline."""

from __future__ import annotations

import csv
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from app.cli import FAILED, USAGE, call
from app.cli_score import EXIT_CODES
from engine.files import encode_png
from engine.maps import MapScale
from engine.score.known import KnownCrops
from engine.score.model import ModelInfo, ScoreModel, SeenClass
from engine.score.regions import MapLevels
from engine.score.verdict import Rules


class RedScorer:
    def score(self, images: Iterable[NDArray[np.uint8]]) -> Iterator[Any]:
        for image in images:
            red = image[..., 0].astype(np.float32) - image[..., 1]
            yield SimpleNamespace(score=float(red.max()), map=red)


class Classes:
    """Tall regions are scratches; wide ones are like nothing."""

    classes = (SimpleNamespace(id=1), SimpleNamespace(id=7))

    def classify_many(self, images: Iterable[Any]) -> Iterator[list[Any]]:
        for masked in images:
            rows, columns = np.nonzero(masked.mask)
            tall = np.ptp(rows) > np.ptp(columns)
            way = np.array([1, 0] if tall else [0, 1], np.float32)
            yield [
                SimpleNamespace(
                    box=(float(columns.min()), float(rows.min()), 64.0, 64.0), area=len(rows),
                    probabilities=np.array([0.1, 0.9]), embedding=way,
                )
            ]  # fmt: skip


def model(threshold: float | None) -> ScoreModel:
    rules = Rules(threshold, 0.05, threshold, threshold)
    seen = (
        SeenClass(1, "normal", "#999999", 0, 0, normal=True),
        SeenClass(7, "=scratch", "#ff0000", 9, 40),
    )
    info = ModelInfo("parts", seen, 60, {}, rules, rules, 20, id="m" * 32)
    rng = np.random.default_rng(0)
    near = np.stack([np.ones(40), rng.normal(0, 0.01, 40)], 1).astype(np.float32)
    known = KnownCrops.of(near, np.full(40, 7))
    return ScoreModel(RedScorer(), Classes(), known, known, MapLevels(MapScale(0, 255), 20), info)  # type: ignore[arg-type]


def write(folder: Path, name: str, kind: str) -> None:
    image = np.full((64, 64, 3), 90, np.uint8)
    if kind == "tall":
        image[10:50, 30:34] = (250, 40, 40)
    if kind == "wide":
        image[30:34, 10:50] = (250, 40, 40)
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(b"junk" if kind == "junk" else encode_png(image))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = {"m": model(100.0), "ranks": model(None)}
    monkeypatch.setattr("engine.score.model.load_model", lambda path, device: made[path.name])
    return tmp_path


@pytest.mark.parametrize(
    ("kinds", "verdict"),
    [
        (["plain"], "good"),
        (["plain", "tall"], "known"),
        (["tall", "wide"], "unknown"),
        (["wide", "junk"], "error"),
        (["junk", "plain"], "error"),
    ],
)
def test_the_exit_code_is_that_of_the_worst_part(
    kinds: list[str], verdict: str, place: Path
) -> None:
    for n, kind in enumerate(kinds):
        write(place / "new", f"{n}.png", kind)
    assert call(["score", "m", "new"]) == EXIT_CODES[verdict]


def test_codes_are_told_apart_from_failures() -> None:
    assert len({*EXIT_CODES.values(), FAILED, USAGE, 130}) == len(EXIT_CODES) + 3


def test_without_a_threshold(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(place / "new", "a.png", "tall")
    assert call(["score", "ranks", "new"]) == EXIT_CODES["undecided"]
    assert "ranked by score only" in capsys.readouterr().out
    assert call(["score", "ranks", "new", "--threshold", "100"]) == EXIT_CODES["known"]
    assert call(["score", "ranks", "new", "--threshold", "1000"]) == EXIT_CODES["good"]


def test_tables_and_summary(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for kind in ("plain", "tall", "wide", "junk"):
        write(place / "new", f"{kind}.png", kind)
    call(["score", "m", "new", "--out", "monday.csv", "--maps-out", "heat"])
    summary = [line.rsplit(None, 1) for line in capsys.readouterr().out.splitlines()[1:6]]
    assert summary == [
        ["good", "1"], ["known defect", "1"], ["  =scratch", "1"], ["unknown defect", "1"],
        ["cannot be read", "1"],
    ]  # fmt: skip
    with (place / "monday.csv").open(encoding="utf-8-sig") as file:
        rows = {row["image"]: row for row in csv.DictReader(file)}
    assert {name: row["verdict"] for name, row in rows.items()} == {
        "plain.png": "good", "tall.png": "known", "wide.png": "unknown", "junk.png": "error",
    }  # fmt: skip
    assert rows["tall.png"]["class"] == "'=scratch"  # no formula for a spreadsheet
    assert (place / "monday.regions.csv").is_file()
    assert (place / "monday.scores").is_file()
    assert sorted(p.name for p in (place / "heat").iterdir()) == [
        "plain.png",
        "tall.png",
        "wide.png",
    ]
    call(["score", "m", "new", "--out", "monday.csv"])
    assert "0 parts scored" in capsys.readouterr().out
    call(["score", "m", "new", "--out", "monday.csv", "--fresh"])
    assert "4 parts scored" in capsys.readouterr().out


def test_significance(place: Path) -> None:
    write(place / "new", "a.png", "tall")
    assert call(["score", "m", "new", "--significance", "0.5"]) in (10, 11)
    assert call(["score", "m", "new", "--significance", "0.9"]) == USAGE


def test_watching_judges_what_comes(
    place: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new part appears; when it was judged, somebody presses Ctrl+C."""
    monkeypatch.setattr("app.cli_score._WATCH", 0.05)
    write(place / "new", "a.png", "plain")
    end = time.monotonic() + 20

    def come_and_go() -> None:
        import os
        import signal

        while not (place / "new.scores.csv").exists() and time.monotonic() < end:
            time.sleep(0.02)
        write(place / "new", "late.png", "wide")
        table = place / "new.scores.csv"
        while "late.png" not in table.read_text("utf-8") and time.monotonic() < end:
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    visitor = threading.Thread(target=come_and_go)
    visitor.start()
    code = call(["score", "m", "new", "--watch"])
    visitor.join()
    assert code == EXIT_CODES["unknown"]
    assert "late.png  unknown" in capsys.readouterr().out


def test_a_session_of_the_unknown_ones(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def made(_model: object, _results: object, rules: Rules, path: Path, **_: object) -> Path:
        asked.append((path, rules.threshold))
        return path

    monkeypatch.setattr("engine.pipeline.score_unknown.unknown_session", made)
    write(place / "new", "a.png", "tall")
    call(["score", "m", "new", "--triage", "again"])
    assert asked == []  # none is unknown
    write(place / "new", "b.png", "wide")
    call(["score", "m", "new", "--triage", "again"])
    assert asked == [(Path("again.vitia"), 100.0)]
    Path("again.vitia").touch()
    assert call(["score", "m", "new", "--triage", "again"]) == FAILED


def test_bad_input(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(["score", "m", "gone"]) == FAILED
    assert "no such folder of parts" in capsys.readouterr().err
    assert call(["score", "m"]) == USAGE
    assert call(["fit-scorer", "gone.vitia", "m"]) == FAILED
    (place / "taken").touch()
    assert call(["fit-scorer", "gone.vitia", "taken"]) == FAILED
    assert "exists already" in capsys.readouterr().err


def test_fit_scorer(
    place: Path, session: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def learn(opened: Any, settings: Any, which: str, **options: Any) -> ScoreModel:
        asked.append(
            (opened.path, settings.method, settings.weights, which, options["significance"])
        )
        return replace(model(2.5))

    monkeypatch.setattr("engine.pipeline.score_learn.learn_to_score", learn)
    monkeypatch.setattr("engine.score.model.save_model", lambda path, _model: path.touch())
    words = [
        "--classes",
        "all",
        "--method",
        "dra",
        "--weights",
        "random:x",
        "--significance",
        "0.1",
    ]
    assert call(["fit-scorer", str(session.path), "new.vitia-score", *words]) == 0
    assert asked == [(session.path, "dra", "random:x", "all", 0.1)]
    out = capsys.readouterr().out
    assert "threshold: 2.500 (2.500 to 2.500)" in out
    assert "good parts: 60" in out
