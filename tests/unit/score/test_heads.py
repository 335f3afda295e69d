from __future__ import annotations

import numpy as np
import pytest
import torch

from engine.metrics import auroc
from engine.progress import Cancel, Cancelled, Progress
from engine.score.fit import fit_heads
from engine.score.heads import WIDTH, Heads, Inputs, head_names, heads_loss, total_score
from engine.score.training import Cycle, base_batches
from tests.unit.score.conftest import quick, toy_pool

CPU = torch.device("cpu")


def test_the_sum_has_the_signs_of_the_specification():
    scores = {"normal": 2.0, "seen": 1.0, "pseudo": 0.5, "residual": 0.5}
    tensors = {name: torch.tensor([score]) for name, score in scores.items()}
    assert total_score(tensors).item() == 0
    tensors["normal"] = torch.tensor([1.0])
    assert total_score(tensors).item() == 1


def test_heads_learn_from_the_samples_that_concern_them():
    # Normal, seen, pseudo. Perfect scores cost nothing; each wrong one its deviation.
    labels = torch.tensor([0, 1, 2])
    perfect = {
        "normal": torch.tensor([5.0, 0, 0]),
        "seen": torch.tensor([0.0, 5, 99]),
        "pseudo": torch.tensor([0.0, 99, 5]),
        "residual": torch.tensor([0.0, 5, 5]),
    }
    assert heads_loss(perfect, labels).item() == 0
    for name, changed, cost in (("normal", [2.0, 0, 0], 1), ("seen", [4.0, 5, 0], 2)):
        wrong = {**perfect, name: torch.tensor(changed)}
        assert heads_loss(wrong, labels).item() == cost


def test_a_sample_equal_to_its_reference_scores_the_bias_response():
    torch.manual_seed(0)
    heads = Heads(("residual",), 6, 0.1).eval()
    head = heads.heads["residual"]
    with torch.no_grad():
        heads.body.norm.bias.copy_(torch.linspace(-1, 1, WIDTH))
        response = head.linear(heads.body.norm.bias.relu())
        zeros = torch.zeros(2, 5, 5, 6)
        found = heads(Inputs((torch.randn(2, 5, 5, 6),), (zeros,)))["residual"]
    assert torch.allclose(found, response.abs().expand(2), atol=1e-6)


def test_scores_are_means_over_scales():
    torch.manual_seed(0)
    heads = Heads(("normal", "seen", "residual"), 3, 0.1).eval()
    large, small = torch.randn(2, 8, 8, 3), torch.randn(2, 4, 4, 3)
    both = heads(Inputs((large, small), (large, small)))
    one, other = heads(Inputs((large,), (large,))), heads(Inputs((small,), (small,)))
    for name, score in both.items():
        assert torch.allclose(score, (one[name] + other[name]) / 2, atol=1e-6)
    maps = heads.maps(Inputs((large, small), (large, small)))
    assert [m.shape for m in maps] == [(2, 8, 8), (2, 4, 4)]
    assert all((m >= 0).all() for m in maps)


def test_the_distance_counts_in_deviations_of_normal_images():
    distance = Heads(("pseudo",), 2, 0.1).distance
    assert distance is not None
    normal = torch.zeros(2, 10, 10, 2)
    normal[0, 0, 0] = 1
    normal[1, 0, 0] = 3
    distance.measure(distance.lengths(Inputs((), (normal,))))  # lengths 1 and 9
    strange = torch.zeros(1, 10, 10, 2)
    strange[0, 5, 5] = 5
    assert distance(Inputs((), (strange,))).item() == pytest.approx((25 - 5) / 4)
    assert distance(Inputs((), (normal,))).tolist() == pytest.approx([-1, 1])


def test_equal_normal_images_leave_the_distance_finite():
    distance = Heads(("pseudo",), 2, 0.1).distance
    assert distance is not None
    same = Inputs((), (torch.zeros(3, 4, 4, 2),))
    distance.measure(distance.lengths(same))
    assert distance(same).tolist() == [0, 0, 0]


def test_the_score_is_the_heads_and_the_distance():
    torch.manual_seed(0)
    inputs = Inputs((torch.randn(3, 4, 4, 5),), (torch.randn(3, 4, 4, 5),))
    heads = Heads(("normal", "seen"), 5, 0.1).eval()
    expected = total_score(heads(inputs)) + heads.distance(inputs)
    assert torch.equal(heads.score(inputs), expected)
    plain = Heads(("seen",), 5, 0.1, body=False).eval()
    assert torch.equal(plain.score(inputs), plain(inputs)["seen"])


