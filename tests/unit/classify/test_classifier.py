"""A saved classifier says of new images what its run said of its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from engine import pipeline, triage
from engine.classify import Classifier, Masked, RegionVerdict, read_description, save_classifier
from engine.classify.description import HeadRule, NeighbourRule
from engine.classify.files import META
from engine.errors import VitiaError
from engine.files import read_image
from engine.maps import read_map
from engine.session import Session

RunOf = Callable[[str], int]


def seen_again(session: Session, classifier: Classifier) -> list[list[RegionVerdict]]:
    """The verdicts on the session's own images, from pixels and maps alone."""

    def images() -> Iterator[Masked]:
        for image in session.images("test"):
            pixels = read_image(session.resolve(image.path))
            yield classifier.masked(pixels, read_map(session.resolve(str(image.map_path))))

    return list(classifier.classify_many(images()))


def saved(session: Session, run_id: int, folder: Path, **options: bool) -> Classifier:
    return Classifier.load(save_classifier(session, run_id, folder / "c.safetensors", **options))


@pytest.mark.parametrize("kind", ["heads", "one head"])
def test_a_trained_run_is_repeated_to_the_digit(
    session: Session, run_of: RunOf, kind: str, tmp_path: Path
) -> None:
    run_id = run_of(kind)
    classifier = saved(session, run_id, tmp_path)
    rule = classifier.description.rule
    assert isinstance(rule, HeadRule)
    assert (rule.head is None) == (kind == "heads")
    found = seen_again(session, classifier)
    table = triage.crop_table(session, run_id)
    regions = [region for image in found for region in image]
    assert [r.box for r in regions] == [tuple(box) for box in table.boxes.tolist()]
    assert [r.score for r in regions] == table.scores.tolist()
    assert [r.area for r in regions] == table.areas.tolist()
    p = np.stack([r.probabilities for r in regions])
    assert np.abs(p - table.probabilities).max() < 1e-4
    result = triage.load_result(session, run_id)
    images = np.stack([classifier.merged(regions, (96, 96)) for regions in found])
    assert np.abs(images - result.image_probabilities).max() < 1e-4
    assert [(c.id, c.name, c.colour) for c in classifier.classes] == [
        (c.id, c.name, c.colour) for c in session.clusters(run_id)
    ]


