"""Correct, learn, look, take back: the whole loop at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import cli
from engine.session import Session
from tests.gui.product import make_product


def _classes(path: Path) -> dict[int, tuple[str, bool]]:
    with Session.open(path) as session:
        run = session.current_run()
        assert run is not None
        names = {c.id: c.name for c in session.clusters(run.id)}
        found = session.assignments(run.id).values()
        return {a.crop_id: (names[a.cluster_id], a.confirmed) for a in found}


@pytest.mark.parametrize("method", ["anomalyncd", "regions"])
def test_correct_learn_and_take_back(
    method: str, tmp_path: Path, tiny_weights: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("app.recovery.user_data_path", lambda *_a, **_k: tmp_path / "user data")
    product, path = make_product(tmp_path / "product"), tmp_path / "s.vitia"

    def vitia(command: str, *arguments: object) -> str:
        assert cli.call([command, *map(str, arguments)]) == cli.OK, capsys.readouterr().err
        return capsys.readouterr().out

    run = ("--weights", tiny_weights, "--device", "cpu", "--classes", 3, "--method", method)
    if method == "anomalyncd":
        run = (*run, "--epochs", 2)
    vitia("run", product, "--out", path, *run)
    vitia("rename", path, "class 1", "dot")
    vitia("move", path, "dot/000.png", "dot/001.png", "--into", "dot")
    vitia("add", path, "line")
    vitia("move", path, "line/000.png", "line/001.png", "--into", "line")
    vitia("normal", path, "good/000.png")
    before = _classes(path)
    decided = {crop: found for crop, found in before.items() if found[1]}
    assert len(decided) == 5

    said = vitia("refine", path, "--epochs", 2, "--dry-run")
    assert "5 decided crops stay in their classes" in said
    assert said.endswith("nothing was changed\n")
    assert _classes(path) == before
    said = vitia("refine", path, "--epochs", 2)
    assert "Learn from the corrections" in said.splitlines()[-1]
    after = _classes(path)
    assert {crop: after[crop] for crop in decided} == decided
    assert {name for name, _ in after.values()} <= {"normal", "dot", "line", "class 2"}
    assert "AnomalyNCD, refined" in vitia("info", path)
    vitia("undo", path)
    assert _classes(path) == before
    vitia("redo", path)
    assert _classes(path) == after
