"""Making a sample product: once, and anew for another version."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.sample import sample_session
from app.tasks_sample import make_sample
from engine.product import sample, sample_place
from engine.progress import Cancel, Progress
from engine.session import ImageRecord, Session
from engine.triage.images import note_image


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PER_KIND", "GOOD", "BOTH"):
        monkeypatch.setattr(sample, name, 1)


def older(folder: Path, *, edited: bool) -> Path:
    place = folder / "metal-1"
    (place / "metal").mkdir(parents=True)
    with Session.create(place / "metal.vitia", place / "metal") as session:
        image = session.store_product([ImageRecord("a.png", 4, 4)], [])[0]
        if edited:
            note_image(session, image.id, "mine")
    return place


@pytest.mark.parametrize("edited", [False, True])
def test_pictures_of_an_older_version_go_unless_somebody_worked_on_them(
    tmp_path: Path, edited: bool
) -> None:
    old = older(tmp_path, edited=edited)
    made = make_sample(tmp_path)(Progress(), Cancel())
    assert made == sample_session(tmp_path, "metal")
    assert sample_place(tmp_path, "metal").is_dir()
    assert old.exists() == edited
    with Session.open(made) as session:
        assert len(session.images("test")) == 8
        assert session.curves()
