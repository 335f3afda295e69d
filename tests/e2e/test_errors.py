"""Bad input on the command line: one clear line, the right exit code, and nothing left behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from app import cli
from engine.files import encode_png
from engine.session import Session
from tests.gui.product import make_product

Call = Callable[..., tuple[int, str]]


@pytest.fixture
def product(tmp_path: Path) -> Path:
    """A product whose path has spaces and umlauts."""
    return make_product(tmp_path / "Prüfteile Süd 7" / "Düse", each=3)


@pytest.fixture
def run(tmp_path: Path, tiny_weights: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Calls ``vitia run`` with a tiny network; gives the exit code and what went to stderr."""

    def call(product: Path, *more: object) -> tuple[int, str]:
        words = [
            "run", product, "--weights", tiny_weights, "--epochs", 1, "--classes", 2,
            "--device", "cpu", "--out", tmp_path / "out" / "s.vitia", *more,
        ]  # fmt: skip
        return cli.call([str(w) for w in words]), capsys.readouterr().err

    return call


def _error(err: str) -> str:
    """The error line, which is the last one."""
    last = err.strip().splitlines()[-1]
    assert last.startswith("vitia: ")
    assert "Traceback" not in err
    return last


def test_a_path_with_spaces_and_umlauts_works(run: Call, product: Path, tmp_path: Path) -> None:
    code, err = run(product, "--export", tmp_path / "Ausgabe für Ü")
    assert code == 0, err
    assert (tmp_path / "Ausgabe für Ü" / "crops.csv").is_file()


def test_no_images(run: Call, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    code, err = run(empty)
    assert code == 1
    assert "no image" in _error(err)
    assert str(empty) in _error(err)
    assert not (tmp_path / "out" / "s.vitia").exists()


def test_no_maps(run: Call, product: Path, tmp_path: Path) -> None:
    (product / "maps").rename(tmp_path / "hidden")
    code, err = run(product)
    assert code == 1
    assert "no image of this product has an anomaly map" in _error(err)
    assert "--maps" in _error(err)
    assert not (tmp_path / "out" / "s.vitia").exists()


def test_a_map_of_another_size_is_resized_with_a_warning(run: Call, product: Path) -> None:
    double = np.zeros((192, 192), np.uint8)
    double[60:120, 60:120] = 250
    (product / "maps" / "dot" / "000.png").write_bytes(encode_png(double))
    code, err = run(product)
    assert code == 0
    assert "dot/000.png" in err
    assert "192" in err


def test_a_map_of_another_aspect_is_refused_and_the_rest_goes_on(
    run: Call, product: Path, tmp_path: Path
) -> None:
    (product / "maps" / "dot" / "000.png").write_bytes(encode_png(np.zeros((96, 120), np.uint8)))
    code, err = run(product)
    assert code == 0
    assert "dot/000.png" in err
    with Session.open(tmp_path / "out" / "s.vitia") as session:
        refused = next(i for i in session.images() if i.path == "test/dot/000.png")
        assert refused.map_path is None
        assert [p.kind for p in session.problems()] == ["other size"]


def test_truncated_images_and_maps(run: Call, product: Path, tmp_path: Path) -> None:
    for name in ("test/dot/000.png", "maps/line/001.png"):
        path = product / name
        path.write_bytes(path.read_bytes()[:-200])
    code, _ = run(product)
    assert code == 0
    with Session.open(tmp_path / "out" / "s.vitia") as session:
        problems = {(p.path, p.kind) for p in session.problems()}
    assert ("test/dot/000.png", "unreadable") in problems
    assert any(kind == "unreadable" and "line/001" in path for path, kind in problems)


def test_nan_and_constant_maps(run: Call, product: Path, tmp_path: Path) -> None:
    for name, values in {
        "line/001": np.full((96, 96), np.nan, np.float32),
        "good/001": np.full((96, 96), 40, np.float32),
    }.items():
        (product / "maps" / f"{name}.png").unlink()
        np.save(product / "maps" / f"{name}.npy", values)
    code, _ = run(product)
    assert code == 0
    with Session.open(tmp_path / "out" / "s.vitia") as session:
        kinds = {p.kind for p in session.problems()}
    assert kinds == {"bad values", "constant map"}


def test_one_single_image(run: Call, product: Path) -> None:
    for path in [*product.glob("test/*/*.png"), *product.glob("maps/*/*.png")]:
        if (path.parent.name, path.name) != ("dot", "000.png"):
            path.unlink()
    code, err = run(product)
    assert code == 1
    assert "discovery needs at least two" in _error(err)


def test_sixteen_bit_images_and_maps(run: Call, product: Path, tmp_path: Path) -> None:
    from PIL import Image

    for folder in ("test", "maps"):
        path = product / folder / "dot" / "000.png"
        with Image.open(path) as image:
            grey = np.asarray(image.convert("L")).astype(np.uint16) * 257
        Image.fromarray(grey).save(path)
    code, err = run(product)
    assert code == 0, err


def test_weights_of_another_architecture(run: Call, product: Path, tmp_path: Path) -> None:
    save_file({"conv1.weight": np.zeros((4, 3, 7, 7), np.float32)}, tmp_path / "cnn.safetensors")
    code, err = run(product, "--weights", tmp_path / "cnn.safetensors")
    assert code == 1
    assert "not the weights of a plain vision transformer" in _error(err)
    assert "cnn.safetensors" in _error(err)


@pytest.mark.parametrize("made", ["file", "folder"])
def test_a_target_that_cannot_be_written(
    run: Call, product: Path, tmp_path: Path, made: str
) -> None:
    target = tmp_path / "target"
    if made == "file":
        target.write_text("in the way")
        code, err = run(product, "--out", target / "s.vitia")
    else:
        (target / "s.vitia").mkdir(parents=True)
        code, err = run(product, "--out", target / "s.vitia")
    assert code == 1
    assert "s.vitia" in _error(err)


def test_class_names_that_are_no_file_names(run: Call, product: Path, tmp_path: Path) -> None:
    from engine.triage import rename

    assert run(product)[0] == 0
    with Session.open(tmp_path / "out" / "s.vitia") as session:
        first, second = session.clusters(1)
        rename(session, first.id, "../../good / 好")
        rename(session, second.id, "CON")
    target = tmp_path / "exported"
    assert cli.call(["export", str(tmp_path / "out" / "s.vitia"), str(target)]) == 0
    assert not (tmp_path / "good").exists()
    inside = list((target / "crops").iterdir())
    assert len(inside) == 2
    assert any("好" in p.name for p in inside)
    assert all(p.resolve().is_relative_to(target.resolve()) for p in target.rglob("*"))


def test_more_classes_than_crops_are_reduced(run: Call, product: Path, tmp_path: Path) -> None:
    code, err = run(product, "--classes", 50)
    assert code == 0
    with Session.open(tmp_path / "out" / "s.vitia") as session:
        count = len(session.crops(1))
        assert len(session.clusters(1)) == count
    assert f"only {count} crops: looking for {count} classes instead of 50" in err


def test_an_unknown_base_set(run: Call, product: Path, tmp_path: Path) -> None:
    code, err = run(product, "--base", product)
    assert code == 1
    assert "a base set needs the folders images/CLASS and masks/CLASS" in _error(err)
