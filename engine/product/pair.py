"""Which map or mask belongs to which image: by name, never by position.

A file's *key* is its folders and its stem, both below the folder it was found in. Folders that
say nothing about the part (``test``, ``images``, ``Imgs``) are dropped. A map fits an image if

- its key ends with the image's key, so that it may lie deeper, as in the result trees of
  detectors: ``crack/000.png`` has ``maps/crack/000.tiff`` or ``out/bottle/test/crack/000.tiff``;
- or it lies in no folder, and one image alone has that stem.

Among several that fit, the one with most folders in common wins (the product folder's own name
counts too, so that a tree of several products works), then the one with fewest folders. If that
leaves two, or two images claim one file, nobody gets it: guessing would spoil the result silently.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import NamedTuple

NEUTRAL = frozenset({"test", "images", "image", "imgs", "img"})
"""Folders (lower case) that tell neither class nor lot."""

TRAIN = "train"


class Key(NamedTuple):
    """The folders that matter, and the stem."""

    folders: tuple[str, ...]
    stem: str


@dataclass
class Pairing:
    """The outcome, by index.

    ``found``: the file of each image that has one; ``ambiguous``: why some images have none, though
    files fit; ``claimed``: all files that fit some image.
    """

    found: dict[int, int] = field(default_factory=dict)
    ambiguous: dict[int, str] = field(default_factory=dict)
    claimed: set[int] = field(default_factory=set)


def folders_that_matter(path: PurePosixPath) -> tuple[str, ...]:
    """The folders of a path relative to the product, less those of ``NEUTRAL``."""
    return tuple(part for part in path.parent.parts if part.lower() not in NEUTRAL)


def key_of(path: PurePosixPath) -> Key:
    """The key of a path relative to the product or map folder, in composed Unicode."""
    return Key(tuple(map(_composed, folders_that_matter(path))), _composed(path.stem))


def pair(
    images: Sequence[PurePosixPath],
    files: Sequence[PurePosixPath],
    endings: Sequence[str],
    root_name: str = "",
) -> Pairing:
    """Pair images (relative to the product) with files (relative to the folder of maps or masks).

    A file's stem is that of its image, the image's whole name, or the stem with one of
    ``endings``, in this order.
    """
    keys = [key_of(path) for path in images]
    tests = Counter(key.stem for key in keys if key.folders[:1] != (TRAIN,))
    index = _Index(files, root_name)
    result = Pairing()
    for stems in (
        [key.stem for key in keys],
        [_composed(path.name) for path in images],
        *([key.stem + ending for key in keys] for ending in endings),
    ):
        claims: dict[int, list[int]] = defaultdict(list)
        for image, (key, stem) in enumerate(zip(keys, stems, strict=True)):
            if image in result.found or image in result.ambiguous:
                continue
            alone = tests[key.stem] == 1 and key.folders[:1] != (TRAIN,)
            best = index.best(Key(key.folders, stem), alone, result.claimed)
            if len(best) > 1:
                reason = f"several files fit it by name ({_shown(best, files)})"
                result.ambiguous[image] = reason
            for file in best:
                claims[file].append(image)
        result.claimed.update(claims)
        for file, claimants in claims.items():
            if len(claimants) > 1:
                reason = f"{files[file]} fits several images by name ({_shown(claimants, images)})"
                result.ambiguous.update((image, reason) for image in claimants)
            elif claimants[0] not in result.ambiguous:
                result.found[claimants[0]] = file
    return result


class _Index:
    """The files by every ending of their keys, so that looking one up takes no search."""

    def __init__(self, files: Sequence[PurePosixPath], root_name: str) -> None:
        self._root_name = _composed(root_name)
        self._folders = [key_of(path).folders for path in files]
        self._ending: dict[Key, list[int]] = defaultdict(list)
        for file, path in enumerate(files):
            folders, stem = key_of(path)
            for k in range(len(folders) + 1):
                self._ending[Key(folders[k:], stem)].append(file)

    def best(self, key: Key, alone: bool, claimed: Container[int]) -> list[int]:
        """The unclaimed files that fit ``key`` best; several if they do so equally well."""
        fits = [file for file in self._ending.get(key, ()) if file not in claimed]
        if not fits and alone:
            named = self._ending.get(Key((), key.stem), ())
            fits = [f for f in named if f not in claimed and not self._folders[f]]
        ranks = [self._rank(key.folders, self._folders[file]) for file in fits]
        top = max(ranks, default=None)
        return [file for file, rank in zip(fits, ranks, strict=True) if rank == top]

    def _rank(self, ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[int, int]:
        return _common((self._root_name, *ours), theirs), -len(theirs)


def _shown(indices: Sequence[int], paths: Sequence[PurePosixPath]) -> str:
    more = ", ..." if len(indices) > 3 else ""
    return ", ".join(str(paths[k]) for k in indices[:3]) + more


def _common(ours: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """How many folders are equal, counted from the end."""
    count = 0
    for a, b in zip(reversed(ours), reversed(theirs), strict=False):
        if a != b:
            break
        count += 1
    return count


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
