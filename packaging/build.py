"""Builds the programs and what installs them: ``python packaging/build.py [--flavour cpu|cuda]``.

Takes a virtual environment of its own, in ``build/FLAVOUR/venv``, and writes into ``dist``:

- ``FLAVOUR/vitia/``: the folder with both programs, which runs from anywhere;
- Linux: the same as ``.tar.gz``, with ``install.sh`` for the menu and for ``.vitia`` files;
- Windows: a setup program, where ``makensis`` is on the path; macOS: ``Vitia.app`` in a ``.dmg``.

Each system builds for itself. The flavour is that of torch: on Windows and macOS pip finds the CPU
build by itself, on Linux the CUDA build. For the other one, tell pip where it lies as PyTorch's
"Get started" page says, with the variable PIP_INDEX_URL, or name it with ``--torch``.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import venv
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from about import ROOT, version

HERE = Path(__file__).resolve().parent
Flavour = Literal["cpu", "cuda"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Build; gives the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--flavour", choices=["cpu", "cuda"], help="fails if torch is the other")
    parser.add_argument("--torch", metavar="REQUIREMENT", help="such as torch==2.13.0+cpu")
    parser.add_argument("--venv", type=Path, help="one that has everything already")
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    parser.add_argument("--folder-only", action="store_true", help="no archive, no setup program")
    given = parser.parse_args(arguments)
    work = ROOT / "build" / (given.flavour or "any")
    python = _python(given.venv or work / "venv")
    if given.venv is None:
        make_venv(work / "venv", given.torch)
    flavour = flavour_of(python)
    if given.flavour not in (None, flavour):
        print(f"This torch is a {flavour} build; see the head of this file.", file=sys.stderr)
        return 1
    built = build_folder(python, work, given.out / flavour)
    print(f"{built}: {size(built) / 1e6:,.0f} MB")
    if not given.folder_only:
        for made in pack(built, work, flavour):
            print(f"{made}: {made.stat().st_size / 1e6:,.0f} MB")
    return 0


def make_venv(folder: Path, torch: str | None) -> None:
    """Install Vitia, what it needs, and PyInstaller.

    Args:
        folder: of the environment.
        torch: the requirement for torch; None takes the version that Vitia is tested with.
    """
    if not _python(folder).exists():
        venv.create(folder, with_pip=True)
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if torch is not None:
        # Of torchvision only plain Python is used; it has to know the version of torch.
        _pip(folder, torch)
        _pip(folder, "--no-deps", torchvision_for(_version(folder, "torch")))
        pins = [pin for pin in pins if not pin.startswith(("torch==", "torchvision=="))]
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(pins), encoding="utf-8")
    _pip(folder, "-c", str(constraints), f"{ROOT}[installer]")


def torchvision_for(torch: str) -> str:
    """The requirement for the torchvision that goes with a version of torch.

    They have had equal distance since torch 2.0: 2.13 goes with 0.28.
    """
    major, minor = re.match(r"(\d+)\.(\d+)", torch).groups()  # type: ignore[union-attr]
    if major != "2":
        raise ValueError(f"torch {torch}: which torchvision goes with it is known for 2.x only")
    return f"torchvision==0.{int(minor) + 15}.*"


def flavour_of(python: Path) -> Flavour:
    """Which torch an environment has."""
    return "cuda" if _ask(python, "import torch; print(torch.version.cuda or '')") else "cpu"


def build_folder(python: Path, work: Path, out: Path) -> Path:
    """Make the folder with both programs, their licences and the files of ``install.sh``."""
    icons = work / "icons"
    _run(python, HERE / "make_icons.py", icons)
    _run(
        python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", out, "--workpath", work / "pyinstaller", HERE / "vitia.spec", "--", icons,
    )  # fmt: skip
    built = out / "vitia"
    shutil.copy(ROOT / "LICENSE", built)
    _run(python, HERE / "licences.py", built / "THIRD_PARTY_LICENCES.txt")
    if sys.platform == "linux":
        share = built / "share"
        shutil.copytree(icons, share / "icons", ignore=shutil.ignore_patterns("*.ic*"))
        for name in ("vitia.desktop", "vitia.xml"):
            shutil.copy(HERE / "linux" / name, share)
        shutil.copy(HERE / "linux" / "install.sh", built)
    elif sys.platform == "darwin":
        # The bundle was made before these were there.
        for name in ("LICENSE", "THIRD_PARTY_LICENCES.txt"):
            shutil.copy(built / name, out / "Vitia.app" / "Contents" / "Resources")
    return built


def pack(built: Path, work: Path, flavour: Flavour) -> list[Path]:
    """Make of the folder what is given to users."""
    name = f"vitia-{version()}-{sys.platform}-{platform.machine().lower()}-{flavour}"
    if sys.platform == "linux":
        made = built.parent / f"{name}.tar.gz"
        with tarfile.open(made, "w:gz", compresslevel=6) as archive:
            archive.add(built, f"vitia-{version()}")
    elif sys.platform == "darwin":
        made = built.parent / f"{name}.dmg"
        _run("hdiutil", "create", "-ov", "-volname", "Vitia", "-srcfolder",
             built.parent / "Vitia.app", made)  # fmt: skip
    else:
        made = built.parent / f"{name}-setup.exe"
        if shutil.which("makensis") is None:
            print("makensis (NSIS) is not on the path: no setup program", file=sys.stderr)
            return []
        _run(*nsis(built, work / "icons", made, flavour))
    return [made]


def nsis(built: Path, icons: Path, made: Path, flavour: Flavour) -> list[str]:
    """The call that makes the setup program for Windows."""
    values = {
        "VERSION": version(), "FLAVOUR": flavour, "PROGRAM": built, "OUT": made,
        "ICON": icons / "vitia.ico", "DOCUMENT": icons / "session.ico",
    }  # fmt: skip
    defined = [f"-D{key}={value}" for key, value in values.items()]
    return ["makensis", "-V2", *defined, str(HERE / "windows" / "vitia.nsi")]


def size(folder: Path) -> int:
    """Bytes of all files below a folder."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sum(path.stat().st_size for path in files)


def _python(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _pip(folder: Path, *what: str) -> None:
    _run(_python(folder), "-m", "pip", "install", "-q", "--disable-pip-version-check", *what)


def _version(folder: Path, package: str) -> str:
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return _ask(_python(folder), code)


def _ask(python: Path, code: str) -> str:
    done = subprocess.run([python, "-c", code], check=True, capture_output=True, text=True)  # noqa: S603
    return done.stdout.strip()


def _run(*words: str | Path) -> None:
    subprocess.run([str(word) for word in words], check=True)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main())
