from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from safetensors.torch import save_file

from engine.backbone.features import FeatureNetwork
from engine.errors import VitiaError
from engine.score import Scorer, ScorerSettings, fit_scorer, material
from engine.score.fit import NamedDefect
from engine.score.heads import NORMAL
from engine.score.material import Material
from tests.unit.score.conftest import picture, quick


def pixels(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path))


def scores(scorer: Scorer, paths: list[Path]) -> list[float]:
    return [scored.score for scored in scorer.score(pixels(path) for path in paths)]


@pytest.fixture
def fit(normals, defects, tmp_path, told):
    """Fits with all normals and defects unless told otherwise."""

    def fitted(method="dra", good=normals, bad=defects, **changes) -> Scorer:
        return fit_scorer(good, bad, quick(method, **changes), tmp_path / "kept", progress=told)

    return fitted


@pytest.fixture(scope="module")
def some(tmp_path_factory) -> tuple[Scorer, list[Path], list[Path]]:
    """A scorer, and the good and bad images that it learned from."""
    folder = tmp_path_factory.mktemp("some")
    good = [picture(folder / "good" / f"{k}.png", k) for k in range(12)]
    bad = [picture(folder / "bad" / f"{k}.png", 100 + k, 8 * k) for k in range(4)]
    named = [NamedDefect(path, "hole" if k < 3 else "dent") for k, path in enumerate(bad)]
    return fit_scorer(good, named, quick(), folder / "kept"), good, bad


@pytest.mark.parametrize("method", ["devnet", "dra", "ahl"])
def test_known_and_unknown_spots_score_above_normal_parts(fit, normals, tmp_path, method):
    scorer = fit(method, epochs=6, batches=8, learning_rate=2e-3)
    good = [picture(tmp_path / "next" / f"{k}.png", 50 + k) for k in range(10)]
    bad = [picture(tmp_path / "next" / f"bad{k}.png", 60 + k, 5 + 4 * k) for k in range(10)]
    assert min(scores(scorer, bad)) > max(scores(scorer, good))
    assert scorer.defects == {"hole": 3, "dent": 1}
    assert scorer.normals == 12
    assert scorer.threshold is None


def test_equal_seeds_give_equal_scores(fit, normals, defects):
    paths = [normals[0], defects[0].path]
    first, again = scores(fit("ahl"), paths), scores(fit("ahl"), paths)
    assert first == again
    assert scores(fit("ahl", seed=1), paths) != first


def test_a_scorer_is_the_same_after_writing_and_reading(some):
    scorer, good, bad = some
    tensors, about = scorer.state()
    read = Scorer.from_state(tensors, json.loads(json.dumps(about)))
    paths = [*good[:2], *bad]
    assert scores(read, paths) == scores(scorer, paths)
    assert read.settings == scorer.settings
    assert (read.threshold, read.defects, read.normals) == (None, {"hole": 3, "dent": 1}, 12)


def test_a_weights_file_goes_along(fit, normals, tmp_path):
    import timm

    torch.manual_seed(3)
    file = tmp_path / "weights" / "test_resnet.safetensors"
    file.parent.mkdir()
    save_file(timm.create_model("test_resnet").state_dict(), file)
    scorer = fit(weights=str(file))
    before = scores(scorer, normals[:2])
    tensors, about = scorer.state()
    file.unlink()
    read = Scorer.from_state(tensors, about)
    assert scores(read, normals[:2]) == before
    assert read.state()[1] == about


def test_another_version_is_refused(some):
    tensors, about = some[0].state()
    with pytest.raises(VitiaError, match="version 99"):
        Scorer.from_state(tensors, {**about, "version": 99})


def test_images_are_scored_alike_alone_and_together(some):
    scorer, good, bad = some
    paths = [*good, bad[0]]
    together = list(scorer.score(pixels(path) for path in paths))
    alone = next(scorer.score([pixels(paths[-1])]))
    assert alone.score == pytest.approx(together[-1].score, rel=1e-4)
    assert alone.map == pytest.approx(together[-1].map, rel=1e-3, abs=1e-4)
    assert alone.map.shape == (4, 4)
    assert alone.map.dtype == np.float32


def test_the_map_shows_the_place(fit, tmp_path):
    scorer = fit(image_size=128, epochs=6, batches=8, learning_rate=2e-3)
    left = next(scorer.score([pixels(picture(tmp_path / "l.png", 1, 0))])).map
    right = next(scorer.score([pixels(picture(tmp_path / "r.png", 1, 48))])).map
    half = left.shape[1] // 2
    assert left[:, :half].sum() > left[:, half:].sum()
    assert right[:, half:].sum() > right[:, :half].sum()


def test_a_fine_grid_tells_places_more_finely(fit, normals, defects):
    scorer = fit("ahl", grid="fine")
    read = Scorer.from_state(*scorer.state())
    paths = [normals[0], defects[0].path]
    found = next(read.score([pixels(paths[0])]))
    assert found.map.shape == (8, 8)
    assert scores(read, paths) == scores(scorer, paths)


def test_samples_are_made_of_as_many_normals_as_there_is_room_for(fit, monkeypatch):
    made = []
    real = Material._pool_of

    def counting(material, samples):
        made.append(sum(sample.label == NORMAL for sample in samples))
        return real(material, samples)

    monkeypatch.setattr(Material, "_pool_of", counting)
    # Two scales of 4 x 4 and 2 x 2 positions, features and residuals, 2 bytes each
    width = fit(flips=False).normality[0].projection.shape[1]
    monkeypatch.setattr(material, "_MOST_BYTES", 5 * (2 * 2 * 2 * (16 + 4) * width))
    assert fit(flips=False).normals == 12
    assert (made[0], made[2]) == (12, 5)


