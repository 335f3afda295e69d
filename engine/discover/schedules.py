"""How the teacher's temperature and the learning rate change with the epoch (spec section 7)."""

from __future__ import annotations

import math

import numpy as np

STUDENT_TEMPERATURE = 0.1
FINAL_TEMPERATURE = 0.04
_FIRST, _LAST, _STEPS = 0.07, FINAL_TEMPERATURE, 10
_WARM_UP = 0.8  # 40 of the published 50 epochs
_LEAST = 1e-3  # the learning rate ends at a thousandth of its start


def teacher_temperature(epoch: int, epochs: int) -> float:
    """tau_t of one epoch: ten steps from 0.07 to 0.04 over the first 80 % of the epochs.

    The authors' schedule is fixed to 40 epochs of warm-up; for 50 epochs this is the same, for
    other numbers it is stretched so that training always reaches the sharp end.
    """
    warm_up = max(1, round(_WARM_UP * epochs))
    step = min(_STEPS - 1, epoch * _STEPS // warm_up)
    return float(np.linspace(_FIRST, _LAST, _STEPS)[step]) if epoch < warm_up else _LAST


def learning_rate(epoch: int, epochs: int, start: float) -> float:
    """Cosine from ``start`` to a thousandth of it, one step an epoch."""
    least = start * _LEAST
    return least + (start - least) * (1 + math.cos(math.pi * epoch / epochs)) / 2
