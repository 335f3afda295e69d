from __future__ import annotations

import os
from pathlib import Path

import pytest

from app import tasks
from engine.progress import Cancel, Progress
from engine.session import Session


def test_session_goes_beside_the_product(tmp_path: Path) -> None:
    product = tmp_path / "Teile"
    product.mkdir()
    assert tasks.session_place(product) == tmp_path / "Teile.vitia"
    Session.create(tmp_path / "Teile.vitia", product).close()
    assert tasks.session_place(product) == tmp_path / "Teile.vitia"


def test_session_of_another_product_is_left_alone(tmp_path: Path) -> None:
    product = tmp_path / "parts"
    product.mkdir()
    Session.create(tmp_path / "parts.vitia", tmp_path / "elsewhere").close()
    (tmp_path / "parts 2.vitia").write_bytes(b"no session at all")
    assert tasks.session_place(product) == tmp_path / "parts 3.vitia"


def test_session_of_a_product_in_a_read_only_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "share" / "parts").mkdir(parents=True)
    monkeypatch.setattr(os, "access", lambda *_a: False)
    monkeypatch.setattr(tasks, "user_data_path", lambda *_a, **_k: tmp_path / "mine")
    place = tasks.session_place(tmp_path / "share" / "parts")
    assert place == tmp_path / "mine" / "sessions" / "parts.vitia"


def test_device_is_found_without_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "version", lambda _n: "2.14.1+cpu")
    assert tasks.find_device(Progress(), Cancel()) == f"CPU, {os.cpu_count()} cores"


@pytest.mark.skipif(
    os.name == "nt", reason="the stand-in for the driver's program is a shell script"
)
@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("echo 'NVIDIA H200, 140000 MiB'", "NVIDIA H200, 140000 MiB free"),
        ("exit 9", f"CPU, {os.cpu_count()} cores"),
    ],
)
def test_device_by_the_driver(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    program = tmp_path / "nvidia-smi"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(tasks, "version", lambda _n: "2.14.1+cu130")
    assert tasks.find_device(Progress(), Cancel()) == told
