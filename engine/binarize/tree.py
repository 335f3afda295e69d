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
def _add(edges, count, left, right, height):
    """Note an edge between two ridges that opens at ``height``; gives the new number of edges."""
    edges[0][count] = left
    edges[1][count] = right
    edges[2][count] = height
    return count + 1


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

    Returns:
        whether there is any diagonal.
    """
    blocks = nw.size - 1
    for x in range(blocks):
        peak[x] = max(nw[x], ne[x], sw[x], se[x])
    for x in range(blocks):
        across[x] = min(max(ne[x], se[x]), max(nw[x + 1], sw[x + 1]))
    for x in range(blocks):
        down[x] = min(max(sw_above[x], se_above[x]), max(nw[x], ne[x]))
    found = np.uint8(0)
    for x in range(blocks):
        falling = min(se_above[x], nw[x + 1])
        rising = min(sw_above[x + 1], ne[x])
        falls = falling > max(min(down[x], across[x]), min(across_above[x], down[x + 1]))
        rises = rising > max(min(across_above[x], down[x]), min(down[x + 1], across[x]))
        diagonal[x] = max(falling if falls else 0, rising if rises else 0)
        found |= diagonal[x]
    return found > 0


@njit(cache=True, nogil=True)
def _next_set(words, x):
    """The first flag at ``x`` or after; ``words`` hold eight flags each, a byte (0 or 1) a flag."""
    i = x >> 3
    word = words[i] >> np.uint64((x & 7) << 3)
    if word == 0:
        i += 1
        while words[i] == 0:
            i += 1
        x = i << 3
        word = words[i]
    # The lowest set bit is 1 << 8k; the product has k in its highest byte.
    lowest = word & (~word + np.uint64(1))
    return x + np.int64((lowest * np.uint64(0x0001020304050607)) >> np.uint64(56))


@njit(cache=True, nogil=True)
def _split_ridges(peak, across, turns, starts, births, edges, ridges, count):
    """Find the ridges of a row and join neighbours.

    Numbers go on from ``ridges``; ``starts`` gets the first block of each, and the number of
    blocks after the last one. ``turns`` is room for two flags a block.

    Returns:
        the total numbers of ridges and of edges.
    """
    blocks = peak.size - 1
    no_climb, no_fall = turns
    for x in range(blocks):
        no_climb[x] = across[x] != peak[x]  # the block is not born into the next one
        no_fall[x] = across[x] != peak[x + 1]  # nor the next one into it
    no_climb[blocks - 1] = no_fall[blocks - 1] = True
    climb_words, fall_words = no_climb.view(np.uint64), no_fall.view(np.uint64)
    i = x = 0
    while x < blocks:
        starts[i] = x
        x = _next_set(climb_words, x)
        births[peak[x]] += 1
        x = _next_set(fall_words, x)
        if across[x] > 0:  # never at the end: the block beyond is empty
            count = _add(edges, count, ridges + i, ridges + i + 1, across[x])
        i += 1
        x += 1
    starts[i] = blocks
    return ridges + i, count


@njit(cache=True, nogil=True)
def _join_rows(down, upper, starts_above, lower, starts, edges, count):
    """Join ridges of neighbouring rows by their best contact; gives the number of edges.

    ``upper`` and ``lower`` are the numbers of the first ridges of the rows.
    """
    i = j = x = 0
    while x < down.size - 1:
        stop = min(starts_above[i + 1], starts[j + 1])
        best = np.uint8(0)
        for block in range(x, stop):
            best = max(best, down[block])
        if best > 0:
            count = _add(edges, count, upper + i, lower + j, best)
        i += starts_above[i + 1] == stop
        j += starts[j + 1] == stop
        x = stop
    return count


@njit(cache=True, nogil=True)
def _join_diagonals(diagonal, se_above, nw, upper, starts_above, lower, starts, edges, count):
    """Join ridges of neighbouring rows where only a corner connects them."""
    i = j = 0
    for x in range(diagonal.size - 1):
        if diagonal[x] > 0:
            while starts_above[i + 1] <= x:
                i += 1
            while starts[j + 1] <= x:
                j += 1
            if min(se_above[x], nw[x + 1]) == diagonal[x]:
                left, right = i, j + (starts[j + 1] == x + 1)
            else:
                left, right = i + (starts_above[i + 1] == x + 1), j
            count = _add(edges, count, upper + left, lower + right, diagonal[x])
    return count


@njit(cache=True, nogil=True)
def _merges(nodes, edges, count):
    """How many edges of the maximum spanning forest open at each height (Kruskal)."""
    left, right, height = edges
    slot = np.zeros(257, np.int64)  # counting sort, highest first
    for i in range(count):
        slot[256 - height[i]] += 1
    slot[1:] = np.cumsum(slot)[:-1]
    order = np.empty(count, np.int32)
    for i in range(count):
        key = 256 - height[i]
        order[slot[key]] = i
        slot[key] += 1
    merges = np.zeros(256, np.int64)
    parent = np.arange(nodes, dtype=np.int32)
    for i in order:
        a = _root(parent, left[i])
        b = _root(parent, right[i])
        if a != b:
            parent[max(a, b)] = min(a, b)
            merges[height[i]] += 1
    return merges


@njit(cache=True, nogil=True)
def _births_less_merges(grey, floor):
    """Births less merges at each height above ``floor``: (256,), the first entry without meaning.

    Takes memory for a few rows of blocks, for the edges and for the union-find forest.
    """
    height, width = grey.shape
    blocks = (width + 1) // 2
    row = blocks + 1  # one empty block beyond the border
    nw, ne, sw, se, sw_above, se_above = np.zeros((6, row), np.uint8)
    peak, across, across_above, down, diagonal = np.zeros((5, row), np.uint8)
    turns = np.empty((2, -(-row // 8) * 8), np.bool_)  # whole words
    starts, starts_above = np.zeros((2, row), np.int32)
    births = np.zeros(256, np.int64)
    edges = np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.uint8)
    ridges = count = upper = 0
    for y in range((height + 1) // 2):
        _read_blocks(grey, floor, y, nw, ne, sw, se)
        corners = _connect_blocks(
            nw, ne, sw, se, sw_above, se_above, across_above, peak, across, down, diagonal
        )
        room = count + 4 * row  # a block has at most four edges
        edges = _grown(edges[0], room), _grown(edges[1], room), _grown(edges[2], room)
        lower = ridges
        ridges, count = _split_ridges(peak, across, turns, starts, births, edges, ridges, count)
        if y > 0:
            count = _join_rows(down, upper, starts_above, lower, starts, edges, count)
        if corners:
            count = _join_diagonals(
                diagonal, se_above, nw, upper, starts_above, lower, starts, edges, count
            )
        upper = lower
        starts_above, starts = starts, starts_above
        sw_above, sw = sw, sw_above
        se_above, se = se, se_above
        across_above, across = across, across_above
    return births - _merges(ridges, edges, count)


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
