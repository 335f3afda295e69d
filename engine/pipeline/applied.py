"""A new session whose classes a classifier gave."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from engine.discover.outcome import Outcome
from engine.errors import VitiaError
from engine.files import encode_png
from engine.pipeline.masks import Masker, mask_state
from engine.pipeline.product import Masks
from engine.pipeline.runs import keep_outcome
from engine.pipeline.thresholds import Thresholds, keep_thresholds
from engine.product import Product
from engine.session import ORIGINS, Cluster, CropRecord, Curve, ImageRecord, Problem, Session

if TYPE_CHECKING:
    from engine.classify import Classifier, Masked, RegionVerdict


class Recorder:
    """Writes a session while images are labelled; whole only after :meth:`finish`.

    Args:
        path: of the new session.
        product: the images, with what is wrong with some.
        classifier: names the classes.
        model: the classifier's file, of which the session keeps a copy.
        maps: the folder of maps, if it was named.
        masks: where masks come from, if they are used.

    Raises:
        VitiaError: there is a session already, or the place cannot be written.
    """

    def __init__(
        self,
        path: Path,
        product: Product,
        classifier: Classifier,
        model: Path,
        maps: Path | None,
        masks: Masks,
    ) -> None:
        self._classifier, self._model = classifier, model
        self._given = masks is not None
        self._session = Session.create(path, product.root)
        how = classifier.description.thresholds
        with self._session.transaction():
            self._session.set("layout", product.layout)
            self._session.set("maps_folder", None if maps is None else str(maps.resolve()))
            self._session.set("masks", str(masks.resolve()) if isinstance(masks, Path) else masks)
            if how is not None:
                self._session.set("scale", [how.scale.minimum, how.scale.maximum])
            stored = self._session.store_product(product.images, product.problems)
        self._ids = {image.path: image.id for image in stored}
        self._peaks: dict[str, int] = {}
        self._lost: dict[str, Problem] = {}
        self._curves: list[Curve] = []
        self._found: list[tuple[int, RegionVerdict]] = []
        self._masks: list[tuple[int, bytes]] = []

    def add(
        self,
        image: ImageRecord,
        masked: Masked | None,
        regions: Sequence[RegionVerdict],
        error: VitiaError | None = None,
    ) -> None:
        """Keep what was found in one image, or why nothing was."""
        if error is not None:
            self._lost[image.path] = Problem(image.path, "unreadable", error.what, error.remedy)
        if masked is None:
            return
        number = self._ids[image.path]
        if masked.map_u8 is not None:
            assert masked.counts is not None
            assert masked.threshold is not None
            regions_seen = int(masked.regions or 0)
            self._curves.append(Curve(number, masked.counts, masked.threshold, regions_seen))
            self._peaks[image.path] = int(masked.map_u8.max())
        self._masks.append((number, encode_png(masked.mask)))
        # Pixels of masks are kept once, in the image's own.
        self._found += [
            (number, replace(region, mask=np.empty((0, 0), np.bool_))) for region in regions
        ]

    def finish(self, seconds: float) -> None:
        """Write crops and classes."""
        from engine.classify.build import APPLIED, APPLIED_FILE

        session, described = self._session, self._classifier.description
        how = described.thresholds
        with session.transaction():
            session.store_product(
                [
                    replace(i, map_path=None)
                    if i.path in self._lost
                    else replace(i, peak=self._peaks.get(i.path))
                    for i in session.images()
                ],
                [*session.problems(), *self._lost.values()],
            )
            if how is not None and not self._given:
                kept = Thresholds(how.params, how.lo, how.hi, tuple(self._curves))
                keep_thresholds(session, kept)
            records = [
                CropRecord(0, number, r.box, r.area, r.score, r.whole) for number, r in self._found
            ]
            state = {**asdict(described.crops), "state": mask_state(session)}
            masker = Masker(session)
            thresholds = [(i.id, *masker.threshold(i)) for i in session.images("test")]
            crop_set = session.add_crop_set(state, records, self._masks, thresholds)
            session.set("read", True)
        backbone = described.backbone
        run = session.add_run(
            crop_set.id,
            APPLIED,
            {
                "classes": len(described.classes),
                "weights": backbone.weights,
                "image_size": backbone.image_size,
                "mask_layers": backbone.mask_layers,
                "area_temperature": described.area_temperature,
                "area_fraction": described.area_fraction,
                "seed": backbone.seed,
                "device": "auto",
                "precision": backbone.precision,
                "base": None,
            },
        )
        shutil.copyfile(self._model, session.run_folder(run.id) / APPLIED_FILE)
        crops = session.crops(crop_set.id)
        outcome = Outcome(
            crop_ids=np.array([c.id for c in crops], np.int64),
            image_ids=np.array([c.image_id for c in crops], np.int64),
            areas=np.array([c.area for c in crops], np.float32),
            probabilities=np.stack([r.probabilities for _, r in self._found]),
            embeddings=np.stack([r.embedding for _, r in self._found]),
            seconds=seconds,
            facts={
                "weights": backbone.source,
                "classifier": {
                    "session": described.session,
                    "run": described.run,
                    "created": described.created,
                },
            },
        )
        clusters = [
            Cluster(0, run.id, number, info.name, info.colour)
            for number, info in enumerate(described.classes)
        ]
        keep_outcome(session, run, outcome, clusters)
        # The classes are called what they are called where they come from.
        with session.transaction():
            made = {cluster.number: cluster.id for cluster in session.clusters(run.id)}
            origins = {str(made[n]): info.id for n, info in enumerate(described.classes)}
            session.add_result(run.id, {ORIGINS: origins})
            session.reserve_clusters(max(origins.values()))

    def close(self) -> Path:
        """Close the session; gives its path."""
        self._session.close()
        return self._session.path

    def drop(self) -> None:
        """Leave nothing behind."""
        self._session.delete()
