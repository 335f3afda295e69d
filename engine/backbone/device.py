"""Which processor and which number format a network runs with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch

from engine.errors import VitiaError


def choose_device(name: str = "auto") -> torch.device:
    """The device of that name; "auto" is CUDA where there is one, else the CPU.

    Raises:
        VitiaError: no such device on this machine.
    """
    if name == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise VitiaError(f"'{name}' is no device", None, "Use auto, cpu, cuda or cuda:N") from error
    if device.type == "cuda" and (
        not torch.cuda.is_available() or (device.index or 0) >= torch.cuda.device_count()
    ):
        raise VitiaError(f"there is no device '{name}' on this machine", None, "Use auto or cpu")
    return device


def choose_dtype(device: torch.device, precision: str = "auto") -> torch.dtype:
    """bfloat16 where the processor computes with it natively, else float32."""
    if precision == "float32":
        return torch.float32
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    # On CPUs without AVX-512 BF16 or AMX the format is emulated, which is slower than float32.
    fast = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return torch.bfloat16 if fast else torch.float32


@contextmanager
def device_memory(device: torch.device) -> Iterator[None]:
    """Gives a card's memory back at the end, however the work inside ends.

    Raises:
        VitiaError: the card's memory was not enough.
    """
    try:
        yield
    except torch.OutOfMemoryError as error:
        raise VitiaError(
            f"the memory of {describe(device)} is not enough",
            None,
            "Choose a smaller batch or network, or the CPU",
        ) from error
    finally:
        if device.type == "cuda":
            torch.cuda.empty_cache()


def describe(device: torch.device) -> str:
    """The device in words: the CUDA card's name, or "CPU (N threads)"."""
    if device.type == "cuda":
        return torch.cuda.get_device_name(device)
    return f"CPU ({torch.get_num_threads()} threads)"
