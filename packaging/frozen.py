"""What goes into the built programs: for ``vitia.spec``, and for the tests, which need no build."""

from __future__ import annotations

from fnmatch import fnmatch
from importlib.metadata import Distribution
from importlib.util import find_spec
from pathlib import Path

from about import ROOT, version
from licences import closure

HERE = Path(__file__).resolve().parent

PROGRAMS = {"vitia": HERE / "entry" / "vitia.py", "vitia-gui": HERE / "entry" / "vitia_gui.py"}
"""Name of each program, and the script that it runs."""

RUNTIME_HOOK = HERE / "entry" / "runtime.py"

FOLDERS = ("app", "engine", "resources")
"""Packages of this repository, whose files that are no code the programs read."""

HIDDEN = (
    "openTSNE._tsne",
    "openTSNE._matrix_mul.matrix_mul",
    "openTSNE.quad_tree",
    "scipy._cyutility",
    # pyqtgraph imports these by name, whether it draws with OpenGL or not.
    "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets",
    "resources",
)
"""Modules that PyInstaller cannot see: compiled ones import them, or they are named in a text."""

EXCLUDED = (
    # Tools of development that libraries import where they find them.
    "IPython", "hypothesis", "matplotlib", "mypy", "pip", "pytest", "setuptools",
    "tkinter", "torch.utils.tensorboard",
    # Bindings of Qt that pyqtgraph would take if they were used.
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtTest",
    # Compilers of networks (torch.compile); nothing here compiles one.
    "triton",
)  # fmt: skip
"""Modules that nothing here runs."""

LEFT_OUT = (
    # See entry/runtime.py; with them goes what they need, among it a library of CUDA.
    "torchvision/_C*",
    "torchvision/image*",
    "torchvision.libs/*",
    "torch/bin/*",
    "torch/include/*",
    "torch/share/*",
    "torch/test/*",
    # Of pyarrow, tables are written to files here; these are for servers and query plans.
    "*libarrow*flight*",
    "*libarrow*substrait*",
    "pyarrow/_flight*",
    "pyarrow/_substrait*",
    "pyarrow/include/*",
    "pyarrow/tests/*",
    "*.a",
    "*.pyi",
    # Qt writes texts of its own in the languages that we have.
    "PySide6/Qt/translations/*",
    "PySide6/translations/*",
)
"""Files that are left out, as patterns of their place in the build."""

KEPT = ("*/qtbase_de.qm", "*/qtbase_zh_CN.qm", "torch/bin/torch_shm_manager*")
"""... but for these."""


_CODE = (".py", ".pyc", ".typed")

SUFFIX, MIME = "vitia", "application/x-vitia-session"
"""Session files, which open in the window."""


def info_plist() -> dict[str, object]:
    """What macOS is told of Vitia.app."""
    return {
        "CFBundleDisplayName": "Vitia",
        "CFBundleShortVersionString": version(),
        "LSMinimumSystemVersion": "12.0",
        "NSHighResolutionCapable": True,
        "NSRequiresAquaSystemAppearance": False,  # dark where the desktop is dark
        "UTExportedTypeDeclarations": [
            {
                "UTTypeIdentifier": "org.vitia.session",
                "UTTypeDescription": "Vitia session",
                "UTTypeConformsTo": ["public.data", "public.content"],
                "UTTypeTagSpecification": {
                    "public.filename-extension": [SUFFIX],
                    "public.mime-type": MIME,
                },
            }
        ],
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Vitia session",
                "CFBundleTypeRole": "Editor",
                "LSHandlerRank": "Owner",
                "LSItemContentTypes": ["org.vitia.session"],
            },
            {
                "CFBundleTypeName": "Folder",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "LSItemContentTypes": ["public.folder"],
            },
        ],
    }


def datas() -> list[tuple[str, str]]:
    """(file, folder in the build) of everything that is no code."""
    found = [
        (str(path), str(path.relative_to(ROOT).parent))
        for folder in FOLDERS
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and path.suffix not in _CODE
    ]
    # Reports of faults name versions, and some libraries ask for their own.
    for distribution in closure("vitia"):
        file = metadata_file(distribution)
        found.append((str(file), file.parent.name))
    return found


def compiler_parts() -> list[tuple[str, str]]:
    """(file, folder in the build) of what CUDA's run-time compiler opens by name; nothing links it.

    At the top of the build, where the programs look for libraries. Empty without CUDA's packages.
    """
    found = find_spec("nvidia")
    places = (found and found.submodule_search_locations) or []
    files = [file for at in places for file in Path(at).glob("*/lib/libnvrtc-builtins.so*")]
    return [(str(file), ".") for file in sorted(files)]


def metadata_file(distribution: Distribution) -> Path:
    """The file with the name and version of an installed package."""
    for file in distribution.files or ():
        if file.name in ("METADATA", "PKG-INFO") and len(file.parts) == 2:
            return Path(str(distribution.locate_file(file)))
    raise FileNotFoundError(f"{distribution.name} is not installed in full: it has no METADATA")


def kept(entries: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Those of PyInstaller's (place in the build, file, kind) that are needed.

    A link, whose file is told by its place in the build, goes where that goes.
    """
    return [
        entry
        for entry in entries
        if wanted(entry[0]) and not (entry[2] == "SYMLINK" and not wanted(entry[1]))
    ]


def wanted(place: str) -> bool:
    """Whether a file at this place in the build is needed."""
    place = place.replace("\\", "/")
    if any(fnmatch(place, pattern) for pattern in KEPT):
        return True
    return not any(fnmatch(place, pattern) for pattern in LEFT_OUT)
