"""The list of licences names all that is shipped, and nothing that may not be."""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path

import licences
import pytest
from licences import Licence
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[3]


def licence(name: str) -> Licence:
    return Licence("some", "1.0", name, "", ())


@pytest.mark.parametrize(
    "name",
    [
        "MIT",
        "Apache 2.0",
        "BSD License; Apache Software License",
        "MPL-2.0 AND MIT",
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "GNU Lesser General Public License v3 (LGPLv3)",
        "GPL-2.0-or-later WITH Bootloader-exception",
        "BSD-3-Clause AND 0BSD AND (MIT OR GPL-3.0-only)",
    ],
)
def test_usable(name: str) -> None:
    assert licence(name).usable


@pytest.mark.parametrize(
    "name",
    [
        "",
        "GPL-3.0-only",
        "GNU General Public License v3 (GPLv3)",
        "GNU Affero General Public License v3",
        "AGPL-3.0",
        "MIT AND GPL-2.0-only",
        "Proprietary",
    ],
)
def test_not_usable(name: str) -> None:
    assert not licence(name).usable


def test_all_that_vitia_needs_is_listed_and_usable() -> None:
    listed = licences.licences()
    names = {canonicalize_name(each.package) for each in listed}
    direct = {
        canonicalize_name(need.name)
        for need in map(Requirement, requires("vitia") or ())
        if need.marker is None or need.marker.evaluate({"extra": ""})
    }
    assert direct <= names
    # ... and what those need in turn, but no tools of development.
    assert {"shiboken6", "llvmlite", "joblib", "python"} <= names
    assert not {"pytest", "ruff", "hypothesis", "vitia"} & names
    assert [each for each in listed if not each.usable] == []
    texts = {each.package: each.texts for each in listed}
    assert texts["numpy"]
    assert texts["opencv-python-headless"]


def test_document(tmp_path: Path) -> None:
    target = tmp_path / "licences.txt"
    script = ROOT / "packaging" / "licences.py"
    done = subprocess.run([sys.executable, script, target], check=False, capture_output=True)
    assert done.returncode == 0, done.stderr
    text = target.read_text(encoding="utf-8")
    assert "GNU Lesser General Public License, version 3" in text
    for each in licences.licences():
        assert f"\n{each.package} " in text
        assert all(wording in text for _, wording in each.texts)
