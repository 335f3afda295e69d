"""Where a backbone that is named comes from, and how to get a better one."""

from __future__ import annotations

import io
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from huggingface_hub import hf_hub_download, try_to_load_from_cache
from tqdm import tqdm

from engine.backbone.bundled import BUNDLED
from engine.backbone.names import PREFERRED, RANDOM, weights_file
from engine.errors import VitiaError
from engine.files import sha256_of
from engine.progress import Cancel, Cancelled, Progress

DINO = PREFERRED[0]
"""The backbone to fetch when nobody says which: small, and as good as the published one."""

_FILE = "model.safetensors"
_STEP = 1 << 16  # bytes; totals of stages stay in 32 bits


class Origin(StrEnum):
    """Where weights come from."""

    BUNDLED = "bundled"
    CACHED = "cached"
    FILE = "file"
    RANDOM = "random"
    HUB = "hub"  # fetched when they are used first


@dataclass(frozen=True)
class Source:
    """A backbone that is named.

    Attributes:
        weights: the name, as everywhere.
        origin: where it comes from.
        file: the file on this computer, if it is on it.
        sha256: of that file.
    """

    weights: str
    origin: Origin
    file: Path | None = None
    sha256: str | None = None


def source_of(weights: str) -> Source:
    """Look where weights of this name come from, without the network.

    Raises:
        VitiaError: it looks like a file, and there is none; or this copy has no bundled weights.
    """
    if weights.startswith(RANDOM):
        return Source(weights, Origin.RANDOM)
    file = weights_file(weights)
    if file is not None:
        origin = Origin.BUNDLED if weights == BUNDLED else Origin.FILE
        return Source(weights, origin, file, sha256_of(file))
    cached = try_to_load_from_cache(hub_of(weights), _FILE)
    if isinstance(cached, str):
        return Source(weights, Origin.CACHED, Path(cached), sha256_of(Path(cached)))
    return Source(weights, Origin.HUB)


def fetch(weights: str, progress: Progress | None = None, cancel: Cancel | None = None) -> Source:
    """Fetch a timm model's weights into the cache, where every later use finds them.

    Args:
        weights: the timm model name.
        progress: told how much has come.
        cancel: stops it; what has come is gone on with next time.

    Raises:
        VitiaError: no such model, or it cannot be had: offline, not on the hub.
        Cancelled: it was stopped.
    """
    report, stop = progress or Progress(), cancel or Cancel()
    repository = hub_of(weights)

    class Bar(tqdm):  # type: ignore[misc]
        """The hub client's progress, told to ours."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **{**kwargs, "file": io.StringIO(), "disable": False})
            self._told = 0
            report.stage("Fetch weights", int(self.total or 0) // _STEP)

        def update(self, n: float | None = 1) -> Any:
            stop.check()
            moved = super().update(n)
            done = int(self.n) // _STEP
            report.advance(done - self._told)
            self._told = done
            return moved

    try:
        hf_hub_download(repository, _FILE, tqdm_class=Bar)
    except Cancelled:
        raise
    except Exception as error:  # the hub client raises what its transport raises
        raise VitiaError(
            f"the weights of '{weights}' could not be fetched ({type(error).__name__})",
            None,
            "Check that this computer is online; or fetch them on another one and choose the file",
        ) from error
    return source_of(weights)


def hub_of(weights: str) -> str:
    """The hub repository of a timm model.

    Raises:
        VitiaError: timm knows no such model, or its weights are not on the hub.
    """
    name = weights.removeprefix("hf-hub:")
    if name != weights:
        return name
    if name in PREFERRED:
        return f"timm/{name}"
    import timm  # and with it torch, which takes seconds

    known = timm.get_pretrained_cfg(name) if timm.is_model(name) else None
    repository = None if known is None else known.hf_hub_id
    if not repository:
        raise VitiaError(
            f"'{weights}' is neither a weights file nor a model whose weights timm can fetch",
            None,
            f"Give a file (.safetensors, .pth) or a name such as {DINO}",
        )
    return str(repository)