def test_without_examples_nothing_looks_for_them():
    assert "seen" not in head_names("dra", named=False)
    assert "seen" in head_names("ahl", named=True)
    assert head_names("devnet", named=False) == ("pseudo",)


def test_batches_have_the_published_composition():
    pool = toy_pool(40, 30, 40)
    batch = next(base_batches(pool, quick("devnet", batch=48), np.random.default_rng(0)))
    assert np.bincount(pool.labels[batch]).tolist() == [24, 24]
    made = []
    batches = base_batches(pool, quick("dra", batch=48), np.random.default_rng(0))
    for _ in range(30):
        counts = np.bincount(pool.labels[next(batches)], minlength=3)
        assert (counts.sum(), counts[1]) == (48, 16)
        made.append(counts[2])
    assert 13 < np.mean(made) < 19


@pytest.mark.parametrize("method", ["devnet", "dra"])
def test_few_seen_defects_are_not_repeated_in_a_batch(method):
    pool = toy_pool(40, 3, 40)
    batch = next(base_batches(pool, quick(method, batch=48), np.random.default_rng(0)))
    assert sorted(batch[pool.labels[batch] == 1]) == [40, 41, 42]
    assert len(batch) == 48


def test_a_cycle_draws_all_before_it_repeats():
    cycle = Cycle(np.arange(5), np.random.default_rng(0))
    drawn = np.concatenate([cycle.draw(3) for _ in range(5)])
    assert sorted(drawn[:5]) == sorted(drawn[5:10]) == sorted(drawn[10:]) == list(range(5))
    assert not len(Cycle(np.arange(0), np.random.default_rng(0)).draw(3))


def unseen_and_seen(method: str, pseudo: int, **changes) -> tuple[float, float]:
    """AUROC of the toy: seen defects, and others that differ in channel 1 (spec section 13)."""
    values = {"epochs": 8, "batches": 12, "batch": 24, "learning_rate": 5e-3, **changes}
    settings = quick(method, **values)
    heads = fit_heads(toy_pool(60, 6, pseudo), 8, settings, CPU, Progress(), Cancel())
    tested = toy_pool(60, 60, 0, seed=1)
    features = torch.from_numpy(tested.features[0]).float()
    bad = tested.labels == 1
    found = []
    for channel in (0, 1):
        order = [channel, *(c for c in range(8) if c != channel)]
        swapped = torch.empty_like(features)
        swapped[..., order] = features
        with torch.inference_mode():
            scores = heads.score(Inputs((swapped,), (-swapped,))).numpy()
        found.append(auroc(bad, scores))
    return found[0], found[1]


def test_pseudo_defects_help_to_find_what_was_never_seen():
    seen, unseen_without = unseen_and_seen("devnet", 0)
    assert seen > 0.95
    seen, unseen = unseen_and_seen("dra", 60)
    assert seen > 0.95
    assert unseen > unseen_without


@pytest.mark.parametrize("weighting", ["average", "lstm"])
def test_ahl_finds_both(weighting):
    seen, unseen = unseen_and_seen(
        "ahl", 60, outer_epochs=7, clusters=2, inner_steps=1, batches=6, weighting=weighting
    )
    assert seen > 0.95
    assert unseen > 0.9


@pytest.mark.parametrize("method", ["devnet", "dra", "ahl"])
def test_the_seed_decides(method):
    def parameters(seed: int) -> torch.Tensor:
        settings = quick(method, seed=seed)
        heads = fit_heads(toy_pool(20, 3, 20), 8, settings, CPU, Progress(), Cancel())
        return torch.cat([p.flatten() for p in heads.parameters()])

    first, again, other = parameters(0), parameters(0), parameters(1)
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_training_leaves_the_random_state_of_others_alone():
    torch.manual_seed(7)
    expected = torch.rand(1)
    torch.manual_seed(7)
    fit_heads(toy_pool(12, 2, 12), 8, quick("ahl", weighting="lstm"), CPU, Progress(), Cancel())
    assert torch.equal(torch.rand(1), expected)


def test_five_normals_make_plain_dra(told):
    pool = toy_pool(5, 2, 5)
    ahl = fit_heads(pool, 8, quick("ahl"), CPU, told, Cancel())
    dra = fit_heads(pool, 8, quick("dra"), CPU, Progress(), Cancel())
    assert told.said("plain DRA")
    for a, b in zip(ahl.parameters(), dra.parameters(), strict=True):
        assert torch.equal(a, b)


def test_training_can_be_stopped():
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        fit_heads(toy_pool(12, 2, 12), 8, quick(), CPU, Progress(), cancel)
