"""Where training begins: at classes that are known before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from engine.discover.clustering.normal import classes_of
from engine.discover.clustering.regions import region_embeddings
from engine.discover.clustering.run import choose_embedding
from engine.discover.clustering.settings import Embedding, RegionSettings
from engine.discover.clustering.ward import grow, means
from engine.discover.settings import DiscoverSettings
from engine.progress import Cancel, Progress
from engine.session import Session


@dataclass(frozen=True)
class Start:
    """The classes of region clustering, or those that an engineer has corrected.

    Attributes:
        directions: (P, D) of length one, normal first. P is the number of classes, or less where
            there are fewer crops; D is twice the network's width with the patches beside CLS.
        normal: (N,) bool, which crops are normal.
        weights: what the last block and the projector begin with, by name; nothing: as they come.
        shares: (P,) how large the classes are, where somebody has made them so; else they are to
            become equal.
        embedding: what stood for a crop in region clustering.
    """

    directions: Tensor
    normal: Tensor
    weights: Mapping[str, Tensor] = field(default_factory=dict)
    shares: Tensor | None = None
    embedding: Embedding = "auto"


def region_settings(settings: DiscoverSettings, embedding: Embedding = "auto") -> RegionSettings:
    """Those of the region clustering that training with these settings begins with."""
    return RegionSettings(
        settings.classes,
        settings.weights,
        settings.image_size,
        seed=settings.seed,
        device=settings.device,
        precision=settings.precision,
        mask_layers=settings.mask_layers,
        embedding=embedding,
    )


def known_start(
    session: Session,
    crop_set_id: int,
    settings: DiscoverSettings,
    progress: Progress,
    cancel: Cancel,
    embedding: Embedding = "auto",
) -> Start:
    """What region clustering says of a crop set, for training with these settings.

    ``embedding``: what stands for a crop, where that was found out before.

    Raises:
        VitiaError: weights or device cannot be used, or an image can no longer be read.
    """
    regions = region_settings(settings, embedding)
    found = region_embeddings(session, crop_set_id, regions, progress=progress, cancel=cancel)
    embedding = choose_embedding(session, crop_set_id, found, regions, progress, cancel)
    x = found.vectors(embedding)
    crops = session.crops(crop_set_id)
    whole = np.array([crop.whole for crop in crops])
    tree = grow(x[~whole], settings.seed)
    labels = classes_of(
        lambda classes: tree.labels(x[~whole], classes),
        whole,
        np.array([crop.score for crop in crops]),
        settings.classes,
    )
    vectors = found.vectors("both" if settings.beside else "cls")
    directions = F.normalize(torch.from_numpy(means(vectors, labels)).float(), dim=1)
    return Start(directions, torch.from_numpy(labels == 0), embedding=embedding)
