"""What the built programs are made of exists, and nothing that they need is left out."""

from __future__ import annotations

import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import frozen
import pytest

ROOT = Path(__file__).resolve().parents[3]
SPEC = ROOT / "packaging" / "vitia.spec"


class Step:
    """Stands for a step of PyInstaller; keeps what it was given."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.given, self.named = given, named
        self.binaries = [
            ("torchvision/_C.so", "x", "EXTENSION"),
            ("libz.so.1", "x", "BINARY"),
            ("libcudart.so", "torchvision.libs/libcudart.so", "SYMLINK"),
            ("libQt6Gui.so.6", "PySide6/Qt/lib/libQt6Gui.so.6", "SYMLINK"),
        ]
        self.datas = [("torch/include/a.h", "x", "DATA"), ("resources/a.svg", "x", "DATA")]
        self.scripts = [
            ("runtime", "r", "PYSOURCE"),
            ("vitia", "a", "PYSOURCE"),
            ("vitia_gui", "b", "PYSOURCE"),
        ]
        self.pure: list[Any] = []


def run_spec(monkeypatch: pytest.MonkeyPatch, platform: str) -> dict[str, list[Step]]:
    """The steps that the spec takes, by their kind."""
    taken: dict[str, list[Step]] = {}

    def kind(name: str) -> Any:
        def step(*given: Any, **named: Any) -> Step:
            made = Step(*given, **named)
            taken.setdefault(name, []).append(made)
            return made

        return step

    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "argv", ["pyinstaller", "icons"])
    steps = {name: kind(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    code = compile(SPEC.read_text(encoding="utf-8"), SPEC, "exec")
    exec(code, {**steps, "SPECPATH": str(SPEC.parent)})
    return taken


def test_spec(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = run_spec(monkeypatch, "linux")
    (analysis,) = taken["Analysis"]
    assert [Path(script).exists() for script in analysis.given[0]] == [True, True]
    assert all(Path(hook).exists() for hook in analysis.named["runtime_hooks"])
    programs = {step.named["name"]: step for step in taken["EXE"]}
    assert {name: [s[0] for s in step.given[1]] for name, step in programs.items()} == {
        "vitia": ["runtime", "vitia"],
        "vitia-gui": ["runtime", "vitia_gui"],
    }
    assert {name: step.named["console"] for name, step in programs.items()} == {
        "vitia": True,
        "vitia-gui": False,
    }
    (collected,) = taken["COLLECT"]
    assert [[entry[0] for entry in part] for part in collected.given[2:]] == [
        ["libz.so.1", "libQt6Gui.so.6"],
        ["resources/a.svg"],
    ]
    assert "BUNDLE" not in taken


def test_spec_on_macos(monkeypatch: pytest.MonkeyPatch) -> None:
    (bundle,) = run_spec(monkeypatch, "darwin")["BUNDLE"]
    assert bundle.named["icon"].endswith("vitia.icns")
    told = plistlib.loads(plistlib.dumps(bundle.named["info_plist"]))
    (declared,) = told["UTExportedTypeDeclarations"]
    assert declared["UTTypeTagSpecification"]["public.filename-extension"] == ["vitia"]
    handled = [kind for d in told["CFBundleDocumentTypes"] for kind in d["LSItemContentTypes"]]
    assert declared["UTTypeIdentifier"] in handled


def test_all_files_exist_and_are_all_that_the_programs_read() -> None:
    places = {f"{folder}/{Path(file).name}": Path(file) for file, folder in frozen.datas()}
    assert all(path.is_file() for path in places.values())
    for needed in (
        "resources/icons/play.svg",
        "resources/app/vitia.svg",
        "resources/style/down-dark.svg",
        "resources/translations/vitia_de.qm",
        "resources/translations/engine.json",
        "resources/guide/index.md",
    ):
        assert needed in places
    # What importlib.metadata is asked for.
    for package in ("vitia", "torch", "timm", "numpy"):
        assert any(place.startswith((f"{package}-", f"{package}.")) for place in places)
    assert all(frozen.wanted(place) for place in places)


def test_packages_that_files_are_read_from_are_taken_along() -> None:
    sources = [path for part in ("app", "engine") for path in (ROOT / part).rglob("*.py")]
    texts = [path.read_text(encoding="utf-8") for path in sources]
    named = r"\b(?:files|PackageLoader)\(\"(\w+)"
    read = {name for text in texts for name in re.findall(named, text)}
    assert {"resources"} <= read <= set(frozen.FOLDERS)


ALL = '''
import importlib, pkgutil, sys
folder, hidden, left_out = sys.argv[1], sys.argv[2].split(), sys.argv[3].split()
sys.path.insert(0, folder)
import runtime  # as in the built programs
import app, engine

class Without:
    """A finder that does not find what is left out."""

    def __init__(self, finder):
        self.finder = finder

    def find_spec(self, name, path=None, target=None):
        if any(f"{name}.".startswith(f"{one}.") for one in left_out):
            return None
        return self.finder.find_spec(name, path, target)

sys.meta_path[:] = map(Without, sys.meta_path)
for package in (app, engine):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
# ... and what is imported inside functions.
for name in ("timm", "openTSNE", "sklearn.cluster", "scipy.cluster.hierarchy", "pyarrow.parquet",
             "jinja2", "huggingface_hub", "tqdm", "pyqtgraph", *hidden):
    importlib.import_module(name)
'''


def test_everything_and_hidden_imports_work_without_what_is_left_out() -> None:
    folder = str(frozen.RUNTIME_HOOK.parent)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", ALL, folder, " ".join(frozen.HIDDEN), " ".join(frozen.EXCLUDED)],
        check=False, capture_output=True, text=True, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("place", "wanted"),
    [
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("torchvision/_C.so", False),
        ("torchvision\\_C.pyd", False),
        ("torchvision/image.so", False),
        ("torch/lib/libtorch_cpu.so", True),
        ("torch/include/torch/extension.h", False),
        ("torch/bin/protoc", False),
        ("torch/bin/torch_shm_manager", True),
        ("resources/translations/vitia_de.qm", True),
    ],
)
def test_files_that_are_wanted(place: str, wanted: bool) -> None:
    assert frozen.wanted(place) is wanted
