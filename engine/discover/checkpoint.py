"""The state of a training run on disk, replaced whole after every epoch."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file, save
from torch import Tensor

from engine.files import atomic_file

_STATE = "training.json"


@dataclass
class TrainingState:
    """What a run needs to go on after ``epochs_done`` epochs as if it had never stopped.

    ``tensors``: trainable parameters and the optimiser's momenta by name. ``history``: the mean of
    every loss term, one dictionary an epoch. ``head_losses``: of the last epoch, one a head.
    """

    epochs_done: int = 0
    seconds: float = 0.0
    tensors: dict[str, Tensor] = field(default_factory=dict)
    history: list[dict[str, float]] = field(default_factory=list)
    head_losses: list[float] = field(default_factory=list)


def save_state(folder: Path, state: TrainingState) -> None:
    """Write the tensors under a new name, then the JSON that names them; then drop the old ones.

    Whenever the process dies, the JSON names a file that is whole.
    """
    name = f"training-{state.epochs_done:04d}.safetensors"
    with atomic_file(folder / name) as temporary:
        temporary.write_bytes(save({k: v.contiguous() for k, v in state.tensors.items()}))
    facts = {
        "epochs_done": state.epochs_done,
        "seconds": state.seconds,
        "history": state.history,
        "head_losses": state.head_losses,
        "tensors": name,
    }
    with atomic_file(folder / _STATE) as temporary:
        temporary.write_text(json.dumps(facts), "utf-8")
    for old in folder.glob("training-*.safetensors"):
        if old.name != name:
            old.unlink(missing_ok=True)


def load_state(folder: Path) -> TrainingState | None:
    """The newest whole state; None if training has not finished an epoch here."""
    path = folder / _STATE
    if not path.is_file():
        return None
    facts = json.loads(path.read_text("utf-8"))
    return TrainingState(
        facts["epochs_done"],
        facts["seconds"],
        load_file(folder / facts["tensors"]),
        facts["history"],
        facts["head_losses"],
    )


def reorder(folder: Path, columns: NDArray[np.int64]) -> None:
    """Give the classes of a trained run another order: (C,), which column each one was."""
    state = load_state(folder)
    if state is None or (columns == np.arange(len(columns))).all():
        return
    for name in ("heads.weight", "momentum.heads.weight"):
        if name in state.tensors:
            state.tensors[name] = state.tensors[name][:, torch.from_numpy(columns)]
    save_state(folder, state)
