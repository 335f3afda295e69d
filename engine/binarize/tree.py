"""Region counts of all thresholds at once: one pass over the map instead of one a threshold.

The number of 8-connected regions of ``map >= t`` is the number of regional maxima at or above t
(births) less the number of joins that have happened by t (merges), and the merges are the edges
of a maximum spanning tree of the pixel graph. Three observations keep that tree small:

1. The pixels of a 2x2 block all touch each other, so a block is one node, born with its highest
   pixel; an edge between blocks opens at the best pair of touching pixels.
2. Within a row of blocks, every stretch that rises to one top and falls again (a ridge) is
   connected to its top from each block's birth on: a ridge is one node, and neighbouring ridges
   are joined at the saddle between them.
3. For the same reason only the best contact between two ridges of neighbouring rows matters.

What is left goes through Kruskal's algorithm, by counting sort and union-find.
"""

# Numba infers the types of compiled functions; only the last function is called from outside.
# mypy: allow-untyped-defs, allow-untyped-calls

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit(cache=True, nogil=True)
def _root(parent, node):
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


@njit(cache=True, nogil=True)
def _grown(array, size):
    """``array`` with room for at least ``size`` entries."""
    if size <= array.size:
        return array
    larger = np.empty(2 * size, array.dtype)
    larger[: array.size] = array
    return larger


@njit(cache=True, nogil=True)
def _read_blocks(grey, floor, block_row, nw, ne, sw, se):
    """The four pixels of every block of a row, as height above ``floor`` (0 = never set)."""
    height, width = grey.shape
    pairs = width // 2
    top = grey[2 * block_row]
    for x in range(pairs):
        nw[x] = max(top[2 * x], floor) - floor
        ne[x] = max(top[2 * x + 1], floor) - floor
    if width % 2:
        nw[pairs] = max(top[width - 1], floor) - floor
    if 2 * block_row + 1 == height:
        sw[:] = 0
        se[:] = 0
        return
    bottom = grey[2 * block_row + 1]
    for x in range(pairs):
        sw[x] = max(bottom[2 * x], floor) - floor
        se[x] = max(bottom[2 * x + 1], floor) - floor
    if width % 2:
        sw[pairs] = max(bottom[width - 1], floor) - floor


@njit(cache=True, nogil=True)
def _connect_blocks(nw, ne, sw, se, sw_above, se_above, across_above, peak, across, down, diagonal):
    """Birth of every block of a row, and the heights at which its edges open.

    ``across[x]``: to block x + 1; ``down[x]``: to block x of the row above; ``diagonal[x]``: from
    block x above to x + 1, or from x + 1 above to x, where no way round opens as early (so never
    both). The last entry of every array stands for the empty block beyond the border.
    """
    blocks = nw.size - 1
    for x in range(blocks):
        peak[x] = max(nw[x], ne[x], sw[x], se[x])
    for x in range(blocks):
        across[x] = min(max(ne[x], se[x]), max(nw[x + 1], sw[x + 1]))
    for x in range(blocks):
        down[x] = min(max(sw_above[x], se_above[x]), max(nw[x], ne[x]))
    for x in range(blocks):
        falling = min(se_above[x], nw[x + 1])
        rising = min(sw_above[x + 1], ne[x])
        falls = falling > max(min(down[x], across[x]), min(across_above[x], down[x + 1]))
        rises = rising > max(min(across_above[x], down[x]), min(down[x + 1], across[x]))
        diagonal[x] = max(falling if falls else 0, rising if rises else 0)


@njit(cache=True, nogil=True)
def _extent(peak):
    """First and last + 1 of the blocks that are ever set; (n, 0) in an empty row."""
    seen = peak[0]
    for x in range(peak.size):
        seen |= peak[x]
    if seen == 0:
        return peak.size, 0
    first = 0
    while peak[first] == 0:
        first += 1
    last = peak.size - 1
    while peak[last] == 0:
        last -= 1
    return first, last + 1


@njit(cache=True, nogil=True)
def _split_ridges(peak, across, begin, end, ridge, ridges, births, left, right, weight, edges):
    """Number the ridges of a row from ``ridges`` on and join neighbours; gives both totals."""
    rising = True
    top = peak[begin]
    ridge[begin] = ridges
    for x in range(begin, end - 1):
        saddle = across[x]
        ahead = peak[x + 1]
        if rising and saddle == peak[x]:  # this block is born into the next one
            top = ahead
        elif saddle == ahead:  # the next one is born into this one
            rising = False
        else:
            births[top] += 1
            if saddle > 0:
                left[edges] = ridges
                right[edges] = ridges + 1
                weight[edges] = saddle
                edges += 1
            ridges += 1
            rising = True
            top = ahead
        ridge[x + 1] = ridges
    births[top] += 1
    return ridges + 1, edges


