from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from engine import triage
from engine.errors import VitiaError
from engine.export import make_plan
from engine.export.ids import keep_ids, planned_ids
from engine.session import Session
from tests.unit.export.made import Part, make_session


class EditsAndExports(RuleBasedStateMachine):
    """Whatever is done between exports, a class keeps its id, and no other class gets it."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        parts = [Part(8, 8, ".png", "test/a", [], n % 3) for n in range(6)]
        self.session = make_session(Path(self.folder.name), ["normal", "a", "b"], parts, False)
        self.seen: dict[int, int] = {}  # session id -> id in exports

    def clusters(self):
        return self.session.clusters(1)

    def crops(self):
        return [c.id for c in self.session.crops(1)]

    @rule()
    def export(self):
        clusters = self.clusters()
        planned = planned_ids(self.session, clusters, annotate_normal=False)
        assert keep_ids(self.session, clusters, annotate_normal=False)
        ids = make_plan(self.session).ids
        assert ids == planned  # the preview said so
        assert ids == {c.id: ids[c.id] for c in clusters}
        normal = next(c.id for c in clusters if c.number == 0)
        assert ids.pop(normal) == 0
        for cluster, number in ids.items():
            assert self.seen.setdefault(cluster, number) == number
        assert sorted(self.seen.values()) == list(range(1, len(self.seen) + 1))

    @rule(n=st.integers(0, 9), name=st.text("xyz", min_size=1, max_size=3))
    def rename(self, n, name):
        clusters = self.clusters()
        self.tried(triage.rename, clusters[n % len(clusters)].id, name)

    @precondition(lambda self: len(self.clusters()) > 2)
    @rule(n=st.integers(0, 9), m=st.integers(0, 9))
    def merge(self, n, m):
        clusters = self.clusters()
        source, target = clusters[n % len(clusters)], clusters[m % len(clusters)]
        self.tried(triage.merge, [source.id], target.id)

    @rule(name=st.text("uvw", min_size=1, max_size=3), n=st.integers(0, 5))
    def add(self, name, n):
        self.tried(triage.add_cluster, 1, name, None, self.crops()[n : n + 1])

    @rule(n=st.integers(0, 9))
    def split(self, n):
        clusters = self.clusters()
        cluster = clusters[n % len(clusters)].id
        members = triage.members_of(self.session, cluster)
        self.tried(triage.split, cluster, [members[:1], members[1:]])

    @rule(n=st.integers(0, 9))
    def remove(self, n):
        clusters = self.clusters()
        self.tried(triage.remove_cluster, clusters[n % len(clusters)].id)

    @rule()
    def undo(self):
        self.session.edits.undo()

    @rule()
    def redo(self):
        self.session.edits.redo()

    @rule()
    def reopen(self):
        path = self.session.path
        self.session.close()
        self.session = Session.open(path)

    def tried(self, edit, *arguments):
        with contextlib.suppress(VitiaError):  # it cannot be done now, and so it was not
            edit(self.session, *arguments)

    def teardown(self):
        self.session.close()
        self.folder.cleanup()


EditsAndExports.TestCase.settings = settings(max_examples=8, stateful_step_count=20, deadline=None)
TestIds = EditsAndExports.TestCase


def test_normal_parts_have_an_id_only_where_they_are_annotated(tmp_path):
    parts = [Part(8, 8, ".png", "test/a", [], n % 3) for n in range(3)]
    with make_session(tmp_path, ["normal", "a", "b"], parts, False) as session:
        clusters = session.clusters(1)
        assert keep_ids(session, clusters, annotate_normal=False)
        assert list(planned_ids(session, clusters, annotate_normal=False).values()) == [0, 1, 2]
        assert keep_ids(session, clusters, annotate_normal=True)
        added = triage.add_cluster(session, 1, "c").keys("cluster")
        clusters = session.clusters(1)
        assert keep_ids(session, clusters, annotate_normal=False)
        assert list(planned_ids(session, clusters, annotate_normal=False).values()) == [0, 1, 2, 4]
        assert list(planned_ids(session, clusters, annotate_normal=True).values()) == [3, 1, 2, 4]
        assert len(added) == 1


def test_a_session_that_cannot_be_written_says_so(tmp_path):
    make_session(tmp_path, ["normal", "a"], [Part(8, 8, ".png", "test/a", [], 1)], False).close()
    with Session.open(tmp_path / "made.vitia", read_only=True) as session:
        clusters = session.clusters(1)
        assert not keep_ids(session, clusters, annotate_normal=False)
        assert list(planned_ids(session, clusters, annotate_normal=False).values()) == [0, 1]
    with Session.open(tmp_path / "made.vitia") as session:
        assert keep_ids(session, clusters, annotate_normal=False)
    with Session.open(tmp_path / "made.vitia", read_only=True) as session:
        assert keep_ids(session, clusters, annotate_normal=False)
