"""The processors that networks can run on, asked of the system and the driver, not of torch: its
import takes seconds. Called on a job's thread."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from engine.progress import Cancel, Progress

# Torch counts the fastest card first unless told otherwise; the driver counts them by their slots.
ORDER = ("CUDA_DEVICE_ORDER", "PCI_BUS_ID")
_QUERY = ("--query-gpu=index,uuid,name,memory.free,memory.total", "--format=csv,noheader,nounits")


@dataclass(frozen=True)
class Device:
    """One processor.

    Attributes:
        id: as settings and the engine name it: "cpu" or "cuda:N".
        name: the card's name; empty for the CPU.
        cores: of the CPU; 0 for a card.
        free: bytes of memory free; None = unknown.
        total: bytes of memory; None = unknown.
    """

    id: str
    name: str = ""
    cores: int = 0
    free: int | None = None
    total: int | None = None


def find_devices(_progress: Progress, _cancel: Cancel) -> list[Device]:
    """The CUDA cards that this process may use, then the CPU. "auto" means the first of them."""
    free, total = memory()
    return [*_cards(), Device("cpu", cores=os.cpu_count() or 1, free=free, total=total)]


def _cards() -> list[Device]:
    program = None if "+cpu" in version("torch") else shutil.which("nvidia-smi")
    if program is None:
        return []
    try:
        found = subprocess.run(  # noqa: S603 - a program of the path, with fixed arguments
            [program, *_QUERY], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [] if found.returncode else parse_cards(found.stdout, os.getenv("CUDA_VISIBLE_DEVICES"))


def parse_cards(text: str, visible: str | None) -> list[Device]:
    """The cards in the driver's list, numbered as torch numbers them.

    Args:
        text: one card a line: index, uuid, name, free and total memory in MiB.
        visible: CUDA_VISIBLE_DEVICES: indices or uuids; what follows a wrong one is not used.
    """
    rows = []
    for line in text.splitlines():
        parts = [part.strip() for part in line.split(",")]
        if len(parts) == 5 and parts[3].isdigit() and parts[4].isdigit():
            rows.append(parts)
    if visible is not None:
        chosen = []
        for wish in (w.strip() for w in visible.split(",")):
            row = next((r for r in rows if wish and (r[0] == wish or r[1].startswith(wish))), None)
            if row is None:
                break
            chosen.append(row)
        rows = chosen
    return [
        Device(f"cuda:{n}", name=row[2], free=int(row[3]) << 20, total=int(row[4]) << 20)
        for n, row in enumerate(rows)
    ]


def memory() -> tuple[int | None, int | None]:
    """Bytes of main memory that are free and that there are; None where the system is silent."""
    if sys.platform == "win32":
        return _windows_memory()
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
    except OSError:  # a Mac tells how much there is, not how much is free
        return None, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    found = {name: int(rest.split()[0]) << 10 for name, rest in (line.split(":") for line in lines)}
    return found.get("MemAvailable"), found.get("MemTotal")


def _windows_memory() -> tuple[int | None, int | None]:
    class Status(ctypes.Structure):
        _fields_ = (
            ("length", ctypes.c_ulong), ("load", ctypes.c_ulong),
            *((name, ctypes.c_ulonglong) for name in
              ("total", "free", "page_total", "page_free", "virtual_total", "virtual_free", "more")),
        )  # fmt: skip

    status = Status(length=ctypes.sizeof(Status))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    if not kernel.GlobalMemoryStatusEx(ctypes.byref(status)):
        return None, None
    return status.free, status.total
