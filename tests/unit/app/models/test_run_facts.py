from __future__ import annotations

from typing import Any

from pytestqt.modeltest import ModelTester

from app.models.run_facts import RunFacts
from engine.discover.clustering.settings import RegionSettings
from engine.discover.settings import DiscoverSettings
from engine.session import Run


def run(number: int, settings: Any, method: str = "AnomalyNCD", **result: Any) -> Run:
    stored = {**settings.to_json(), "base": None}
    return Run(number, 1, method, stored, "done", "2026-01-02T03:04:05+00:00", 61, result)


def facts(model: RunFacts) -> dict[str, list[str]]:
    return {
        model.index(r, 0).data(): [model.index(r, c).data() for c in range(1, model.columnCount())]
        for r in range(model.rowCount())
    }


def test_of_one_run(qtmodeltester: ModelTester) -> None:
    model = RunFacts()
    metrics = {"image": {"nmi": 0.5}, "crop": {"nmi": 0.25}}
    model.set_runs([run(7, DiscoverSettings(5, weights="w"), metrics=metrics, weights="w, timm")])
    qtmodeltester.check(model)
    found = facts(model)
    assert found["Method"] == ["AnomalyNCD"]
    assert found["NMI of images"] == ["0.500"]
    assert found["NMI of crops"] == ["0.250"]
    assert found["Weights"] == ["w, timm"]  # what was used, rather than what was asked for
    assert found["Base set"] == ["none"]
    assert found["Epochs"] == ["50"]
    assert found["Learning rate"] == ["0.003"]
    assert "Input side" not in found  # left empty


def test_of_two_runs_where_they_differ(qtmodeltester: ModelTester) -> None:
    model = RunFacts()
    model.set_runs(
        [
            run(1, DiscoverSettings(5, weights="w", seed=1)),
            run(2, RegionSettings(6, weights="w"), "region clustering"),
        ]
    )
    qtmodeltester.check(model)
    found = facts(model)
    assert found["Method"] == ["AnomalyNCD", "Region clustering"]
    assert found["Classes"] == ["5", "6"]
    assert found["Seed"] == ["1", "0"]
    assert found["Epochs"] == ["50", ""]
    assert "Weights" not in found
    assert "Started" not in found


def test_empty(qtmodeltester: ModelTester) -> None:
    model = RunFacts()
    qtmodeltester.check(model)
    model.set_runs([])
    assert (model.rowCount(), model.columnCount()) == (0, 1)