@njit(cache=True, nogil=True)
def _join_rows(above, ridge, down, diagonal, se_above, nw, begin, end, left, right, weight, edges):
    """The best contact of every two ridges of neighbouring rows; gives the number of edges."""
    best = down[begin]
    upper, lower = above[begin], ridge[begin]
    for x in range(begin, end):
        if above[x] != upper or ridge[x] != lower:
            if best > 0:
                left[edges] = upper
                right[edges] = lower
                weight[edges] = best
                edges += 1
            upper, lower = above[x], ridge[x]
            best = down[x]
        best = max(best, down[x])
        if diagonal[x] > 0:
            falling = min(se_above[x], nw[x + 1]) == diagonal[x]
            left[edges] = above[x] if falling else above[x + 1]
            right[edges] = ridge[x + 1] if falling else ridge[x]
            weight[edges] = diagonal[x]
            edges += 1
    if best > 0:
        left[edges] = upper
        right[edges] = lower
        weight[edges] = best
        edges += 1
    return edges


@njit(cache=True, nogil=True)
def _merges(nodes, left, right, weight, edges):
    """How many edges of the maximum spanning forest open at each height (Kruskal)."""
    merges = np.zeros(256, np.int64)
    slot = np.zeros(257, np.int64)  # counting sort, highest first
    for i in range(edges):
        slot[256 - weight[i]] += 1
    slot[1:] = np.cumsum(slot)[:-1]
    order = np.empty(edges, np.int32)
    for i in range(edges):
        key = 256 - weight[i]
        order[slot[key]] = i
        slot[key] += 1
    parent = np.arange(nodes, dtype=np.int32)
    for i in order:
        a = _root(parent, left[i])
        b = _root(parent, right[i])
        if a != b:
            parent[max(a, b)] = min(a, b)
            merges[weight[i]] += 1
    return merges


@njit(cache=True, nogil=True)
def _births_less_merges(grey, floor):
    height, width = grey.shape
    blocks = (width + 1) // 2
    row = blocks + 1  # one empty block beyond the border
    corners = np.zeros((6, row), np.uint8)
    nw, ne, sw, se, sw_above, se_above = corners
    edge = np.zeros((5, row), np.uint8)
    peak, across, across_above, down, diagonal = edge
    numbers = np.zeros((2, row), np.int32)
    ridge, above = numbers
    births = np.zeros(256, np.int64)
    room = 16 * row
    left, right = np.empty(room, np.int32), np.empty(room, np.int32)
    weight = np.empty(room, np.uint8)
    ridges, edges = 0, 0
    begin_above, end_above = row, 0
    for y in range((height + 1) // 2):
        _read_blocks(grey, floor, y, nw, ne, sw, se)
        _connect_blocks(
            nw, ne, sw, se, sw_above, se_above, across_above, peak, across, down, diagonal
        )
        begin, end = _extent(peak)
        if edges + 4 * row > weight.size:  # a block has at most four edges
            left, right = _grown(left, edges + 4 * row), _grown(right, edges + 4 * row)
            weight = _grown(weight, edges + 4 * row)
        if begin < end:
            ridges, edges = _split_ridges(
                peak, across, begin, end, ridge, ridges, births, left, right, weight, edges
            )
        # One block further on both sides: diagonals reach there.
        shared = max(max(begin, begin_above) - 1, 0), min(end, end_above, blocks)
        if shared[0] < shared[1]:
            edges = _join_rows(
                above,
                ridge,
                down,
                diagonal,
                se_above,
                nw,
                shared[0],
                shared[1],
                left,
                right,
                weight,
                edges,
            )
        above, ridge = ridge, above
        sw_above, sw = sw, sw_above
        se_above, se = se, se_above
        across_above, across = across, across_above
        begin_above, end_above = begin, end
    return births - _merges(ridges, left, right, weight, edges)


def region_changes(grey: NDArray[np.uint8], lowest: int) -> NDArray[np.int64]:
    """By how many regions each grey value changes the count when a threshold falls to it.

    The number of 8-connected regions of ``grey >= t`` is the sum of the entries from t on, for
    every t >= ``lowest``. Releases the GIL.

    Args:
        grey: (H, W) uint8, C-contiguous.
        lowest: lowest threshold of interest, 1 to 255; pixels below cost nothing.

    Returns:
        (256,) int64; entries below ``lowest`` are 0.
    """
    changes = np.zeros(256, np.int64)
    found = _births_less_merges(grey, np.uint8(lowest - 1))
    changes[lowest:] = found[1 : 257 - lowest]
    return changes
