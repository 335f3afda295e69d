"""The crops' embeddings laid out in a plane, for the eye: PCA, then t-SNE.

t-SNE: van der Maaten and Hinton, JMLR 9 (2008), as openTSNE computes it (Policar et al., Journal
of Statistical Software 109 (2024)).
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.progress import Cancel, Progress

_COMPONENTS = 50
_FEWEST = 10  # of fewer points t-SNE says nothing
_MOST = 20_000  # of more, as many are laid out, and the others put beside their neighbours
_PERPLEXITY = 30.0
_EARLY, _LATE = 250, 500  # steps of t-SNE, with and without exaggeration
_STEP = 10  # steps between two looks at the cancel token
_FFT_PAYS = 4000  # points; of fewer the Barnes-Hut tree is faster
_BLOCK = 1 << 23  # numbers in a block of distances
_BESIDE = 3


def project(
    embeddings: NDArray[np.floating],
    seed: int = 0,
    *,
    progress: Progress | None = None,
    cancel: Cancel | None = None,
) -> NDArray[np.float32]:
    """Lay (N, D) embeddings out in a plane, (N, 2) float32; like ones come to lie side by side.

    The first 50 principal components (of unit vectors: the network compares by cosine), then
    t-SNE begun from the first two; fewer than 10 points are shown by these two alone. The same
    seed gives the same places.

    Raises:
        Cancelled: asked to stop.
    """
    progress, cancel = progress or Progress(), cancel or Cancel()
    steps = (_EARLY + _LATE) // _STEP
    progress.stage("Lay out the crops", 2 * steps)
    if not len(embeddings):
        return np.zeros((0, 2), np.float32)
    x = principal_components(embeddings)
    cancel.check()
    count = len(x)
    if count < _FEWEST or not x.any():
        return _scaled(x[:, :2])
    chosen = np.arange(count)
    if count > _MOST:
        draw = np.random.default_rng(seed)
        chosen = np.sort(draw.choice(count, _MOST, replace=False))
    laid = _tsne(x[chosen], seed, progress, cancel)
    if len(chosen) == count:
        return laid
    places = np.empty((count, 2), np.float32)
    places[chosen] = laid
    others = np.setdiff1d(np.arange(count), chosen)
    near, _ = nearest(x[others], x[chosen], _BESIDE, cancel)
    places[others] = laid[near].mean(axis=1)
    return places


def principal_components(embeddings: NDArray[np.floating]) -> NDArray[np.float64]:
    """(N, 2..50) principal components of unit vectors, the widest first; signs are fixed."""
    x = np.asarray(embeddings, np.float64)
    x = x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-12)
    x -= x.mean(axis=0)
    _, vectors = np.linalg.eigh(x.T @ x)
    basis = vectors[:, ::-1][:, : max(2, min(_COMPONENTS, len(x) - 1))]
    # The largest entry of an axis is positive: a sign is not left to the library.
    largest = np.abs(basis).argmax(axis=0)
    basis = basis * np.where(basis[largest, np.arange(basis.shape[1])] < 0, -1, 1)
    found: NDArray[np.float64] = x @ basis
    if found.shape[1] < 2:  # embeddings of a single number
        found = np.pad(found, ((0, 0), (0, 2 - found.shape[1])))
    return found


def nearest(
    queries: NDArray[np.float64], points: NDArray[np.float64], count: int, cancel: Cancel
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Rows and distances, both (Q, count), of the nearest of (N, D) points, the nearest first.

    Exact, and in blocks, so that it repeats and can be stopped.
    """
    squares = (points**2).sum(axis=1)
    rows = np.empty((len(queries), count), np.int64)
    distances = np.empty((len(queries), count))
    block = max(1, _BLOCK // len(points))
    for start in range(0, len(queries), block):
        cancel.check()
        part = queries[start : start + block]
        found = squares - 2 * (part @ points.T)
        best = np.argpartition(found, count - 1, axis=1)[:, :count]
        order = np.take_along_axis(found, best, 1).argsort(axis=1, kind="stable")
        best = np.take_along_axis(best, order, 1)
        rows[start : start + block] = best
        exact = np.take_along_axis(found, best, 1) + (part**2).sum(axis=1)[:, None]
        distances[start : start + block] = np.sqrt(np.maximum(exact, 0))
    return rows, distances


def _tsne(
    x: NDArray[np.float64], seed: int, progress: Progress, cancel: Cancel
) -> NDArray[np.float32]:
    from openTSNE import TSNEEmbedding
    from openTSNE.affinity import PerplexityBasedNN
    from openTSNE.initialization import rescale
    from openTSNE.nearest_neighbors import PrecomputedNeighbors

    perplexity = min(_PERPLEXITY, (len(x) - 1) / 3)
    count = min(len(x), int(3 * perplexity) + 1)
    rows, distances = nearest(x, x, count, cancel)
    rows, distances = _without_itself(rows, distances)
    progress.advance((_EARLY + _LATE) // _STEP // 2)
    jobs = max(1, (os.cpu_count() or 2) - 1)  # one is left for the window
    affinities = PerplexityBasedNN(
        knn_index=PrecomputedNeighbors(rows, distances), perplexity=perplexity, n_jobs=jobs
    )
    cancel.check()

    def look(_step: int, _error: float, _places: Any) -> None:
        cancel.check()
        progress.advance()

    places = TSNEEmbedding(
        rescale(x[:, :2]), affinities, random_state=seed, n_jobs=jobs,
        negative_gradient_method="bh" if len(x) < _FFT_PAYS else "fft",
    )  # fmt: skip
    for steps, exaggeration, momentum in ((_EARLY, 12, 0.5), (_LATE, None, 0.8)):
        places = places.optimize(
            steps, exaggeration=exaggeration, momentum=momentum, inplace=True,
            callbacks=look, callbacks_every_iters=_STEP,
        )  # fmt: skip
    return _scaled(np.asarray(places))


def _without_itself(
    rows: NDArray[np.int64], distances: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """A point is its own nearest, but where others lie on it it may come later, or not at all."""
    itself = rows == np.arange(len(rows))[:, None]
    itself[~itself.any(axis=1), -1] = True
    keep = ~itself
    shape = (len(rows), rows.shape[1] - 1)
    return rows[keep].reshape(shape), distances[keep].reshape(shape)


def _scaled(places: NDArray[np.floating]) -> NDArray[np.float32]:
    """About the origin, the longer side from -1 to 1."""
    places = places - (places.max(axis=0) + places.min(axis=0)) / 2
    reach = float(np.abs(places).max()) or 1.0
    return (places / reach).astype(np.float32)
