"""Measuring scorers from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app import cli
from tests.unit.score.test_protocol import make_product


def run(*words: object) -> int:
    return cli.call([str(word) for word in words])


def test_a_table_with_mean_and_spread(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    product = make_product(tmp_path / "parts")
    code = run(
        "eval-openset", product, "--weights", "random:test_resnet", "--size", 64, "--device",
        "cpu", "--examples", "2,1", "--methods", "devnet", "--hard", "hole", "--runs", 2, "--grid", "fine",
        "--epochs", 1, "--json", "table.json",
    )  # fmt: skip
    out, err = capsys.readouterr()
    assert code == 0, err
    lines = out.splitlines()
    assert lines[0].split() == ["examples", "method", "AUROC", "average", "precision"]
    assert [line.split("  ")[0] for line in lines[1::2]] == [
        "2 of any kind", "1 of any kind", "2 of hole alone", "1 of hole alone",
    ]  # fmt: skip
    assert all("±" in line for line in lines[1:])
    assert {line.split()[4] for line in lines[1:]} <= {"distance", "devnet"} | {"any", "hole"}
    assert (tmp_path / "parts.features").is_dir()
    found = json.loads(Path("table.json").read_text("utf-8"))
    assert len(found["rows"]) == 8
    assert found["rows"][0]["method"] == "distance"
    assert found["rows"][0]["runs"] == 2
    assert found["settings"]["weights"] == "random:test_resnet"
    assert found["settings"]["grid"] == "fine"


def test_what_cannot_be_measured_is_told_before_the_work(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    product = make_product(tmp_path / "parts")
    common = ("eval-openset", product, "--weights", "random:test_resnet", "--size", 64)
    features = ("--features", tmp_path / "kept")
    assert run(*common, *features, "--hard", "crack") == 1
    assert "no kind of defect called 'crack'" in capsys.readouterr().err
    assert run(*common, *features, "--no-general", "--hard", "none") == 2
    assert "nothing to measure" in capsys.readouterr().err
    assert not (tmp_path / "kept").exists()
    assert run(*common, *features, "--methods", "magic") == 2
    assert "magic" in capsys.readouterr().err