def test_crops_of_low_score_are_pulled_to_normal_as_in_the_run(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    classifier = saved(session, run_of("heads"), tmp_path)
    rule = classifier.description.rule
    assert isinstance(rule, HeadRule)
    assert rule.pull
    unpulled = replace(classifier.description, rule=replace(rule, pull=False))
    other = Classifier(unpulled, classifier.state()[0])
    image = np.full((96, 96, 3), 110, np.uint8)
    nothing = [Masked(image, np.zeros((96, 96), np.bool_), np.zeros((96, 96), np.uint8), 0)]
    with_pull, without = (next(c.classify_many(nothing))[0] for c in (classifier, other))
    assert with_pull.whole
    assert with_pull.probabilities[0] == pytest.approx(0.5 + without.probabilities[0] / 2, abs=1e-5)


def test_names_are_those_of_now_and_merged_classes_add_up(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    run_id = run_of("heads")
    before = seen_again(session, saved(session, run_id, tmp_path))
    clusters = session.clusters(run_id)
    triage.rename(session, clusters[1].id, "scratch")
    triage.merge(session, [clusters[2].id], clusters[1].id)
    classifier = saved(session, run_id, tmp_path)
    assert [c.name for c in classifier.classes] == ["normal", "scratch"]
    assert [c.id for c in classifier.classes] == [clusters[0].id, clusters[1].id]
    for old, new in zip(before, seen_again(session, classifier), strict=True):
        for a, b in zip(old, new, strict=True):
            assert b.probabilities[1] == pytest.approx(a.probabilities[1:].sum(), abs=1e-5)


def test_one_moved_crop_leaves_the_other_classes_as_they_are(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    run_id = run_of("heads")
    before = seen_again(session, saved(session, run_id, tmp_path))
    table = triage.crop_table(session, run_id)
    source, target = table.columns[0], (table.columns[0] + 1) % 3
    triage.move(session, run_id, [int(table.ids[0])], table.clusters[target].id)
    classifier = saved(session, run_id, tmp_path)
    rule = classifier.description.rule
    assert isinstance(rule, HeadRule)
    assert [one.column for one in rule.divided] == [source]
    rest = next(c for c in range(3) if c not in (source, target))
    for old, new in zip(before, seen_again(session, classifier), strict=True):
        for a, b in zip(old, new, strict=True):
            assert b.probabilities[rest] == pytest.approx(a.probabilities[rest], abs=1e-5)
            assert b.probabilities.sum() == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("kind", ["heads", "regions", "images"])
def test_moved_crops_and_new_classes_count(
    session: Session, run_of: RunOf, kind: str, tmp_path: Path
) -> None:
    run_id = run_of(kind)
    paths = {i.id: i.path for i in session.images("test")}
    crops = triage.crop_table(session, run_id)
    dots = [
        int(crop)
        for crop, image in zip(crops.ids, crops.image_ids, strict=True)
        if "/dot/" in paths[int(image)]
    ]
    triage.add_cluster(session, run_id, "dots", crop_ids=dots)
    classifier = saved(session, run_id, tmp_path)
    rule = classifier.description.rule
    if kind == "heads":
        assert isinstance(rule, HeadRule)
        assert rule.divided
    else:
        assert isinstance(rule, NeighbourRule)
        assert rule.vectors in ("cls", "patches", "both")
    assert rule.agreement >= 0.8
    now = triage.crop_table(session, run_id)
    regions = [region for image in seen_again(session, classifier) for region in image]
    assert [c.name for c in classifier.classes].count("dots") == 1
    p = np.stack([r.probabilities for r in regions])
    assert p.sum(1) == pytest.approx(1, abs=1e-5)
    assert (p.argmax(1) == now.columns).mean() >= 0.9


def test_a_refined_run_is_repeated_too_and_keeps_the_ids(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    run_id = run_of("heads")
    session.use_run(run_id)
    clusters = session.clusters(run_id)
    triage.confirm_cluster(session, clusters[1].id)
    refined = pipeline.refine(session, 1).run_id
    classifier = saved(session, refined, tmp_path)
    assert {c.id for c in classifier.classes} == {c.id for c in clusters}
    table = triage.crop_table(session, refined)
    regions = [region for image in seen_again(session, classifier) for region in image]
    p = np.stack([r.probabilities for r in regions])
    rule = classifier.description.rule
    assert isinstance(rule, HeadRule)
    if not rule.divided:
        assert np.abs(p - table.probabilities).max() < 1e-4
    assert (p.argmax(1) == table.columns).mean() >= 0.9


def test_the_same_file_says_the_same_again_and_travels_inside_another_one(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    first = saved(session, run_of("heads"), tmp_path)
    second = Classifier.from_state(*first.state())
    image = next(i for i in session.images("test") if "/dot/" in i.path)
    masked = first.masked(
        read_image(session.resolve(image.path)), read_map(session.resolve(str(image.map_path)))
    )
    one, two = (c.classify(masked.image, masked.mask) for c in (first, second))
    assert len(one) == len(two) == 1
    assert np.array_equal(one[0].probabilities, two[0].probabilities)
    x0, y0, x1, y1 = map(int, one[0].box)
    assert np.array_equal(one[0].mask, masked.mask[y0:y1, x0:x1])


def test_weights_may_be_left_out_but_must_then_be_the_same(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    whole = save_classifier(session, run_of("regions"), tmp_path / "whole.safetensors")
    short = save_classifier(session, run_of("regions"), tmp_path / "short.safetensors", half=True)
    none = save_classifier(session, run_of("regions"), tmp_path / "none.safetensors", inside=False)
    assert none.stat().st_size < short.stat().st_size / 20 < whole.stat().st_size / 30
    tensors, facts = Classifier.load(none).state()
    assert not any(name.startswith("backbone.") for name in tensors)
    facts["backbone"]["seed"] = 1  # other random weights
    with pytest.raises(VitiaError, match="not the weights that the classifier was made with"):
        Classifier.from_state(tensors, facts)


def test_wrong_files_are_told(session: Session, run_of: RunOf, tmp_path: Path) -> None:
    with pytest.raises(VitiaError, match="no such classifier"):
        Classifier.load(tmp_path / "none.safetensors")
    text = tmp_path / "text.safetensors"
    text.write_text("no tensors")
    with pytest.raises(VitiaError, match="no classifier, or it is damaged"):
        Classifier.load(text)
    save_file({"x": torch.zeros(2)}, tmp_path / "other.safetensors")
    with pytest.raises(VitiaError, match="no classifier of Vitia"):
        Classifier.load(tmp_path / "other.safetensors")

    good = save_classifier(session, run_of("heads"), tmp_path / "good.safetensors")
    facts = read_description(good).to_json()
    tensors = load_file(good)
    for name, changes, lost, message in (
        ("newer", {"version": 2}, "", "newer Vitia"),
        ("foreign", {"format": "other"}, "", "no classifier of Vitia"),
        ("partial", {"classes": None}, "", "damaged"),
        ("headless", {}, "backbone.norm.weight", "do not fit"),
    ):
        path = tmp_path / f"{name}.safetensors"
        kept = {k: v for k, v in tensors.items() if k != lost}
        save_file(kept, path, {META: json.dumps({**facts, **changes})})
        with pytest.raises(VitiaError, match=message) as raised:
            Classifier.load(path)
        assert raised.value.path == path


def test_a_session_with_masks_alone_gives_no_thresholds(
    session: Session, run_of: RunOf, tmp_path: Path
) -> None:
    session.set("binarize", None)
    classifier = saved(session, run_of("regions"), tmp_path)
    with pytest.raises(VitiaError, match="made with masks"):
        classifier.masked(np.zeros((96, 96, 3), np.uint8), np.zeros((96, 96)))
