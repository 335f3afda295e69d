"""Choosing a device, and what happens when its memory is full."""

from __future__ import annotations

import pytest
import torch

from engine.backbone.device import choose_device, choose_dtype, describe, device_memory
from engine.errors import VitiaError

CPU = torch.device("cpu")


def test_auto_takes_cuda_where_there_is_one() -> None:
    expected = "cuda" if torch.cuda.is_available() else "cpu"
    assert choose_device("auto").type == expected
    assert choose_device("cpu") == CPU


def test_float32_on_request_and_on_processors_without_bfloat16(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert choose_dtype(CPU, "float32") == torch.float32
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: False)
    assert choose_dtype(CPU) == torch.float32
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: True)
    assert choose_dtype(CPU) == torch.bfloat16


def test_full_memory_is_said_in_words() -> None:
    with (
        pytest.raises(VitiaError, match=r"the memory of CPU \(\d+ threads\) is not enough. Choose"),
        device_memory(CPU),
    ):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate ...")


def test_the_device_in_words() -> None:
    assert describe(CPU) == f"CPU ({torch.get_num_threads()} threads)"
