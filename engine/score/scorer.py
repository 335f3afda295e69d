"""A fitted scorer: how anomalous a part is, known kinds of defects and others alike."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, Self

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.backbone.features import FeatureNetwork
from engine.backbone.names import weights_file
from engine.errors import VitiaError
from engine.score.features import Normality, of_images, open_networks
from engine.score.heads import Heads, Inputs
from engine.score.settings import ScorerSettings
from engine.score.threshold import Threshold

_VERSION = 1
_BATCH = {"cpu": 8, "cuda": 32}
_WEIGHTS = "weights"
_NORMALITY = ("mean", "projection", "memory", "owners", "references")


@dataclass(frozen=True)
class Scored:
    """One image.

    Attributes:
        score: the higher, the more anomalous; only comparable within one scorer.
        map: (h, w) float32, not negative, where the score comes from, on the grid of the features.
    """

    score: float
    map: NDArray[np.float32]


@dataclass(frozen=True)
class Scorer:
    """Scores images; made by :func:`engine.score.fit.fit_scorer`. Equal images get equal scores.

    Attributes:
        settings: how it was fitted.
        networks: at each scale.
        normality: at each scale.
        heads: trained.
        threshold: scores above are bad; None where too few normal images were there to tell.
        defects: name of each kind of defect that it was shown, and how many; none means that
            it was shown no examples.
        normals: how many normal images it learned from.
        weights: content and description of the weights file that came in a state.
    """

    settings: ScorerSettings
    networks: tuple[FeatureNetwork, ...]
    normality: tuple[Normality, ...]
    heads: Heads
    threshold: Threshold | None
    defects: Mapping[str, int]
    normals: int
    weights: tuple[Tensor, dict[str, Any]] | None = None

    def score(self, images: Iterable[NDArray[np.uint8]]) -> Iterator[Scored]:
        """Score (H, W, 3) uint8 RGB images of any size, in order; memory holds a batch of them."""
        source = iter(images)
        while batch := list(islice(source, _BATCH.get(self.networks[0].device.type, 8))):
            yield from self.score_features(of_images(self.networks, batch, self.settings.grid))

    @torch.inference_mode()
    def score_features(self, raw: Sequence[Sequence[Tensor]]) -> Iterator[Scored]:
        """Score images by their raw features, of each image (h, w, C) at each scale."""
        features, residuals = [], []
        device = self.networks[0].device
        for scale, known in enumerate(self.normality):
            own = [known.standardised(image[scale]) for image in raw]
            # As float16, the way training samples are kept: both see the same numbers.
            residuals.append(torch.stack([known.residual(f) for f in own]).half().to(device))
            features.append(torch.stack(own).half().to(device))
        inputs = Inputs(tuple(f.float() for f in features), tuple(r.float() for r in residuals))
        scores = self.heads.score(inputs).cpu().numpy()
        for score, found in zip(scores, maps_of(self.heads, inputs), strict=True):
            yield Scored(float(score), found)

    def state(self) -> tuple[dict[str, Tensor], dict[str, Any]]:
        """Everything as tensors and a JSON object; a weights file goes in, byte by byte."""
        tensors = {f"heads.{k}": v.cpu() for k, v in self.heads.state_dict().items()}
        for scale, known in enumerate(self.normality):
            for name in _NORMALITY:
                tensors[f"normality.{scale}.{name}"] = getattr(known, name).cpu()
        about: dict[str, Any] = {
            "version": _VERSION,
            "settings": self.settings.to_json(),
            "networks": [network.key for network in self.networks],
            "heads": list(self.heads.heads),
            "threshold": None if self.threshold is None else self.threshold.to_json(),
            "defects": dict(self.defects),
            "normals": self.normals,
        }
        weights = self.weights or _weights_of(self.settings)
        if weights is not None:
            tensors[_WEIGHTS], about["weights_file"] = weights
        return tensors, about

    @classmethod
    def from_state(
        cls, tensors: Mapping[str, Tensor], about: Mapping[str, Any], device: str = "auto"
    ) -> Self:
        """The scorer of a :meth:`state`, on that device.

        Raises:
            VitiaError: it is of another version, or its network cannot be had.
        """
        if about.get("version") != _VERSION:
            raise VitiaError(
                f"this scorer is of version {about.get('version')}, not {_VERSION}",
                None,
                "Fit it again with this version of Vitia",
            )
        settings = replace(ScorerSettings.from_json(about["settings"]), device=device)
        networks = _opened(settings, tensors, about)
        normality = tuple(
            Normality(**{name: tensors[f"normality.{scale}.{name}"] for name in _NORMALITY})
            for scale in range(len(networks))
        )
        heads = Heads(
            about["heads"],
            normality[0].projection.shape[1],
            settings.top,
            body=settings.method != "devnet",
        )
        heads.load_state_dict(
            {k.removeprefix("heads."): v for k, v in tensors.items() if k.startswith("heads.")}
        )
        threshold = about["threshold"]
        return cls(
            settings,
            networks,
            normality,
            heads.eval().to(networks[0].device),
            None if threshold is None else Threshold.from_json(threshold),
            about["defects"],
            about["normals"],
            (tensors[_WEIGHTS], about["weights_file"]) if "weights_file" in about else None,
        )


def _weights_of(settings: ScorerSettings) -> tuple[Tensor, dict[str, Any]] | None:
    """Content and description of the weights file, None where they come by a model's name."""
    path = weights_file(settings.weights)
    if path is None:
        return None
    config = path.with_name("config.json")
    about = {
        "name": path.name,
        "config": json.loads(config.read_text("utf-8")) if config.is_file() else None,
    }
    return torch.frombuffer(bytearray(path.read_bytes()), dtype=torch.uint8), about


def _opened(
    settings: ScorerSettings, tensors: Mapping[str, Tensor], about: Mapping[str, Any]
) -> tuple[FeatureNetwork, ...]:
    """The networks, from the weights inside if there are some."""
    own = about.get("weights_file")
    if own is None:
        networks = open_networks(settings)
    else:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / Path(own["name"]).name
            path.write_bytes(tensors[_WEIGHTS].numpy().tobytes())
            if own["config"] is not None:
                (Path(folder) / "config.json").write_text(json.dumps(own["config"]), "utf-8")
            networks = open_networks(replace(settings, weights=str(path)))
    return tuple(networks)


def maps_of(heads: Heads, inputs: Inputs) -> NDArray[np.float32]:
    """(B, h, w) maps, averaged over scales, on the finest grid."""
    scales = [scale.cpu().numpy() for scale in heads.maps(inputs)]
    grid = max((m.shape[1:] for m in scales), key=lambda shape: shape[0] * shape[1])
    found = np.zeros((len(scales[0]), *grid), np.float32)
    for maps in scales:
        for k, one in enumerate(maps):
            found[k] += cv2.resize(one, grid[::-1], interpolation=cv2.INTER_LINEAR)
    found /= len(scales)
    return found
