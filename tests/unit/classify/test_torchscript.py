from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from engine import triage
from engine.classify import save_torchscript
from engine.session import Session


@pytest.mark.parametrize("kind", ["heads", "regions"])
def test_a_script_needs_nothing_of_vitia(
    session: Session, run_of: Callable[[str], int], kind: str, tmp_path: Path
) -> None:
    crop = triage.crop_table(session, run_of(kind)).ids[0]
    triage.add_cluster(session, run_of(kind), "odd", crop_ids=[int(crop)])
    # That it gives the same as the classifier is checked whenever one is saved.
    path = save_torchscript(session, run_of(kind), tmp_path / "c.pt")
    extra = {"vitia": ""}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        script = torch.jit.load(path, _extra_files=extra)
    names = [c["name"] for c in json.loads(extra["vitia"])["classes"]]
    assert names == [c.name for c in triage.crop_table(session, run_of(kind)).clusters]
    generator = torch.Generator().manual_seed(3)
    p = script(
        torch.rand(5, 3, 64, 64, generator=generator),
        (torch.rand(5, 64, 64, generator=generator) > 0.4).float(),
        torch.rand(5, generator=generator),
    )
    assert p.shape == (5, len(names))
    assert p.sum(1) == pytest.approx(1, abs=1e-5)
