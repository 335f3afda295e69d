"""From bare images to classes, and several sets of maps in a session."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app import cli
from engine.pipeline import RunOptions, map_sets, run_product
from engine.progress import Cancel, Cancelled, Progress
from engine.session import Session
from tests.gui.product import make_product

NETWORK = "random:resnet18"


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A flat folder with nothing but images: dots, lines and good parts."""
    root = make_product(tmp_path / "product")
    folder = tmp_path / "images"
    folder.mkdir()
    for path in sorted(root.glob("test/*/*.png")):
        shutil.copy(path, folder / f"{path.parent.name}_{path.name}")
    return folder


def run(*words: object) -> int:
    return cli.call([str(word) for word in words])


def test_one_command_from_bare_images_to_classes(
    bare: Path, tmp_path: Path, tiny_weights: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = tmp_path / "s.vitia"
    code = run(
        "run", bare, "--maps", "auto", "--classes", "auto", "--weights", tiny_weights,
        "--map-weights", NETWORK, "--method", "regions", "--device", "cpu", "--out", session,
    )  # fmt: skip
    out, err = capsys.readouterr()
    assert code == 0, err
    assert "0 normal images: taking musc" in err
    assert "looking for" in err
    assert "normal" in out
    with Session.open(session) as opened:
        [made] = map_sets(opened)
        assert (made.name, made.used) == ("musc", True)
        assert all(i.map_path for i in opened.images("test"))
        assert opened.current_run() is not None


def test_maps_that_are_there_are_taken(tmp_path: Path, tiny_weights: Path) -> None:
    options = RunOptions(
        make_product(tmp_path / "product"), tmp_path / "s.vitia", maps="auto", method="regions",
        weights=str(tiny_weights), device="cpu",
    )  # fmt: skip
    with run_product(options) as session:
        assert map_sets(session) == []
        assert all(i.map_path and "maps/" in i.map_path for i in session.images("test"))


@pytest.mark.parametrize("place", ["s.vitia", "product/s.vitia"])
def test_several_sets_are_kept_and_switched(
    tmp_path: Path, tiny_weights: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    session = tmp_path / place
    options = RunOptions(
        make_product(tmp_path / "product"), session, method="regions", weights=str(tiny_weights),
        device="cpu",
    )  # fmt: skip
    run_product(options).close()
    make = ("maps", session.with_suffix(""), "--weights", NETWORK, "--size", 64, "--device", "cpu")
    assert run(*make) == 0
    assert run(*make, "--detector", "musc", "--name", "coarse maps", "--seed", 1) == 0
    assert run(*make) == 1  # there already
    capsys.readouterr()
    assert run("maps", session, "--list") == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[0].startswith("used: ")
    assert [line[:2] for line in listed[1:]] == ["  ", "  "]
    assert ["coarse maps" in listed[1], "image AUROC" in listed[1]] == [True, True]
    with Session.open(session) as opened:
        before = [i.map_path for i in opened.images("test")]
    assert run("maps", session, "--use", "coarse maps") == 0
    with Session.open(session) as opened:
        after = [i.map_path for i in opened.images("test")]
        assert all("coarse maps" in str(path) for path in after)
        assert not set(before) & set(after)
        assert [one.used for one in map_sets(opened)] == [True, False]
        assert len(opened.runs()) == 1
    assert run("maps", session, "--use", "nothing") == 1
    assert "no maps called 'nothing', only: coarse maps, musc" in capsys.readouterr().err
    assert run("maps", options.product, "--use", "musc") == 2
    assert run("maps", session, "--out", "somewhere") == 2
    assert run("maps", session, "--name", "../outside", "--weights", NETWORK) == 1


def test_stopped_while_maps_are_made_it_goes_on(
    bare: Path, tmp_path: Path, tiny_weights: Path
) -> None:
    class Stop(Progress):
        cancel = Cancel()

        def stage(self, name: str, total: int) -> None:
            if name == "Compare patches":
                self.cancel.set()

    options = RunOptions(
        bare, tmp_path / "s.vitia", maps="auto", method="regions", weights=str(tiny_weights),
        map_weights=NETWORK, device="cpu",
    )  # fmt: skip
    stop = Stop()
    with pytest.raises(Cancelled):
        run_product(options, progress=stop, cancel=stop.cancel)
    assert any(tmp_path.glob("s.vitia.d/features/*/*.safetensors"))
    with run_product(options, resume=True) as session:
        assert session.current_run() is not None


def test_a_session_that_came_to_nothing_is_not_left(bare: Path, tmp_path: Path) -> None:
    session = tmp_path / "s.vitia"
    assert run("run", bare, "--maps", "auto", "--weights", tmp_path / "no.safetensors", "--out", session) == 1  # fmt: skip
    assert not session.exists()
