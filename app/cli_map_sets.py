"""``vitia maps SESSION``: maps that are kept in a session, and which of them are used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from app.terminal import job

if TYPE_CHECKING:
    from engine.maps.detect import DetectorName, DetectPreset
    from engine.pipeline import MapSet

FIGURES = {
    "image_auroc": "image AUROC",
    "pixel_auroc": "pixel AUROC",
    "aupro": "AUPRO (30 % false positives)",
}


def session_of(path: Path) -> Path | None:
    """The session file that is named, with or without its suffix; None for a product folder."""
    if path.is_dir():
        return None
    with_suffix = path if path.suffix == ".vitia" else path.with_name(f"{path.name}.vitia")
    return next((p for p in (path, with_suffix) if p.is_file()), None)


def list_maps(path: Path) -> None:
    """Print the maps of a session, one a line, and which are used."""
    from engine.pipeline import map_sets
    from engine.session import Session

    with Session.open(path, read_only=True) as session:
        sets, folder = map_sets(session), session.get("maps_folder")
    if not any(one.used for one in sets):
        click.echo(f"used: {folder or 'the maps or masks in the product folder'}")
    for one in sets:
        click.echo(_line(one))


def use_maps(path: Path, name: str) -> None:
    """Take other maps, and find the thresholds anew."""
    from engine.pipeline import binarize, binarize_params, binarize_preset, use_map_set
    from engine.session import Session

    with Session.open(path) as session, job("the maps before are still used") as (progress, cancel):
        use_map_set(session, name, progress=progress, cancel=cancel)
        params = binarize_params(session) or binarize_preset("vitia")
        binarize(session, params, progress=progress, cancel=cancel)
    click.echo(f"maps '{name}' are used now; runs before keep the crops of their own maps")


def keep_maps(
    path: Path,
    detector: DetectorName | Literal["auto"],
    preset: DetectPreset,
    changes: Mapping[str, Any],
    name: str | None,
    normals: Path | None,
    *,
    overwrite: bool,
) -> None:
    """Make maps of a session's product, and keep them there."""
    from engine.pipeline import make_map_set
    from engine.session import Session

    with (
        Session.open(path) as session,
        job("features are kept in the session; the same command goes on") as (progress, cancel),
    ):
        made = make_map_set(
            session,
            detector,
            preset,
            changes,
            name=name,
            normals=normals,
            overwrite=overwrite,
            progress=progress,
            cancel=cancel,
        )
    click.echo(_line(made))
    click.echo(f"use them with: vitia maps {path} --use {made.name}")


def _line(one: MapSet) -> str:
    figures = one.about.get("figures", {})
    parts = [f"{text} {figures[key]:.3f}" for key, text in FIGURES.items() if key in figures]
    settings = one.about.get("settings", {})
    what = f"{settings.get('detector', '?')}, {settings.get('weights', '?')}"
    return f"{'*' if one.used else ' '} {one.name:<16}{', '.join([what, *parts])}"
