"""Names of exported files: safe everywhere, unique, and the same in every export of a session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

from engine.files import safe_name


def class_folders(names: Mapping[int, str], reserved: Collection[str] = ()) -> dict[int, str]:
    """A folder name for each class, by its id; none is one of ``reserved``, whatever the case."""
    return _with_ids({key: safe_name(name) for key, name in names.items()}, reserved)


def image_stems(paths: Mapping[int, str]) -> dict[int, str]:
    """A file name without ending for each image, by its id.

    Where several images have the same name, as in the folders of MVTec AD, those of the folders
    above come in front: ``crack/000.png`` and ``dent/000.png`` give ``crack_000`` and ``dent_000``.
    """
    parts = {}
    for key, text in paths.items():
        path = PurePosixPath(text)
        parts[key] = [*path.parent.parts, path.stem]
    names = {key: safe_name(p[-1]) for key, p in parts.items()}
    for depth in range(2, max(map(len, parts.values()), default=0) + 1):
        for key in _clashing(names):
            names[key] = safe_name("_".join(parts[key][-depth:]))
    return _with_ids(names)


def _clashing(names: Mapping[int, str], reserved: Collection[str] = ()) -> list[int]:
    """Those that share their name with another, or would on a disk that ignores case."""
    counts = Counter(name.casefold() for name in [*names.values(), *reserved, *reserved])
    return [key for key, name in names.items() if counts[name.casefold()] > 1]


def _with_ids(names: Mapping[int, str], reserved: Collection[str] = ()) -> dict[int, str]:
    """Tell the last equal ones apart by their ids."""
    unique = dict(names)
    while clashing := _clashing(unique, reserved):
        for key in clashing:
            unique[key] += f"_{key}"
    return unique
