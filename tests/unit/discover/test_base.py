"""Base sets of folders, and of sessions that were triaged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from engine import triage
from engine.discover.base import load_base
from engine.errors import VitiaError
from engine.export import ExportOptions, export_session
from engine.progress import Cancel, Progress
from engine.session import Session


def load(place: Path, side: int = 16):
    return load_base(place, side, Progress(), Cancel())


def test_named_classes_of_a_session_are_a_base_set(labelled_session: Session) -> None:
    session = labelled_session
    path = session.path
    with pytest.raises(VitiaError, match="named or confirmed yet"):
        load(path)
    _, one, two = session.clusters(1)
    triage.rename(session, one.id, "scratch")
    base = load(path)
    assert base.classes == ("scratch",)
    assert len(base) == len(triage.members_of(session, one.id)) == 2
    triage.confirm(session, 1, [3])  # one crop of a class without a name
    base = load(path)
    assert base.classes == ("class 2", "scratch")
    assert sorted(base.labels.tolist()) == [0, 1, 1]
    triage.confirm_cluster(session, two.id)
    assert len(load(path)) == 2 + len(triage.members_of(session, two.id))


def test_normal_parts_and_whole_images_teach_no_defect(labelled_session: Session) -> None:
    session = labelled_session
    normal, one, _ = session.clusters(1)
    triage.confirm_cluster(session, normal.id)
    with pytest.raises(VitiaError, match="named or confirmed yet"):
        load(session.path)
    triage.move(session, 1, [5], one.id)  # a whole image
    with pytest.raises(VitiaError, match="named or confirmed yet"):
        load(session.path)


def test_a_crop_shows_what_it_showed_in_the_session(labelled_session: Session) -> None:
    from engine.discover.data import load_crops

    session = labelled_session
    triage.rename(session, session.clusters(1)[1].id, "scratch")
    members = triage.members_of(session, session.clusters(1)[1].id)
    cut = load_crops(session, 1, 16, Progress(), Cancel())
    base = load(session.path)
    expected = {
        cut.pixels[int(np.flatnonzero(cut.crop_ids == i)[0])].numpy().tobytes() for i in members
    }
    assert {pixels.numpy().tobytes() for pixels in base.pixels} == expected
    assert base.pixels.dtype == torch.uint8


def test_without_classes_or_session_it_is_refused(tmp_path: Path) -> None:
    with (
        Session.create(tmp_path / "empty", tmp_path) as session,
        pytest.raises(VitiaError, match="named or confirmed yet"),
    ):
        load(session.path)
    (tmp_path / "text.vitia").write_text("no session")
    with pytest.raises(VitiaError):
        load(tmp_path / "text.vitia")
    with pytest.raises(VitiaError, match="needs the folders"):
        load(tmp_path)


def test_an_exported_base_set_holds_the_same_classes(
    labelled_session: Session, tmp_path: Path
) -> None:
    session = labelled_session
    for cluster, name in zip(session.clusters(1)[1:], ("dent", "crack"), strict=True):
        triage.rename(session, cluster.id, name)
    options = ExportOptions(formats=("base",))
    written = export_session(session, tmp_path / "out", options, Progress(), Cancel())
    found = next(written.rglob("images")).parent
    of_folder, of_session = load(found), load(session.path)
    assert of_folder.classes == of_session.classes == ("crack", "dent")
    assert set(of_folder.labels.tolist()) == set(of_session.labels.tolist()) == {0, 1}
