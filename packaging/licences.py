"""Lists the licences of everything that Vitia is shipped with: ``python packaging/licences.py FILE``.

Read from the metadata of the packages that are installed, the ones that Vitia needs to run and
what these need in turn, so that the list is that of the build it lies in.
"""

from __future__ import annotations

import platform
import re
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_TEXTS = re.compile(r"(licen[cs]e|copying|notice|eula)", re.IGNORECASE)
_FREE = re.compile(
    r"\b(apache|bsd|mit|isc|mpl|psf|python|hpnd|zlib|unlicense|boost|bsl|lgpl|cc0|0bsd|cnri"
    r"|nvidia|public domain)",
    re.IGNORECASE,
)
_COPYLEFT = re.compile(r"(?<!l)\ba?gpl|affero|(?<!lesser )general public", re.IGNORECASE)

# Packages whose metadata name no licence, and where theirs was read.
_STATED = {"cuda-toolkit": "LicenseRef-NVIDIA-Proprietary"}  # no files; a list of NVIDIA's packages


@dataclass(frozen=True)
class Licence:
    """The licence of one package.

    Attributes:
        package: its name.
        version: of the package.
        name: of the licence, as an SPDX expression where the package gives one.
        home: where it comes from; may be empty.
        texts: (file name, text) of the licence files it brings.
    """

    package: str
    version: str
    name: str
    home: str
    texts: tuple[tuple[str, str], ...]

    @property
    def usable(self) -> bool:
        """Whether it may go into a program that is not under the GPL.

        Of several licences joined by OR one that allows it is enough; of those joined by AND, and
        of lists of classifiers, each must. A GPL "WITH" an exception is one made for this.
        """
        return any(
            all(_allows(part) for part in re.split(r"\bAND\b|;", choice))
            for choice in re.split(r"\bOR\b", self.name.replace("(", " ").replace(")", " "))
        )


def closure(name: str) -> list[Distribution]:
    """A package and all that it needs to run on this machine, sorted by name.

    Raises:
        PackageNotFoundError: one of them is not installed.
    """
    found: dict[str, Distribution] = {}
    waiting: list[tuple[str, frozenset[str]]] = [(name, frozenset())]
    while waiting:
        wanted, extras = waiting.pop()
        key = canonicalize_name(wanted)
        if key in found and not extras:
            continue
        found[key] = package = distribution(wanted)
        for line in package.requires or ():
            need = Requirement(line)
            if need.marker is None or any(
                need.marker.evaluate({"extra": extra}) for extra in (extras or {""})
            ):
                waiting.append((need.name, frozenset(need.extras)))
    return [found[key] for key in sorted(found)]


def licences() -> list[Licence]:
    """Those of all packages that Vitia needs, and of Python and the starter of the programs."""
    listed = [_licence(package) for package in closure("vitia") if package.name != "vitia"]
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    files = [folder / "LICENSE.txt" for folder in places if (folder / "LICENSE.txt").is_file()]
    listed.append(
        Licence("Python", platform.python_version(), "PSF-2.0", "https://www.python.org",
                tuple((file.name, file.read_text(encoding="utf-8")) for file in files[:1]))
    )  # fmt: skip
    # Its metadata name the GPL; the exception is in the text.
    listed.append(
        Licence("PyInstaller (bootloader)", _version("pyinstaller"),
                "GPL-2.0-or-later WITH Bootloader-exception", "https://pyinstaller.org", ())
    )  # fmt: skip
    return sorted(listed, key=lambda licence: licence.package.lower())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "-"  # not a build: nothing of it is shipped


def _licence(package: Distribution) -> Licence:
    meta = package.metadata
    name = meta.get("License-Expression") or _STATED.get(package.name, "")
    if not name:
        classifiers = [
            text.rsplit(" :: ", 1)[-1]
            for text in meta.get_all("Classifier") or ()
            if text.startswith("License :: ") and text.rsplit(" :: ", 1)[-1] != "OSI Approved"
        ]
        stated = " ".join((meta.get("License") or "").split())
        # Some put the whole text there.
        name = stated if 0 < len(stated) <= 80 else "; ".join(classifiers) or stated[:80]
    urls = dict(
        (part.strip() for part in text.split(",", 1)) for text in meta.get_all("Project-URL") or ()
    )
    home = meta.get("Home-page") or next(
        (urls[k] for k in ("Homepage", "homepage", "Home", "Repository", "Source") if k in urls),
        next(iter(urls.values()), ""),
    )
    return Licence(package.name, package.version, name, home, tuple(_texts(package)))


def _texts(package: Distribution) -> Iterator[tuple[str, str]]:
    for file in package.files or ():
        inside = file.parts[0].endswith(".dist-info")
        if inside and _TEXTS.search(file.name) and not file.name.endswith(".py"):
            path = Path(str(package.locate_file(file)))
            yield file.name, path.read_text(encoding="utf-8", errors="replace").strip()


def _allows(part: str) -> bool:
    part = part.strip()
    if _COPYLEFT.search(part):
        return "exception" in part.lower()
    return bool(_FREE.search(part))


HEAD = """\
Vitia is free software under the Apache License 2.0 (the file LICENSE). It is shipped with the
software listed here, each under its own licence; the texts follow the list.

Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They lie in this
folder as shared libraries of their own, and you may replace them with your own build of the same
version: put it in the place of the files in _internal/PySide6 and _internal/shiboken6. Their
sources are at https://download.qt.io and https://code.qt.io. Nothing here forbids you to change
them or to look into how they work for that.

The OpenCV library holds parts of FFmpeg under the GNU Lesser General Public License, version 2.1;
its list of such parts is below.

Copies for graphics cards (CUDA) hold libraries of NVIDIA, whose licence lets programs that use them
bring them along, and forbids to take them apart or to pass them on alone.
"""


def document(listed: Sequence[Licence]) -> str:
    """The list and all texts, as one plain text."""
    widths = [max(len(row) for row in column) for column in zip(*_rows(listed), strict=True)]
    lines = [HEAD]
    lines += [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in _rows(listed)
    ]
    for licence in listed:
        for name, text in licence.texts:
            title = f"{licence.package} {licence.version}: {name}"
            lines += ["", "", "=" * 100, title, "=" * 100, "", text]
    return "\n".join(lines) + "\n"


def _rows(listed: Sequence[Licence]) -> list[tuple[str, str, str, str]]:
    return [(each.package, each.version, each.name, each.home) for each in listed]


def main(arguments: Sequence[str]) -> int:
    """Write the file; gives the exit status, 1 if a licence does not go with ours."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    listed = licences()
    Path(arguments[0]).write_text(document(listed), encoding="utf-8")
    bad = [each for each in listed if not each.usable]
    for each in bad:
        print(f"{each.package} {each.version}: {each.name or 'no licence named'}", file=sys.stderr)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
