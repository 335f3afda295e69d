"""How well backbones tell the defects of a real product apart, by its ground-truth masks.

``python packaging/backbone/compare.py PRODUCT --weights bundled --weights FILE ...`` cuts one
crop around each region of each mask, as the program does, and prints for each backbone the
F1 of region clustering, normal images included, and of the regions alone the leave-one-out accuracy of 5 nearest neighbours and the accuracy of k-means (mean of ten seeds) and
of Ward's linkage, all by the class folder of the image. Labels are used for these figures alone.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from train import five_nearest

from engine import pipeline
from engine.discover.clustering.regions import region_embeddings
from engine.discover.clustering.settings import RegionSettings
from engine.metrics import cluster_metrics
from engine.pipeline import RunOptions
from engine.progress import Cancel, Progress

_SEEDS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("product", type=Path)
    parser.add_argument("--weights", action="append", required=True)
    given = parser.parse_args()
    print("| backbone | features | 5-NN | k-means | Ward |\n|---|---|---|---|---|", flush=True)
    for weights in given.weights:
        with tempfile.TemporaryDirectory() as folder:
            for features, row in figures(given.product, weights, Path(folder)).items():
                print(f"| {weights} | {features} | {row} |", flush=True)


def figures(product: Path, weights: str, folder: Path) -> dict[str, str]:
    """A row of the table for CLS alone, early patches alone, and both."""
    options = RunOptions(
        product=product, session=folder / "compare.vitia", masks="auto", method="regions",
        weights=weights,
    )  # fmt: skip
    with pipeline.run_product(options) as session:
        run = session.runs()[-1]
        settings = RegionSettings(1, weights)
        regions = region_embeddings(
            session, run.crop_set_id, settings, progress=Progress(), cancel=Cancel()
        )
        for level, told in pipeline.evaluate(session, run.id).items():
            print(f"region clustering, {level}s: {told.as_dict()}", flush=True)
        crops = session.crops(run.crop_set_id)
        folders = pipeline.class_folders(session)
        labels = np.array([folders[crop.image_id] for crop in crops])
    # Whole normal images become crops, too; they have no region to speak of.
    kept = np.array([not crop.whole for crop in crops]) & (labels != "good")
    names, truth = np.unique(labels[kept], return_inverse=True)
    rows = {}
    for features in ("cls", "patches", "both"):
        vectors = regions.vectors(features)[kept]  # type: ignore[arg-type]
        rows[features] = " | ".join(
            f"{100 * value:.1f}" for value in _accuracies(vectors, truth, len(names))
        )
    return rows


def _accuracies(
    vectors: NDArray[np.float32], truth: NDArray[np.int64], classes: int
) -> tuple[float, float, float]:
    from scipy.cluster.hierarchy import fcluster, linkage

    near = five_nearest(torch.from_numpy(vectors), torch.from_numpy(truth))
    labels = truth.tolist()
    means = [
        cluster_metrics(
            labels, KMeans(classes, n_init=10, random_state=seed).fit_predict(vectors).tolist()
        ).f1
        for seed in range(_SEEDS)
    ]
    ward = fcluster(linkage(vectors, "ward"), classes, "maxclust")
    return near, float(np.mean(means)), cluster_metrics(labels, ward.tolist()).f1


if __name__ == "__main__":
    main()
