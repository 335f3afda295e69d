"""What will be exported, before a file is touched."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from engine.errors import VitiaError
from engine.export.ids import planned_ids
from engine.export.names import class_folders, image_stems
from engine.session import Cluster, CropRecord, ImageRecord, Run, Session
from engine.triage import crop_table, image_probabilities


@dataclass(frozen=True)
class PlannedCrop:
    """One crop: its record, number in its image from 1, class, and what the tables say of it.

    ``annotated``: formats of regions speak of it. It has a region, and no normal one unless asked.
    """

    record: CropRecord
    number: int
    cluster: Cluster
    probability: float
    confirmed: bool
    annotated: bool


@dataclass(frozen=True)
class PlannedImage:
    """One image with those of its crops that are exported.

    ``chosen``: the image itself is exported too. ``confirmed``: all its crops are. ``threshold``
    is on the uint8 map scale, as it was when the crops were cut, and None where none was used or
    none is known; ``decided_by`` says who chose.
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

    @property
    def annotated(self) -> tuple[PlannedCrop, ...]:
        """Those crops that formats of regions speak of."""
        return tuple(crop for crop in self.crops if crop.annotated)


@dataclass(frozen=True)
class Plan:
    """Everything to export.

    Attributes:
        run: whose classes.
        clusters: the classes that there are now, normal first.
        folders: a folder name for each class, by its id in the session.
        ids: the id of each class in the exported files, see :mod:`engine.export.ids`.
        images: those with crops to be exported.
        train: images of the product that are normal and were not searched for defects.
    """

    run: Run
    clusters: tuple[Cluster, ...]
    folders: dict[int, str]
    ids: dict[int, int]
    images: tuple[PlannedImage, ...]
    train: tuple[PlannedImage, ...]

    @cached_property
    def chosen(self) -> tuple[PlannedImage, ...]:
        """The images that are exported whole, with all that is in them."""
        return tuple(image for image in self.images if image.chosen)

    @cached_property
    def annotated(self) -> tuple[Cluster, ...]:
        """The classes that formats of regions speak of, by their ids."""
        own = (cluster for cluster in self.clusters if self.ids[cluster.id] > 0)
        return tuple(sorted(own, key=lambda cluster: self.ids[cluster.id]))


def make_plan(
    session: Session, *, only_confirmed: bool = False, annotate_normal: bool = False
) -> Plan:
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
        cluster = table.clusters[table.columns[n]]
        siblings.append(
            PlannedCrop(
                record=crop,
                number=len(siblings) + 1,
                cluster=cluster,
                probability=float(table.probability[n]),
                confirmed=bool(table.confirmed[n]),
                annotated=crop.area > 0 and not crop.whole
                and (annotate_normal or cluster.number != 0),
            )
        )  # fmt: skip
    records = {image.id: image for image in session.images()}
    stems = image_stems({image.id: image.path for image in records.values()})
    thresholds = session.crop_thresholds(run.crop_set_id)
    images = []
    for image_id, vote in zip(image_ids.tolist(), votes, strict=True):
        confirmed = all(crop.confirmed for crop in crops[image_id])
        kept = [c for c in crops[image_id] if c.confirmed or not only_confirmed]
        if not kept:
            continue
        threshold, decided_by = thresholds.get(image_id, (None, ""))
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
    normal = next(cluster for cluster in table.clusters if cluster.number == 0)
    train = tuple(
        PlannedImage(i, stems[i.id], normal, 1.0, True, True, None, "", ())
        for i in records.values()
        if i.split == "train"
    )
    folders = class_folders({cluster.id: cluster.name for cluster in table.clusters})
    ids = planned_ids(session, table.clusters, annotate_normal=annotate_normal)
    return Plan(run, table.clusters, folders, ids, tuple(images), train)
