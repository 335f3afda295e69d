"""Makes the bundled backbone: ``python packaging/backbone --out resources/backbone``.

Draws the pool of crops, trains, measures on held-out kinds, writes weights and config. Stopped
and started again with the same ``--work`` folder, it goes on where it was.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict
from pathlib import Path

import torch
from pool import PoolSettings, make_pool
from student import Shape, Student, make_vit
from train import TrainSettings, neighbours, save, train


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and config")
    parser.add_argument("--work", type=Path, required=True, help="folder for pool and checkpoint")
    parser.add_argument("--crops", type=int, default=PoolSettings.count)
    parser.add_argument("--steps", type=int, default=TrainSettings.steps)
    parser.add_argument("--depth", type=int, default=Shape.depth)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=1, help="processes that draw crops")
    given = parser.parse_args()

    def told(accuracy: tuple[float, float]) -> str:
        return "5-NN of held-out types: {:.3f} guided, {:.3f} not".format(*accuracy)

    def report(text: str) -> None:
        print(time.strftime("%H:%M:%S"), text, flush=True)

    pool_settings = PoolSettings(count=given.crops, seed=given.seed)
    settings = TrainSettings(steps=given.steps, whole=given.steps // 20, seed=given.seed)
    shape = Shape(depth=given.depth)
    report("crops ...")
    pool = make_pool(pool_settings, given.work / "pool", given.workers)
    if not (given.work / "checkpoint.pt").is_file():
        torch.manual_seed(given.seed)
        report("random weights: " + told(neighbours(make_vit(shape), pool)))

    def watch(student: Student) -> None:
        report(told(neighbours(student.vit, pool)))

    student, _ = train(pool, shape, settings, given.work, report, watch)
    held_out = neighbours(student.vit, pool)
    report(told(held_out))
    facts = {"pool": asdict(pool_settings), "training": asdict(settings), "held_out_5nn": held_out}
    report(f"written: {save(student, given.out, facts)}")


if __name__ == "__main__":
    main()
