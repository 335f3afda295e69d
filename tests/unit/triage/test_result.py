from __future__ import annotations

import numpy as np
import pytest

from engine import triage
from engine.errors import VitiaError

from .conftest import PROBABILITIES, WEIGHTS


def test_the_arrays_of_a_run(session):
    result = triage.load_result(session, 1)
    np.testing.assert_array_equal(result.crop_ids, np.arange(1, 7))
    np.testing.assert_array_equal(result.probabilities, PROBABILITIES)
    np.testing.assert_array_equal(result.weights, WEIGHTS)
    assert result.embeddings.shape == (6, 3)
    assert result.image_ids.tolist() == [1, 2, 3, 4]
    assert result.image_probabilities.shape == (4, 4)


def test_a_table_as_the_network_left_it(session):
    table = triage.crop_table(session, 1)
    np.testing.assert_array_equal(table.probabilities, PROBABILITIES)
    assert table.columns.tolist() == [1, 2, 0, 2, 3, 1]
    assert table.cluster_ids.tolist() == [2, 3, 1, 3, 4, 2]
    np.testing.assert_allclose(table.probability, [0.6, 0.7, 0.7, 0.4, 0.4, 0.26])
    assert not table.confirmed.any()
    # Entropy over ln 4; crop 6 is nearly uniform.
    np.testing.assert_allclose(table.uncertainty[[0, 1, 3]], [0.785475, 0.678390, 0.785475], 1e-5)
    assert 0.999 < table.uncertainty[5] <= 1


def test_the_second_run_has_its_own_crops(session):
    assert [c.id for c in triage.crop_table(session, 2).crops] == list(range(7, 13))


def test_an_image_takes_the_weighted_vote_of_its_crops(session):
    # Image 1: 0.4 (0.1, 0.6, 0.2, 0.1) + 0.6 (0.1, 0.1, 0.7, 0.1) -> class 2 with 0.5.
    # Image 3: mean of crops 4 and 5: (0.05, 0.25, 0.35, 0.35) -> the lower number of two equals.
    assert triage.image_labels(session, 1) == {1: 3, 2: 1, 3: 3, 4: 2}


def test_a_confirmed_crop_counts_fully(session):
    # Image 1: 0.4 (0, 1, 0, 0) + 0.6 (0.1, 0.1, 0.7, 0.1) -> 0.46 against 0.42.
    triage.confirm(session, 1, [1])
    assert triage.image_labels(session, 1)[1] == 2
    session.edits.undo()
    assert triage.image_labels(session, 1)[1] == 3


def test_a_moved_crop_counts_fully_also_when_unconfirmed_again(session):
    triage.move(session, 1, [6], 4)
    assert triage.image_labels(session, 1)[4] == 4
    triage.confirm(session, 1, [6], confirmed=False)
    assert triage.image_labels(session, 1)[4] == 4


def test_merging_adds_probabilities_up_along_the_chain(session):
    triage.merge(session, [2], 4)
    triage.merge(session, [4], 3)
    table = triage.crop_table(session, 1)
    assert [c.id for c in table.clusters] == [1, 3]
    np.testing.assert_allclose(table.probabilities[:, 1], PROBABILITIES[:, 1:].sum(1), rtol=1e-6)
    assert triage.image_labels(session, 1) == {1: 3, 2: 1, 3: 3, 4: 3}


def test_an_image_of_one_crop_always_has_the_crops_class(session):
    # Crop 6 is in class 2 with 0.26; classes 3 and 4 have 0.49 together, but it was not in them.
    triage.merge(session, [3], 4)
    assert session.assignments(1)[6].cluster_id == 2
    assert triage.image_labels(session, 1)[4] == 2


def test_an_added_class_can_win_an_image(session):
    [(new,)] = triage.add_cluster(session, 1, "Chip", crop_ids=[3]).keys("cluster")
    table = triage.crop_table(session, 1)
    assert table.probabilities.shape == (6, 5)
    assert table.probability[2] == 0
    assert triage.image_labels(session, 1)[2] == new


def test_a_run_that_is_not_finished_is_named(session):
    run = session.add_run(1, "anomalyncd", {})
    with pytest.raises(VitiaError, match="run 3 is not finished"):
        triage.load_result(session, run.id)


@pytest.mark.parametrize("content", [None, b"", b"no tensors at all"])
def test_a_missing_or_damaged_result_is_named(session, content):
    path = session.run_folder(1) / triage.RESULT
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(VitiaError, match=r"result of run 1 .*result\.safetensors.*again"):
        triage.crop_table(session, 1)


def test_a_result_of_other_crops_is_refused(session):
    (session.run_folder(2) / triage.RESULT).replace(session.run_folder(1) / triage.RESULT)
    with pytest.raises(VitiaError, match="of other crops"):
        triage.image_labels(session, 1)
