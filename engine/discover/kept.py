"""Tokens before the trained block, kept on the disk: the network's frozen part looks only once.

Whoever corrects crops learns from the corrections several times. The crops are the same each time,
and so is all of the network but its last block.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file, save

from engine.backbone.mgvit import PackedTokens
from engine.backbone.names import weights_file
from engine.discover.settings import DiscoverSettings
from engine.errors import VitiaError
from engine.files import atomic_file, sha256_of

_MOST_BYTES = 512 << 20  # of one file
_VERSION = 1  # of what is computed; a change makes earlier files stale


class TokenStore:
    """The frozen tokens of a crop set for one network.

    Args:
        folder: where they are kept.
        crop_set_id: which crops.
        settings: which network. Runs of other seeds share the same random views.
    """

    def __init__(self, folder: Path, crop_set_id: int, settings: DiscoverSettings) -> None:
        weights = weights_file(settings.weights)
        network = settings.weights if weights is None else sha256_of(weights)
        seed = settings.seed if settings.weights.startswith("random:") else None
        # Device and precision only decide the last digits.
        facts = (
            _VERSION, crop_set_id, network, settings.image_size, settings.mask_layers, seed
        )  # fmt: skip
        self._folder = folder
        self._key = hashlib.sha256(repr(facts).encode()).hexdigest()[:20]

    def get(self, name: str, make: Callable[[], PackedTokens]) -> PackedTokens:
        """The tokens of this name; made, and kept unless they are too large, if there are none."""
        path = self._folder / f"{self._key}-{name}.safetensors"
        try:
            return PackedTokens(**load_file(path))
        except (OSError, SafetensorError, TypeError):  # not there, or damaged
            pass
        made = make()
        tensors = {"values": made.values, "counts": made.counts, "early": made.early}
        if sum(t.numel() * t.element_size() for t in tensors.values()) <= _MOST_BYTES:
            try:
                self._folder.mkdir(exist_ok=True)
                with atomic_file(path) as temporary:
                    temporary.write_bytes(save({k: v.cpu() for k, v in tensors.items()}))
            except (OSError, VitiaError):  # a full disk: then they are made again the next time
                path.unlink(missing_ok=True)
        return made
