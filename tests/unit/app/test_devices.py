from __future__ import annotations

import os
from pathlib import Path

import pytest

from app import devices
from app.devices import Device, find_devices, memory, parse_cards
from engine.progress import Cancel, Progress

MIB = 1 << 20
TWO = """0, GPU-aa11, NVIDIA H200, 140000, 143771
1, GPU-bb22, NVIDIA T4, 15000, 15360
"""


def found() -> list[Device]:
    return find_devices(Progress(), Cancel())


def test_the_processor_without_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "version", lambda _n: "2.14.1+cpu")
    (cpu,) = found()
    assert (cpu.id, cpu.cores) == ("cpu", os.cpu_count())


def test_memory_is_plausible() -> None:
    free, total = memory()
    assert total is not None
    assert total > 256 * MIB
    assert free is None or 0 < free < total


@pytest.mark.skipif(
    os.name == "nt", reason="the stand-in for the driver's program is a shell script"
)
@pytest.mark.parametrize(
    ("script", "cards"),
    [
        ("echo '0, GPU-1, NVIDIA H200, 140000, 143771'", ["cuda:0"]),
        ("exit 9", []),
        ("echo 'No devices were found'", []),
    ],
)
def test_cards_by_the_driver(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, cards: list[str]
) -> None:
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
    monkeypatch.setattr(devices, "version", lambda _n: "2.14.1+cu130")
    assert [device.id for device in found()] == [*cards, "cpu"]


def test_cards() -> None:
    assert parse_cards(TWO, None) == [
        Device("cuda:0", "NVIDIA H200", 0, 140000 * MIB, 143771 * MIB),
        Device("cuda:1", "NVIDIA T4", 0, 15000 * MIB, 15360 * MIB),
    ]


@pytest.mark.parametrize(
    ("visible", "names"),
    [
        ("1", ["NVIDIA T4"]),
        ("1,0", ["NVIDIA T4", "NVIDIA H200"]),
        ("GPU-bb", ["NVIDIA T4"]),
        ("", []),
        ("-1", []),
        ("0,7,1", ["NVIDIA H200"]),
    ],
)
def test_only_cards_that_torch_may_use(visible: str, names: list[str]) -> None:
    cards = parse_cards(TWO, visible)
    assert [card.name for card in cards] == names
    assert [card.id for card in cards] == [f"cuda:{n}" for n in range(len(names))]