def test_no_images_no_scores(some):
    assert list(some[0].score([])) == []


def test_scoring_takes_as_many_images_as_it_needs(some):
    scorer, good, _ = some
    taken = []

    def images():
        for path in good:
            taken.append(path)
            yield pixels(path)

    next(scorer.score(images()))
    assert len(taken) == 8


def test_constant_images_and_other_sizes_have_finite_scores(some):
    scorer = some[0]
    for shape in ((48, 64, 3), (7, 300, 3), (1, 1, 3)):
        found = next(scorer.score([np.full(shape, 128, np.uint8)]))
        assert np.isfinite(found.score)
        assert np.isfinite(found.map).all()


@pytest.mark.parametrize("method", ["devnet", "dra", "ahl"])
def test_without_examples_pseudo_defects_do(fit, told, normals, method):
    scorer = fit(method, bad=[])
    assert scorer.defects == {}
    assert told.said("no examples")
    assert np.isfinite(scores(scorer, normals[:1])).all()


@pytest.mark.parametrize("count", [1, 2, 3])
def test_few_examples_are_enough(fit, defects, normals, count):
    scorer = fit("ahl", bad=defects[:count], good=normals[:9])
    assert np.isfinite(scores(scorer, normals[:1])).all()


def test_one_kind_of_defect_is_told_of(fit, told, defects):
    fit("devnet", bad=defects[:3])
    assert told.said("of one kind (hole)")


@pytest.mark.parametrize("count", [1, 4])
def test_fewer_normals_than_references(fit, normals, count):
    scorer = fit("ahl", good=normals[:count])
    assert scorer.normality[0].references.shape[0] == 5
    assert np.isfinite(scores(scorer, normals[:1])).all()


def test_broken_images_are_left_out(fit, told, normals, defects, tmp_path):
    broken = tmp_path / "good" / "broken.png"
    broken.write_bytes(b"no image")
    gone = NamedDefect(tmp_path / "gone.png", "hole")
    scorer = fit(good=[broken, *normals], bad=[gone, *defects])
    assert (scorer.normals, scorer.defects) == (12, {"hole": 3, "dent": 1})
    assert told.said("broken.png")
    assert told.said("gone.png")


def test_without_normals_there_is_nothing_to_learn(fit, tmp_path):
    with pytest.raises(VitiaError, match="no normal images"):
        fit(good=[tmp_path / "gone.png"])


def test_an_image_cannot_be_good_and_bad(fit, normals):
    with pytest.raises(VitiaError, match=r"among the good parts.*3\.png"):
        fit(bad=[NamedDefect(normals[3], "hole")])


def test_the_threshold_comes_from_parts_kept_out(tmp_path, defects):
    good = [picture(tmp_path / "many" / f"{k}.png", 1000 + k) for k in range(60)]
    scorer = fit_scorer(good, defects, quick(), tmp_path / "kept")
    assert scorer.threshold is not None
    assert (scorer.threshold.normals, scorer.normals) == (30, 30)
    assert scorer.threshold.low <= scorer.threshold.value <= scorer.threshold.high
    read = Scorer.from_state(*scorer.state())
    assert read.threshold == scorer.threshold
    plain = fit_scorer(good, defects, quick("devnet", calibrate=False), tmp_path / "kept")
    assert (plain.threshold, plain.normals) == (None, 60)


def test_what_is_kept_is_not_computed_again(fit, defects, normals, monkeypatch):
    fit(bad=defects[:3])
    seen = []
    real = FeatureNetwork.__call__

    def counting(network, images):
        seen.append(len(images))
        return real(network, images)

    monkeypatch.setattr(FeatureNetwork, "__call__", counting)
    fit(bad=defects)
    assert sum(seen) == 2 * 4  # the new defect and its mirror images, at two scales


def test_the_patent_on_pasting_is_told_of(fit, told):
    fit("devnet", epochs=1)
    assert not told.said("patented")
    fit("devnet", epochs=1, families=("texture", "in-image"))
    assert told.said("patented in the USA (11,941,084)")


@pytest.mark.parametrize("memory", [0.0, 0.2])
def test_a_vision_transformer_will_do(fit, normals, memory):
    scorer = fit("ahl", weights="random:test_vit", memory=memory)
    assert np.isfinite(scores(scorer, normals[:1])).all()
    assert len(scorer.normality[0].memory) == 0 if memory == 0 else 1


def test_more_channels_than_wanted_are_projected(fit, normals):
    scorer = fit(width=10)
    assert scorer.normality[0].projection.shape[1] == 10
    assert np.isfinite(scores(scorer, normals[:1])).all()


def test_settings_come_back():
    settings = quick("ahl", layers=(8, 16), families=("texture", "cross-image"))
    assert ScorerSettings.from_json(json.loads(json.dumps(settings.to_json()))) == settings
    with pytest.raises(VitiaError, match="cannot be read"):
        ScorerSettings.from_json({"colour": "red"})


@pytest.mark.parametrize(
    "change",
    [
        {"method": "magic"},
        {"grid": "medium"},
        {"image_size": 8},
        {"scales": ()},
        {"scales": (0.0,)},
        {"top": 0},
        {"memory": 1.5},
        {"families": ("holes",)},
        {"families": ()},
        {"batch": 3},
        {"clusters": 1},
        {"learning_rate": 0},
    ],
)
def test_settings_that_cannot_work_are_refused(change):
    with pytest.raises(VitiaError):
        replace(ScorerSettings(), **change)
