"""The Python interface: its names, its cost, and the example of the README."""

from __future__ import annotations

import csv
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from engine.product import sample
from engine.session import Session

README = Path(__file__).resolve().parents[2] / "README.md"


def test_every_public_name_is_there() -> None:
    assert set(engine.__all__) <= set(dir(engine))
    for name in engine.__all__:
        assert getattr(engine, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = engine.nothing
    for name in set(engine.__all__) - {"maps", "pipeline"}:
        assert f"`{name}`" in str(engine.__doc__)  # told what it is for


def test_importing_it_loads_nothing() -> None:
    code = (
        "import sys, engine; engine.Session; engine.RunOptions; engine.triage;"
        "print([m for m in ('torch', 'timm', 'sklearn', 'numba', 'jinja2', 'PySide6')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_example_of_the_readme_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = re.search(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    assert code is not None
    monkeypatch.chdir(tmp_path)
    for name, count in (("PER_KIND", 1), ("GOOD", 2), ("BOTH", 1)):
        monkeypatch.setattr(sample, name, count)
    monkeypatch.setitem(os.environ, "VITIA_WEIGHTS", "random:vit_tiny_patch16_224")
    found: dict[str, object] = {}
    exec(compile(code[1], "README.md", "exec"), found)
    session = found["session"]
    assert isinstance(session, Session)
    with session:
        assert "scratch" in [c.name for c in session.clusters(1)]
        images = len(session.images("test"))
    assert images == 9
    assert (tmp_path / "labelled" / "manifest.json").is_file()
    assert "scratch" in (tmp_path / "parts.html").read_text("utf-8")
    with (tmp_path / "again.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == images
