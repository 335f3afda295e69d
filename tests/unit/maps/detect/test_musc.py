"""MuSc against the specification's numbers (Detectors, F) and a plain computation."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.maps.detect import musc
from engine.maps.detect.patches import coarsened, neighbourhood_mean
from engine.progress import Cancel, Cancelled
from tests.unit.maps.detect.conftest import Heard


def test_neighbourhood_of_a_constant_map_counts_the_padding() -> None:
    found = neighbourhood_mean(torch.ones(1, 1, 5, 5), 3)[0, 0]
    assert found[2, 2] == 1
    assert found[0, 2] == pytest.approx(6 / 9)
    assert found[0, 0] == pytest.approx(4 / 9)


def test_lnamd_normalises_jointly_then_averages_then_scales() -> None:
    features = np.random.default_rng(0).normal(3, 2, (6, 5, 4)).astype(np.float32)
    whole = (features - features.mean()) / np.sqrt(features.var() + 1e-5)
    padded = np.pad(whole, ((1, 1), (1, 1), (0, 0)))
    for y, x in ((0, 0), (3, 2), (5, 4)):
        plain = padded[y : y + 3, x : x + 3].sum((0, 1)) / 9
        of_cnn = musc.lnamd(features, 3, unit=False)[y * 5 + x].numpy()
        assert of_cnn == pytest.approx(plain / 2, abs=1e-5)  # by the root of four channels
        assert musc.lnamd(features, 3)[y * 5 + x].numpy() == pytest.approx(
            plain / np.linalg.norm(plain), abs=1e-5
        )
    assert torch.allclose(musc.lnamd(features, 1).norm(dim=1), torch.ones(30), atol=1e-5)


def test_fine_grids_are_averaged_down() -> None:
    assert musc.lnamd_grid((40, 40, 3), 24) == (20, 20)
    assert musc.lnamd_grid((24, 24, 3), 24) == (24, 24)
    assert musc.lnamd_grid((25, 10, 3), 24) == (13, 5)
    found = coarsened(torch.arange(16.0).view(1, 1, 4, 4), 2)[0, 0]
    assert found.tolist() == [[2.5, 4.5], [10.5, 12.5]]


@pytest.mark.parametrize(("images", "k"), [(2, 0), (3, 0), (4, 0), (5, 1), (11, 3), (83, 24)])
def test_how_many_neighbours_count(images: int, k: int) -> None:
    assert musc.interval(images - 1, (0, 0.3)) == (0, max(1, k))


def test_an_interval_is_never_empty() -> None:
    assert musc.interval(10, (0.3, 0.7)) == (3, 7)
    assert musc.interval(4, (0.5, 0.5001)) == (2, 3)
    assert musc.interval(1, (0.0, 1.0)) == (0, 1)


def toy(*values: float) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.float32).view(-1, 1, 1)


def test_toy_cases() -> None:
    assert musc.mutual_scores(toy(0, 0, 0, 0, 5)).ravel().tolist() == [0, 0, 0, 0, 5]
    # A second image with the defect hides it, unless more neighbours count.
    assert musc.mutual_scores(toy(0, 0, 0, 0, 5, 5)).ravel().tolist() == [0] * 6
    half = musc.mutual_scores(toy(0, 0, 0, 0, 5, 5), (0, 0.5)).ravel().tolist()
    assert half == [0, 0, 0, 0, 2.5, 2.5]


def plain_scores(patches: np.ndarray, start: int, end: int) -> np.ndarray:
    count = len(patches)
    result = np.empty(patches.shape[:2])
    for i in range(count):
        nearest = [
            np.linalg.norm(patches[i][:, None] - patches[j][None], axis=2).min(1)
            for j in range(count)
            if j != i
        ]
        result[i] = np.sort(nearest, axis=0)[start:end].mean(0)
    return result


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("fraction", [(0.0, 0.3), (0.2, 0.6)])
@pytest.mark.parametrize("images_in_block", [1, 4, 100])
def test_blocks_equal_the_plain_computation(
    dtype: torch.dtype,
    fraction: tuple[float, float],
    images_in_block: int,
    monkeypatch: pytest.MonkeyPatch,
    heard: Heard,
) -> None:
    monkeypatch.setitem(musc._BLOCK, "cpu", (7 * images_in_block) ** 2)
    patches = np.random.default_rng(1).normal(size=(11, 7, 16))
    patches /= np.linalg.norm(patches, axis=2, keepdims=True)
    tensor = torch.from_numpy(patches).to(dtype)
    heard.stage("x", musc.block_pairs(11, 7, tensor.device))
    found = musc.mutual_scores(tensor, fraction, heard)
    expected = plain_scores(patches, *musc.interval(10, fraction))
    assert found == pytest.approx(expected, abs=1e-3 if dtype == torch.float32 else 1e-2)
    assert heard.stages["x"][0] == heard.stages["x"][1] > 0


def test_equal_images_have_no_distance() -> None:
    one = torch.nn.functional.normalize(torch.randn(1, 30, 64), dim=2).expand(6, -1, -1)
    assert (musc.mutual_scores(one) == 0).all()


def test_cancel_stops_the_comparison() -> None:
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        musc.mutual_scores(toy(0, 1, 2), cancel=cancel)


def test_rscin_numbers() -> None:
    similarity = np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]], np.float32)
    c = np.array([0, 0.5, 1], np.float32)
    for neighbours, expected in (
        ((1,), [0, 0.5, 1]),
        ((0,), [0, 0.5, 1]),
        ((2,), [0.236842, 0.263158, 0.916667]),
        ((1, 2), [0.118421, 0.381579, 0.958333]),
    ):
        assert musc.rescored(similarity, c, c, neighbours) == pytest.approx(expected, abs=1e-6)


def test_rscin_scales_scores_and_vectors() -> None:
    # Vectors of any length whose cosines are those of the numbers above.
    similarity = np.array([[1, 0.9, 0.1], [0.9, 1, 0.2], [0.1, 0.2, 1]])
    vectors = (np.linalg.cholesky(similarity) * [[3], [0.5], [7]]).astype(np.float32)
    found = musc.rscin(np.array([10, 15, 20], np.float32), vectors, (1, 2))
    assert found == pytest.approx([0.118421, 0.381579, 0.958333], abs=1e-5)
    assert musc.rscin(np.full(3, 4, np.float32), vectors).tolist() == [0, 0, 0]
    assert len(musc.rscin(np.array([1, 2], np.float32), vectors[:2], (1, 2, 3))) == 2


def test_groups_are_a_partition_that_fits() -> None:
    parts = musc.groups(583, 441, 192, 4, 200, 0)
    assert sorted(np.concatenate(parts).tolist()) == list(range(583))
    assert {len(part) for part in parts} == {194, 195}
    assert len(musc.groups(583, 196, 192, 4, None, 0)) == 1
    large = musc.groups(2000, 1369, 1024, 2, None, 0)
    g = max(map(len, large))
    assert 3 * g * 1369 * 1026 * 2 + g * g * 1369 * 2 <= musc._BUDGET
    again = musc.groups(583, 441, 192, 4, 200, 0)
    assert all((a == b).all() for a, b in zip(parts, again, strict=True))
