from __future__ import annotations

import os
from pathlib import Path

import pytest

from app import tasks
from engine.progress import Progress
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


def test_a_core_is_left_for_the_window() -> None:
    import torch

    before = torch.get_num_threads()
    try:
        tasks.load_torch(Progress())
        assert torch.get_num_threads() == max(1, (os.cpu_count() or 2) - 1)
    finally:
        torch.set_num_threads(before)
