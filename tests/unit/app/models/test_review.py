from __future__ import annotations

import numpy as np
import pytest

from app.models.review import Review
from engine import triage
from engine.session import Session


@pytest.fixture
def review(session: Session) -> Review:
    run = session.current_run()
    assert run is not None
    return Review(session, run)


def test_clusters(review: Review) -> None:
    rows = review.clusters()
    assert [r.cluster.number for r in rows] == [1, 2, 0]  # normal last
    assert [r.key for r in rows] == [1, 2, None]
    assert [r.count for r in rows] == [2, 4, 0]
    assert rows[0].confidence == pytest.approx(0.75)
    assert rows[1].confidence == pytest.approx((0.6 + 0.7 + 0.9 + 0.5) / 4)
    assert rows[2].confidence == 0


def test_members_in_every_order(review: Review) -> None:
    second = review.clusters()[1].cluster.id
    assert review.members(second) == [5, 4, 3, 6]
    assert review.members(second, "unsure") == [6, 3, 4, 5]
    assert review.members(second, "area") == [6, 5, 4, 3]
    assert review.members(second, "image") == [3, 4, 5, 6]


def test_update_equals_reading_again(review: Review, session: Session) -> None:
    run = review.run
    one, two, normal = (r.cluster.id for r in review.clusters())
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
        assert [review.cluster_of(i) for i in range(1, 7)] == [
            again.cluster_of(i) for i in range(1, 7)
        ]
        assert review.progress() == again.progress()
    assert review.cluster_of(1) == normal


def test_probabilities_and_image_class(review: Review, session: Session) -> None:
    likely = review.probabilities(3)
    assert [c.number for c, _ in likely] == [2, 1, 0]
    assert np.isclose(sum(p for _, p in likely), 1)
    image = review.image_cluster(1)
    assert image is not None
    assert image.number == 1
    assert review.crops_of_image(2) == [3, 4]


def test_confirming(review: Review, session: Session) -> None:
    review.update(triage.confirm(session, review.run.id, [1, 2, 3]))
    assert review.progress() == (3, 6)
    assert review.all_confirmed([1, 2])
    assert not review.all_confirmed([3, 4])
