"""The parts of the build that need no build: versions, icons, and what the systems are told."""

from __future__ import annotations

import configparser
import os
import shutil
import stat
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import about
import build
import frozen
import pytest
from PIL import Image

ROOT = Path(__file__).resolve().parents[3]
PACKAGING = ROOT / "packaging"


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [sys.executable, PACKAGING / "make_icons.py", folder], check=True, env=environment
    )
    return folder


@pytest.mark.parametrize(
    ("torch", "torchvision"),
    [("2.13.0+cpu", "torchvision==0.28.*"), ("2.14.1", "torchvision==0.29.*")],
)
def test_torchvision_goes_with_torch(torch: str, torchvision: str) -> None:
    assert build.torchvision_for(torch) == torchvision


def test_an_unknown_torch_is_refused() -> None:
    with pytest.raises(ValueError, match=r"torch 3\.0"):
        build.torchvision_for("3.0")


def test_pins_agree_with_that_rule() -> None:
    pins = dict(line.split("==") for line in (ROOT / "constraints.txt").read_text().split() if "==" in line)  # fmt: skip
    rule = build.torchvision_for(pins["torch"]).split("==")[1].removesuffix(".*")
    assert pins["torchvision"].startswith(f"{rule}.")


@pytest.mark.parametrize("name", ["vitia", "session"])
def test_icons(icons: Path, name: str) -> None:
    for size in (16, 32, 48, 128, 256, 512):
        with Image.open(icons / f"{name}-{size}.png") as image:
            assert image.size == (size, size)
            # Drawn, and transparent around the drawing.
            assert image.getchannel("A").getextrema() == (0, 255)
    with Image.open(icons / f"{name}.ico") as image:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= image.info["sizes"]
    with Image.open(icons / f"{name}.icns") as image:
        assert (512, 512, 2) in image.info["sizes"]


def test_the_desktop_is_told_what_the_programs_take() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(PACKAGING / "linux" / "vitia.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    assert told["MimeType"].rstrip(";") == frozen.MIME
    assert told["Exec"].split()[0] in frozen.PROGRAMS
    kind = ET.parse(PACKAGING / "linux" / "vitia.xml").getroot()[0]
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    assert kind.get("type") == frozen.MIME
    assert kind.find(f"{space}glob").get("pattern") == f"*.{frozen.SUFFIX}"  # type: ignore[union-attr]


@pytest.mark.skipif(sys.platform != "linux", reason="the script is for Linux")
def test_install_and_remove(icons: Path, tmp_path: Path) -> None:
    home, built = tmp_path / "home", tmp_path / "a folder & more"
    (built / "share").mkdir(parents=True)
    home.mkdir()
    shutil.copytree(icons, built / "share" / "icons")
    for name in ("vitia.desktop", "vitia.xml"):
        shutil.copy(PACKAGING / "linux" / name, built / "share")
    shutil.copy(PACKAGING / "linux" / "install.sh", built)
    for name in frozen.PROGRAMS:
        (built / name).write_text('#!/bin/sh\necho "started $0 $*"\n')
        (built / name).chmod(0o755)

    def call(*words: str | Path) -> str:
        environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        return subprocess.run(
            list(map(str, words)), env=environment, check=True, capture_output=True, text=True
        ).stdout

    assert "in the menu" in call(built / "install.sh")
    entry = (home / ".local/share/applications/vitia.desktop").read_text(encoding="utf-8")
    assert f'Exec="{built}/vitia-gui" %f' in entry
    assert (home / ".local/share/icons/hicolor/48x48/apps/vitia.png").is_file()
    assert (home / ".local/share/icons/hicolor/48x48/mimetypes/vitia-session.png").is_file()
    assert "started" in call(home / ".local/bin/vitia", "--version")
    call(built / "install.sh", "--remove")
    assert [p for p in home.rglob("*vitia*") if p.is_file() or p.is_symlink()] == []


@pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis (NSIS) is not installed")
def test_setup_program_compiles(icons: Path, tmp_path: Path) -> None:
    built = tmp_path / "vitia"
    (built / "_internal").mkdir(parents=True)
    for name in ("LICENSE", "vitia.exe", "vitia-gui.exe", "_internal/x.dll"):
        (built / name).write_text("x")
    made = tmp_path / "vitia-setup.exe"
    call = build.nsis(built, icons, made, "cpu")
    done = subprocess.run(
        [*call[:1], "-WX", *call[1:]], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert made.read_bytes()[:2] == b"MZ"


def test_version_is_that_of_the_package() -> None:
    from importlib.metadata import version

    assert about.version() == version("vitia")


def test_scripts_that_are_called_can_be_called() -> None:
    assert (PACKAGING / "linux" / "install.sh").stat().st_mode & stat.S_IXUSR
