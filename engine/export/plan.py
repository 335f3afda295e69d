"""What will be exported, before a file is touched."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import VitiaError
from engine.export.names import class_folders, image_stems
from engine.session import Cluster, CropRecord, ImageRecord, Run, Session
from engine.triage import crop_table, image_probabilities


@dataclass(frozen=True)
class PlannedCrop:
    """One crop: its record, number in its image from 1, class, and what the tables say of it."""

    record: CropRecord
    number: int
    cluster: Cluster
    probability: float
    confirmed: bool


@dataclass(frozen=True)
class PlannedImage:
    """One image with those of its crops that are exported.

    ``chosen``: the image itself is exported too. ``confirmed``: all its crops are. ``threshold``
    is on the uint8 map scale and None where no threshold was used; ``decided_by`` says who chose.
    """

    record: ImageRecord
    stem: str
    cluster: Cluster
    probability: float
    confirmed: bool
    chosen: bool
    threshold: int | None
    decided_by: str
    crops: tuple[PlannedCrop, ...]


@dataclass(frozen=True)
class Plan:
    """Everything to export: the classes with their folder names, and the images."""

    run: Run
    clusters: tuple[Cluster, ...]
    folders: dict[int, str]
    images: tuple[PlannedImage, ...]


def make_plan(session: Session, *, only_confirmed: bool) -> Plan:
    """Plan the export of the current run, as it stands after all edits.

    Raises:
        VitiaError: no run is finished, or nothing is confirmed although only that is wanted.
    """
    run = session.current_run()
    if run is None:
        raise VitiaError(
            "this session has no finished run to export", session.path, "Run the discovery first"
        )
    table = crop_table(session, run.id)
    image_ids, votes = image_probabilities(table)
    crops: dict[int, list[PlannedCrop]] = {image_id: [] for image_id in image_ids.tolist()}
    for n, crop in enumerate(table.crops):
        siblings = crops[crop.image_id]
        siblings.append(
            PlannedCrop(
                record=crop,
                number=len(siblings) + 1,
                cluster=table.clusters[table.columns[n]],
                probability=float(table.probability[n]),
                confirmed=bool(table.confirmed[n]),
            )
        )
    records = {image.id: image for image in session.images()}
    stems = image_stems({image.id: image.path for image in records.values()})
    thresholds = _Thresholds(session)
    images = []
    for image_id, vote in zip(image_ids.tolist(), votes, strict=True):
        confirmed = all(crop.confirmed for crop in crops[image_id])
        kept = [c for c in crops[image_id] if c.confirmed or not only_confirmed]
        if not kept:
            continue
        threshold, decided_by = thresholds.of(image_id)
        images.append(
            PlannedImage(
                record=records[image_id],
                stem=stems[image_id],
                cluster=table.clusters[int(vote.argmax())],
                probability=float(vote.max()),
                confirmed=confirmed,
                chosen=confirmed or not only_confirmed,
                threshold=threshold,
                decided_by=decided_by,
                crops=tuple(kept),
            )
        )
    if not images:
        raise VitiaError(
            "no crop is confirmed yet", session.path, "Confirm some, or export the others too"
        )
    folders = class_folders({cluster.id: cluster.name for cluster in table.clusters})
    return Plan(run, table.clusters, folders, tuple(images))


class _Thresholds:
    """Each image's threshold as it is set now, and who chose it."""

    def __init__(self, session: Session) -> None:
        self._curves = session.curves()
        self._overrides = session.overrides()
        self._masks_given = bool(session.get("masks"))

    def of(self, image_id: int) -> tuple[int | None, str]:
        override, curve = self._overrides.get(image_id), self._curves.get(image_id)
        if override is not None and override.no_defect:
            return None, "no defect"
        if override is not None and override.mask is not None:
            return None, "mask by hand"
        if override is not None:
            return override.threshold, "hand"
        if self._masks_given:
            return None, "given mask"
        return (None, "") if curve is None else (curve.threshold, "MEBin")
