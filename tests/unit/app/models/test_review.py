from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from app.models.review import Filters, Review
from engine import triage
from engine.session import Session


@pytest.fixture
def review(session: Session) -> Review:
    run = session.current_run()
    assert run is not None
    return Review(session, run)


def test_clusters(review: Review) -> None:
    rows = review.clusters()
    assert [r.cluster and r.cluster.number for r in rows] == [1, 2, 0]  # normal last
    assert [r.mark for r in rows] == ["1", "2", "N"]
    assert [r.key for r in rows] == [1, 2, None]
    assert [r.count for r in rows] == [2, 4, 0]
    assert rows[0].confidence == pytest.approx(0.75)
    assert rows[1].confidence == pytest.approx((0.6 + 0.7 + 0.9 + 0.5) / 4)
    assert rows[2].confidence == 0


def test_members_in_every_order(review: Review) -> None:
    second = review.clusters()[1].id
    assert review.members(second).tolist() == [5, 4, 3, 6]
    assert review.members(second, "unsure").tolist() == [6, 3, 4, 5]
    assert review.members(second, "area").tolist() == [6, 5, 4, 3]
    assert review.members(second, "image").tolist() == [3, 4, 5, 6]
    assert review.members(second, "similar", like=[1]).tolist() == [5, 4, 3, 6]  # no features yet
    review.embeddings = np.eye(4, dtype=np.float32)[[0, 0, 1, 2, 0, 3]]
    assert review.members(second, "similar", like=[1]).tolist() == [5, 3, 4, 6]
    assert review.members(None, "score").tolist() == [1, 2, 3, 4, 5, 6]


def test_filters(review: Review, session: Session) -> None:
    one, two = (r.id for r in review.clusters()[:2])
    assert one is not None
    assert two is not None
    review.update(triage.move(session, review.run.id, [3], one))
    review.update(triage.confirm(session, review.run.id, [1]))

    def shown(cluster_id: int | None, **asked: Any) -> set[int]:
        return set(review.members(cluster_id, filters=Filters(**asked)).tolist())

    assert shown(None) == {1, 2, 3, 4, 5, 6}
    assert shown(None, open=True) == {2, 4, 5, 6}
    assert shown(None, confirmed=True) == {1, 3}
    assert shown(None, moved=True) == {3}
    assert shown(one, open=True) == {2}
    assert shown(None, below=0.65) == {3, 6}
    assert shown(None, mixed=True) == {3, 4}
    assert shown(None, folder="bad") == {1, 2, 3, 4, 5, 6}
    assert shown(None, folder="other") == set()
    assert shown(None, text="BAD/1") == {3, 4}
    assert shown(None, text="bad/1", moved=True) == {3}
    review.update(triage.merge(session, [two], one))
    assert shown(None, moved=True) == set()  # now all are where the run and the merge put them


def test_next_uncertain_goes_round_the_open_ones(review: Review, session: Session) -> None:
    order = review.members(None, "unsure").tolist()
    review.update(triage.confirm(session, review.run.id, [order[1]]))
    expected = [order[0], *order[2:]]
    seen, at = [], None
    for _ in expected:
        at = review.next_uncertain(at)
        seen.append(at)
    assert seen == expected
    assert review.next_uncertain(at) == expected[0]
    assert review.next_uncertain(order[1]) == order[2]  # from a confirmed one
    review.update(triage.confirm(session, review.run.id, order))
    assert review.next_uncertain(None) is None


def test_neighbours(review: Review) -> None:
    assert review.neighbours(1, 3).tolist() == []
    rng = np.random.default_rng(0)
    x = rng.normal(size=(6, 4)).astype(np.float32)
    review.embeddings = x / np.linalg.norm(x, axis=1, keepdims=True)
    by_hand = sorted(range(2, 7), key=lambda n: -float(review.embeddings[n - 1] @ x[0]))  # type: ignore[index]
    assert review.neighbours(1, 3).tolist() == by_hand[:3]
    assert review.neighbours(1, 99).tolist() == by_hand


def test_update_equals_reading_again(review: Review, session: Session) -> None:
    run = review.run
    one, two, normal = (r.cluster.id for r in review.clusters() if r.cluster is not None)
    for edit in (
        lambda: triage.move(session, run.id, [3, 5], one),
        lambda: triage.mark_normal(session, run.id, [1]),
        lambda: triage.confirm(session, run.id, [2]),
        lambda: triage.merge(session, [two], one),
        session.edits.undo,
        lambda: triage.rename(session, two, "scratch"),
        lambda: triage.add_cluster(session, run.id, "new", None, [4, 6]),
    ):
        changes = edit()
        assert changes is not None
        review.update(changes)
        again = Review(session, run)
        assert review.clusters() == again.clusters()
        assert review.cluster_ids.tolist() == again.cluster_ids.tolist()
        assert [review.cluster_of(i) for i in range(1, 7)] == again.cluster_ids.tolist()
        assert review.confirmed.tolist() == again.confirmed.tolist()
        assert review.moved().tolist() == again.moved().tolist()
        assert review.members(None, "unsure").tolist() == again.members(None, "unsure").tolist()
        assert review.progress() == again.progress()
    assert review.cluster_of(1) == normal


def test_probabilities_and_image_class(review: Review, session: Session) -> None:
    likely = review.probabilities(3)
    assert [c.number for c, _ in likely] == [2, 1, 0]
    assert np.isclose(sum(p for _, p in likely), 1)
    image = review.image_cluster(1)
    assert image is not None
    assert image.number == 1
    assert [c.number for c, _ in review.image_probabilities(1)] == [1, 0, 2]
    assert {i: review.image_cluster(i).id for i in (1, 2, 3)} == triage.image_labels(  # type: ignore[union-attr]
        session, review.run.id
    )
    assert review.crops_of_image(2) == [3, 4]


def test_confirming(review: Review, session: Session) -> None:
    review.update(triage.confirm(session, review.run.id, [1, 2, 3]))
    assert review.progress() == (3, 6)
    assert review.all_confirmed([1, 2])
    assert not review.all_confirmed([3, 4])
