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

_compiled = njit(cache=True, nogil=True)


@_compiled
def _root(parent, node):
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node


@_compiled
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


@_compiled
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


@_compiled
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


@_compiled
def _split_ridges(peak, across, turns, words, starts, births, edges, ridges, count):
    """Find the ridges of a row and join neighbours.

    Numbers go on from ``ridges``; ``starts`` gets the first block of each, and the number of
    blocks after the last one. ``turns`` is room for two flags a block, ``words`` the same memory.

    Returns:
        the total numbers of ridges and of edges.
    """
    blocks = peak.size - 1
    no_climb, no_fall = turns[0], turns[1]
    for x in range(blocks):
        no_climb[x] = across[x] != peak[x]  # the block is not born into the next one
        no_fall[x] = across[x] != peak[x + 1]  # nor the next one into it
    no_climb[blocks - 1] = no_fall[blocks - 1] = 1
    block = np.int64(0)
    first = ridges
    while block < blocks:
        starts[ridges - first] = block
        block = _next_set(words[0], block)
        births[peak[block]] += 1
        block = _next_set(words[1], block)
        if across[block] > 0:  # never at the end: the block beyond is empty
            edges[0, count] = ridges
            edges[1, count] = ridges + 1
            edges[2, count] = across[block]
            count += 1
        ridges += 1
        block += 1
    starts[ridges - first] = blocks
    return ridges, count


@_compiled
def _join_rows(down, upper, starts_above, lower, starts, edges, count):
    """Join ridges of neighbouring rows by their best contact; gives the number of edges.

    ``upper`` and ``lower`` are the numbers of the first ridges of the rows.
    """
    i, j, x = 0, 0, 0
    while x < down.size - 1:
        stop = min(starts_above[i + 1], starts[j + 1])
        best = np.uint8(0)
        for block in range(x, stop):
            best = max(best, down[block])
        if best > 0:
            edges[0, count] = upper + i
            edges[1, count] = lower + j
            edges[2, count] = best
            count += 1
        i += starts_above[i + 1] == stop
        j += starts[j + 1] == stop
        x = stop
    return count


@_compiled
def _join_diagonals(diagonal, se_above, nw, upper, starts_above, lower, starts, edges, count):
    """Join ridges of neighbouring rows where only a corner connects them."""
    i, j = 0, 0
    for x in range(diagonal.size - 1):
        if diagonal[x] > 0:
            while starts_above[i + 1] <= x:
                i += 1
            while starts[j + 1] <= x:
                j += 1
            falling = min(se_above[x], nw[x + 1]) == diagonal[x]
            edges[0, count] = upper + i + (not falling and starts_above[i + 1] == x + 1)
            edges[1, count] = lower + j + (falling and starts[j + 1] == x + 1)
            edges[2, count] = diagonal[x]
            count += 1
    return count


@_compiled
def _find_edges(grey, floor, rows, turns, words, starts, births, edges):
    """Ridges of the map and what joins them.

    Args:
        grey: (H, W) uint8.
        floor: pixels up to it are never set; heights are counted from it.
        rows: (11, n + 1) uint8 zeros, n the number of blocks in a row.
        turns: (2, n + 1 or more) uint8, whole words of 8 bytes.
        words: the same memory as uint64.
        starts: (2, n + 1) int32.
        births: (256,) int64 zeros; gets the number of ridges by the height of their top.
        edges: (3, E) int32; gets two ridges and the height at which they are joined.

    Returns:
        the numbers of ridges and of edges; the latter is -1 if there is too little room.
    """
    # Plain zeros would be types of their own and get everything compiled once more for each.
    ridges = count = upper = np.int64(0)
    for y in range((grey.shape[0] + 1) // 2):
        if count + 4 * rows.shape[1] > edges.shape[1]:  # a block has at most four edges
            return ridges, -1
        # What is needed of the row above changes places with this row's.
        now, above = y % 2, 1 - y % 2
        nw, ne, peak, down, diagonal = rows[6], rows[7], rows[8], rows[9], rows[10]
        sw, se, across = rows[now], rows[2 + now], rows[4 + now]
        sw_above, se_above, across_above = rows[above], rows[2 + above], rows[4 + above]
        _read_blocks(grey, floor, y, nw, ne, sw, se)
        corners = _connect_blocks(
            nw, ne, sw, se, sw_above, se_above, across_above, peak, across, down, diagonal
        )
        lower = ridges
        ridges, count = _split_ridges(
            peak, across, turns, words, starts[now], births, edges, ridges, count
        )
        if y > 0:
            count = _join_rows(down, upper, starts[above], lower, starts[now], edges, count)
        if corners:
            count = _join_diagonals(
                diagonal, se_above, nw, upper, starts[above], lower, starts[now], edges, count
            )
        upper = lower
    return ridges, count


@_compiled
def _subtract_merges(edges, count, order, parent, changes):
    """Take the edges of the maximum spanning forest from the changes at their height (Kruskal).

    Args:
        edges: (3, E) int32, of which the first ``count`` are read.
        count: number of edges.
        order: (count,) int32, room.
        parent: (ridges,) int32, every ridge its own.
        changes: (256,) int64.
    """
    slot = np.zeros(258, np.int64)  # counting sort, highest first
    for i in range(count):
        slot[257 - edges[2, i]] += 1
    for key in range(1, 258):
        slot[key] += slot[key - 1]
    for i in range(count):
        key = 256 - edges[2, i]
        order[slot[key]] = i
        slot[key] += 1
    for k in range(count):
        i = order[k]
        a = _root(parent, edges[0, i])
        b = _root(parent, edges[1, i])
        if a != b:
            parent[max(a, b)] = min(a, b)
            changes[edges[2, i]] -= 1


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
    height, width = grey.shape
    row = (width + 1) // 2 + 1  # one empty block beyond the border
    turns = np.empty((2, -(-row // 8) * 8), np.uint8)
    starts = np.empty((2, row), np.int32)
    room = 4 * row * (1 + height // 16)  # enough for maps that are not noise
    while True:
        changes = np.zeros(256, np.int64)
        edges = np.empty((3, room), np.int32)
        rows = np.zeros((11, row), np.uint8)
        ridges, count = _find_edges(
            grey, np.uint8(lowest - 1), rows, turns, turns.view(np.uint64), starts, changes, edges
        )
        if count >= 0:
            break
        room *= 4
    parent = np.arange(ridges, dtype=np.int32)
    _subtract_merges(edges, count, np.empty(count, np.int32), parent, changes)
    # Heights count from lowest - 1.
    return np.concatenate([np.zeros(lowest, np.int64), changes[1 : 257 - lowest]])
