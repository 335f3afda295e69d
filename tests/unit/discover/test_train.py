"""Training: repeats with its seed, resumes as if never stopped, cancels at once, learns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.discover import train
from engine.discover.checkpoint import load_state
from engine.discover.data import CropArrays
from engine.discover.settings import DiscoverSettings
from engine.discover.start import Start
from engine.discover.supervision import OPEN, Supervision
from engine.discover.tokens import FreshViews, ViewPool
from engine.discover.train import Discovered, Trainer, open_backbone
from engine.discover.views import ViewMaker
from engine.errors import VitiaError
from engine.metrics import cluster_metrics
from engine.progress import Cancel, Cancelled, Progress

SETTINGS = DiscoverSettings(
    classes=3, weights="random:vit_tiny_patch16_224", image_size=32, epochs=3, batch_size=8,
    heads=2, device="cpu",
)  # fmt: skip
KINDS = torch.tensor([[230, 40, 40], [40, 230, 40], [40, 40, 230]], dtype=torch.uint8)


def _crops(count: int, *, base: bool = False, seed: int = 0) -> CropArrays:
    """Noise with a coloured middle; crop i shows kind i % 3."""
    generator = torch.Generator().manual_seed(seed)
    side = 37  # what a view of 32 is cut from
    pixels = torch.randint(60, 120, (count, 4, side, side), generator=generator, dtype=torch.uint8)
    pixels[:, 3] = 0
    pixels[:, 3, 8:30, 8:30] = 255
    pixels[:, :3, 8:30, 8:30] = KINDS[torch.arange(count) % 3][:, :, None, None]
    zeros = torch.zeros(count, dtype=torch.int64)
    labels = torch.arange(count) % 2 if base else zeros
    return CropArrays(
        pixels, torch.full((count,), 0.9), torch.full((count,), 100.0), torch.arange(count),
        torch.arange(count), labels, ("a", "b") if base else (),
    )  # fmt: skip


class Recorder(Progress):
    """Keeps the metrics, and asks to stop after ``stop_after`` epochs or steps."""

    def __init__(self, cancel: Cancel | None = None, steps: int = 0) -> None:
        self.epochs: list[Mapping[str, float]] = []
        self._cancel, self._steps, self._training = cancel, steps, False

    def stage(self, name: str, total: int) -> None:
        self._training = name == "Train"

    def advance(self, steps: int = 1) -> None:
        if self._training and self._cancel is not None:
            self._steps -= steps
            if self._steps <= 0:
                self._cancel.set()

    def metrics(self, values: Mapping[str, float]) -> None:
        self.epochs.append(values)


def _train(
    folder: Path, settings: DiscoverSettings = SETTINGS, base: CropArrays | None = None
) -> Discovered:
    folder.mkdir(exist_ok=True)
    trainer = Trainer(open_backbone(settings), _crops(18), base, settings, folder)
    return trainer.fit(Progress(), Cancel())


@pytest.mark.parametrize("views", [0, 3])
@pytest.mark.parametrize("with_base", [False, True])
def test_repeats_with_its_seed(tmp_path: Path, views: int, with_base: bool) -> None:
    base = _crops(6, base=True, seed=1) if with_base else None
    settings = replace(SETTINGS, views=views)
    first = _train(tmp_path / "first", settings, base)
    again = _train(tmp_path / "again", settings, base)
    other = _train(tmp_path / "other", replace(settings, seed=1), base)
    assert torch.equal(first.probabilities, again.probabilities)
    assert first.history == again.history
    assert not torch.equal(first.probabilities, other.probabilities)
    assert ("supervised" in first.history[0]) == with_base


@pytest.mark.parametrize("views", [0, 3])
def test_resumes_as_if_never_stopped(tmp_path: Path, views: int) -> None:
    settings = replace(SETTINGS, views=views)
    whole = _train(tmp_path / "whole", settings)
    cancel = Cancel()
    folder = tmp_path / "cut"
    folder.mkdir()
    trainer = Trainer(open_backbone(settings), _crops(18), None, settings, folder)
    with pytest.raises(Cancelled):  # three steps an epoch: this stops within the second one
        trainer.fit(Recorder(cancel, steps=4), cancel)
    assert load_state(folder).epochs_done == 1
    resumed = _train(folder, settings)
    assert torch.equal(whole.probabilities, resumed.probabilities)
    assert whole.history == resumed.history
    assert whole.head == resumed.head


def test_cancels_within_one_batch(tmp_path: Path) -> None:
    cancel = Cancel()
    seen = Recorder(cancel, steps=1)
    trainer = Trainer(open_backbone(SETTINGS), _crops(18), None, SETTINGS, tmp_path)
    with pytest.raises(Cancelled):
        trainer.fit(seen, cancel)
    assert seen._steps == 0  # not one step more
    assert load_state(tmp_path) is None


def test_a_checkpoint_that_was_not_finished_is_ignored(tmp_path: Path) -> None:
    _train(tmp_path)
    whole = load_state(tmp_path)
    (tmp_path / "training-0004.safetensors").write_bytes(b"half")
    state = load_state(tmp_path)
    assert state.epochs_done == whole.epochs_done == 3
    assert [p.name for p in tmp_path.glob("*.safetensors")].count("training-0003.safetensors") == 1


def test_finds_obvious_classes(tmp_path: Path) -> None:
    settings = replace(SETTINGS, epochs=15, heads=4, learning_rate=0.01)
    found = _train(tmp_path, settings)
    predicted = found.probabilities.argmax(1).tolist()
    assert cluster_metrics([i % 3 for i in range(18)], predicted).f1 == 1
    assert found.history[-1]["loss"] < found.history[0]["loss"]
    assert found.probabilities.shape == (18, 3)
    assert found.probabilities.sum(1) == pytest.approx(torch.ones(18), abs=1e-5)
    assert found.embeddings.shape == (18, 192)


@pytest.mark.parametrize("count", [2, 3])
def test_very_few_crops(tmp_path: Path, count: int) -> None:
    settings = replace(SETTINGS, classes=2, epochs=1)
    trainer = Trainer(open_backbone(settings), _crops(count), None, settings, tmp_path)
    found = trainer.fit(Progress(), Cancel())
    assert found.probabilities.isfinite().all()


def test_reports_every_epoch(tmp_path: Path) -> None:
    seen = Recorder()
    base = _crops(6, base=True)
    Trainer(open_backbone(SETTINGS), _crops(18), base, SETTINGS, tmp_path).fit(seen, Cancel())
    assert [values["epoch"] for values in seen.epochs] == [1, 2, 3]
    assert set(seen.epochs[0]) == {
        "epoch", "loss", "pseudo label", "mean entropy", "contrastive", "supervised",
        "supervised contrastive", "head agreement", "confidence", "balance",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"classes": 0}, "classes must be at least 1"),
        ({"epochs": 0}, "epochs must be at least 1"),
        ({"batch_size": 1}, "batch_size must be at least 2"),
        ({"views": -1}, "views must be"),
    ],
)
def test_refuses_settings_that_cannot_work(change: dict[str, int], message: str) -> None:
    with pytest.raises(VitiaError, match=message):
        replace(SETTINGS, **change)


def test_unknown_device() -> None:
    with pytest.raises(VitiaError, match="is no device"):
        open_backbone(replace(SETTINGS, device="abacus"))
    if not torch.cuda.is_available():
        with pytest.raises(VitiaError, match="no device 'cuda'"):
            open_backbone(replace(SETTINGS, device="cuda"))


def test_one_class_needs_no_training(tmp_path: Path) -> None:
    found = _train(tmp_path, replace(SETTINGS, classes=1))
    assert found.probabilities.tolist() == [[1.0]] * 18
    assert found.history == []
    assert found.embeddings.shape == (18, 192)


def test_a_pool_that_does_not_fit_is_made_smaller(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = replace(SETTINGS, views=5)
    trainer = Trainer(open_backbone(settings), _crops(18), None, settings, tmp_path)
    tokens = trainer.samples.kept_tokens(trainer.network)
    assert tokens == pytest.approx(18 * (1 + 4 * (22 / 37) ** 2), rel=1e-5)  # 4 patches of 16
    for fits, expected in ((5, ViewPool), (2, ViewPool), (1, FreshViews)):
        monkeypatch.setattr(train, "_POOL_BYTES", fits * tokens * 192 * 2)
        source = trainer._source(Progress(), Cancel())
        assert type(source) is expected
        if expected is ViewPool:
            assert len(source._pool.counts) == fits * 18


VITIA = replace(SETTINGS, views=3, beside=True, consensus=True)


def _start(crops: CropArrays) -> Start:
    """The three kinds, as region clustering would give them."""
    backbone = open_backbone(VITIA)
    network = backbone.network
    views = ViewMaker(network.side, backbone.mean, backbone.std, torch.device("cpu"))
    with torch.no_grad():
        tokens = network.frozen_tokens(*views.test(crops.pixels))
        parts = [
            torch.nn.functional.normalize(v) for v in (network.last_block(tokens), tokens.early)
        ]
    both = torch.cat(parts, 1)
    kinds = torch.stack([both[torch.arange(len(crops)) % 3 == k].mean(0) for k in range(3)])
    return Start(torch.nn.functional.normalize(kinds), torch.arange(len(crops)) % 3 == 0)


@pytest.mark.parametrize("with_base", [False, True])
def test_a_known_start_is_not_lost(tmp_path: Path, with_base: bool) -> None:
    crops, base = _crops(18), _crops(6, base=True, seed=1) if with_base else None
    found = []
    for start in (_start(crops), None):
        folder = tmp_path / str(start is None)
        folder.mkdir()
        trainer = Trainer(open_backbone(VITIA), crops, base, VITIA, folder, start)
        found.append(trainer.fit(Progress(), Cancel()))
    known, random = found
    assert known.probabilities.shape == (18, 3)
    assert known.embeddings.shape == (18, 2 * 192)
    # Class k is the k-th direction that was given.
    assert known.probabilities.argmax(1).tolist() == [i % 3 for i in range(18)]
    assert random.probabilities.argmax(1).tolist() != [i % 3 for i in range(18)]


def test_a_start_with_fewer_classes_leaves_the_others_random(tmp_path: Path) -> None:
    crops = _crops(18)
    kinds = _start(crops).directions
    start = Start(kinds[:2], torch.zeros(18, dtype=torch.bool))
    trainer = Trainer(open_backbone(VITIA), crops, None, VITIA, tmp_path, start)
    weight = trainer.model.heads.weight.detach()
    near = torch.nn.functional.cosine_similarity(weight, kinds[None], dim=2)
    assert (near[:, :2] > 0.9).all()
    assert (near[:, 2] < 0.5).all()
    assert not torch.equal(weight[0, 0], weight[1, 0])  # heads begin a little apart


def test_what_start_and_score_call_normal_stays_so(tmp_path: Path) -> None:
    crops = _crops(18)
    crops = replace(crops, scores=torch.where(torch.arange(18) < 9, 0.0, 0.9))
    known = _start(crops)
    none = replace(known, normal=torch.zeros(18, dtype=torch.bool))
    plain, pulled = (
        Trainer(open_backbone(VITIA), crops, None, VITIA, _made(tmp_path / name), start)
        .fit(Progress(), Cancel())
        .probabilities
        for name, start in (("plain", none), ("pulled", known))
    )
    both = known.normal & (crops.scores < 0.5)
    torch.testing.assert_close(pulled[~both], plain[~both])
    torch.testing.assert_close(pulled[both, 0], 0.5 + 0.5 * plain[both, 0])


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _taught(
    tmp_path: Path, labels: dict[int, int], must: list[list[int]], cannot: list[list[int]]
) -> list[int]:
    """The classes of eighteen crops, of three kinds in turn, after learning with decisions."""
    crops = _crops(18)
    known = np.full(18, OPEN)
    for crop, label in labels.items():
        known[crop] = label
    pairs = (np.array(p, np.int64).reshape(-1, 2) for p in (must, cannot))
    settings = replace(VITIA, epochs=12)
    trainer = Trainer(
        open_backbone(settings), crops, None, settings, tmp_path, supervision=Supervision(known, *pairs)
    )  # fmt: skip
    found = trainer.fit(Progress(), Cancel())
    assert ("links" in found.history[0]) == bool(must or cannot)
    assert ("supervised" in found.history[0]) == bool(labels)
    return found.probabilities.argmax(1).tolist()


def test_decided_crops_teach_their_class(tmp_path: Path) -> None:
    found = _taught(tmp_path, {0: 1, 3: 1, 1: 2, 4: 2, 2: 0, 5: 0}, [], [])
    assert found == [(n + 1) % 3 for n in range(18)]


def test_merged_crops_come_together(tmp_path: Path) -> None:
    pairs = [[a, b] for a in (1, 4, 7) for b in (2, 5, 8)]
    found = _taught(tmp_path, {}, pairs, [])
    assert len({found[n] for n in range(18) if n % 3}) == 1
    assert len({found[n] for n in range(0, 18, 3)} - {found[1]}) == 1
