"""What is read of a classifier's file before its tensors are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open

from engine.classify.description import Description
from engine.errors import VitiaError

META = "vitia"
"""The entry of the file's metadata that holds the JSON text."""


def read_description(path: Path) -> Description:
    """What a classifier's file says of itself; its tensors are not read.

    Raises:
        VitiaError: no such file, no classifier, or of a newer version.
    """
    return Description.from_json(read_facts(path))


def read_facts(path: Path) -> dict[str, Any]:
    """The JSON object of the file.

    Raises:
        VitiaError: no such file, or no classifier.
    """
    if not path.is_file():
        raise VitiaError("no such classifier", path, "Check the path")
    try:
        with safe_open(path, framework="pt") as file:
            facts = json.loads((file.metadata() or {}).get(META, "null"))
    except (SafetensorError, OSError, ValueError) as error:
        raise unreadable(path, error) from error
    if not isinstance(facts, dict):
        raise VitiaError(
            "this is no classifier of Vitia", path, "Choose a file of vitia save-classifier"
        )
    return facts


def unreadable(path: Path, error: Exception) -> VitiaError:
    """What is said of a file that cannot be read."""
    reason = " ".join(str(error).split())[:160]
    return VitiaError(
        f"this is no classifier, or it is damaged ({reason})",
        path,
        "Choose a file of vitia save-classifier",
    )
