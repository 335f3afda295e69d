"""``vitia maps``: anomaly maps for those who have none."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

import click

from app.cli_map_sets import FIGURES, keep_maps, list_maps, session_of, use_maps
from app.clihelp import Command, device_option, option, seed_option, verbose
from app.terminal import duration, job

PATH = click.Path(path_type=Path)
READ, LOOK, WRITE = "What to read", "How to look", "Where to write"
KEPT = "Maps kept in a session"


class _Layers(click.ParamType):
    """Numbers with commas between."""

    name = "layers"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """``3,6`` as (3, 6)."""
        try:
            return tuple(int(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} is no list of numbers such as 8,16.", param, ctx)


@click.command(
    "maps",
    cls=Command,
    short_help="Make anomaly maps with a detector.",
    epilog="""\b
    Examples:
      vitia maps parts/                       normal images in parts/train/good, if there are any
      vitia run parts/ --maps parts.maps      ... and find classes with these maps
      vitia maps parts/ --detector musc --weights dinov2.safetensors --size 336
      vitia maps parts.vitia --detector musc  ... or keep maps in the session, several if wanted
      vitia maps parts.vitia --list           see which there are
      vitia maps parts.vitia --use musc       and take others""",
)
@click.argument("product", metavar="PRODUCT|SESSION", type=PATH)
@option(
    "--normal",
    group=READ,
    type=PATH,
    metavar="DIR",
    help="Images of good parts.  [default: PRODUCT/train/good]",
)
@option(
    "--weights",
    group=READ,
    metavar="FILE|NAME",
    help="The network: a timm model name, or a weights file named after its timm model."
    "  [default: by detector and preset]",
)
@option(
    "--detector",
    group=LOOK,
    type=click.Choice(["auto", "musc", "patchcore", "softpatch", "funad"]),
    default="auto",
    show_default=True,
    help="musc needs no normal images, patchcore does, softpatch bears bad ones among them."
    " auto takes patchcore where there are normal images, else musc. funad, a research method in"
    " a reduced variant, trains itself on the mixed images: patent application filed by its"
    " authors; check before commercial use.",
)
@option(
    "--preset",
    group=LOOK,
    type=click.Choice(["fast", "full"]),
    default="fast",
    show_default=True,
    help="For a first look, or as published and slow.",
)
@option(
    "--size",
    group=LOOK,
    type=click.IntRange(16),
    metavar="PIXELS",
    help="Side that whole images are resized to.  [default: by preset]",
)
@option(
    "--layers",
    group=LOOK,
    type=_Layers(),
    metavar="N,N",
    help="Blocks of a ViT (from 1), or strides of a CNN.  [default: by preset]",
)
@option(
    "--coreset",
    group=LOOK,
    type=click.FloatRange(0, 1, min_open=True),
    metavar="PART",
    help="patchcore, softpatch: part of normal patches to keep.  [default: 0.03 fast, 0.1 full]",
)
@device_option(group=LOOK)
@seed_option(group=LOOK)
@option(
    "--out",
    group=WRITE,
    type=PATH,
    metavar="DIR",
    help="The folder of maps.  [default: PRODUCT.maps in this folder]",
)
@option(
    "--format",
    "form",
    group=WRITE,
    type=click.Choice(["npy", "png"]),
    default="npy",
    show_default=True,
    help="32-bit numbers as computed, or 16-bit grey pictures.",
)
@option(
    "--features",
    group=WRITE,
    type=PATH,
    metavar="DIR",
    help="Where features are kept for the next time.  [default: beside the maps, as OUT.features]",
)
@option("--estimate", group=WRITE, is_flag=True, help="Only say what it will cost.")
@option("--overwrite", group=WRITE, is_flag=True, help="Replace the maps of an earlier call.")
@option("--name", group=KEPT, metavar="NAME", help="Name of the maps.  [default: the detector]")
@option("--list", "list_", group=KEPT, is_flag=True, help="Only list them.")
@option("--use", group=KEPT, metavar="NAME", help="Take these from now on; finds thresholds anew.")
@verbose
def maps(
    product: Path,
    normal: Path | None,
    weights: str | None,
    detector: Literal["auto", "musc", "patchcore", "softpatch", "funad"],
    preset: Literal["fast", "full"],
    size: int | None,
    layers: tuple[int, ...] | None,
    coreset: float | None,
    device: str,
    seed: int,
    out: Path | None,
    form: Literal["npy", "png"],
    features: Path | None,
    estimate: bool,
    overwrite: bool,
    name: str | None,
    list_: bool,
    use: str | None,
) -> None:
    """Make an anomaly map for every image of a product folder, for use with vitia run --maps.

    The maps lie in OUT, named like the images, with scores.csv (a score for each image) and
    maps.json (settings and figures). Class folders and masks serve figures, never the maps.

    Of a session instead of a folder, the maps of its product are kept in the session.
    """
    given = {"weights": weights, "size": size, "layers": layers, "coreset": coreset}
    changes: dict[str, Any] = {"device": device, "seed": seed}
    changes |= {key: value for key, value in given.items() if value is not None}
    session = session_of(product)
    if session is None:
        if list_ or use or name:
            raise click.UsageError("--list, --use and --name are for sessions, not for folders.")
    elif out or features or estimate or form != "npy":
        raise click.UsageError("Where maps are written, how, and --estimate, are for folders.")
    elif list_:
        list_maps(session)
        return
    elif use:
        use_maps(session, use)
        return
    else:
        keep_maps(session, detector, preset, changes, name, normal, overwrite=overwrite)
        return
    place = Path(f"{product.resolve().name or 'product'}.maps") if out is None else out
    if place.name in ("", ".."):
        place = place.resolve()
    kept = place.with_name(f"{place.name}.features") if features is None else features
    from engine.maps.detect import DetectorSettings
    from engine.maps.detect.product import find_product, make_maps, normal_images

    with job(f"features are kept in {kept}; the same command goes on") as (progress, cancel):
        found = find_product(product, progress, cancel)
        normals = normal_images(found, normal)
        if detector == "auto":
            detector = "patchcore" if normals else "musc"
            progress.log("info", f"{len(normals)} normal images: taking {detector}")
        settings = DetectorSettings.of_preset(detector, preset, **changes)
        if estimate:
            from engine.maps.detect.cost import estimate_cost

            images = sum(image.split == "test" for image in found.images)
            cost = estimate_cost(settings, images, len(normals))
            click.echo(
                f"{detector} for {images} images: about {duration(cost.seconds)},"
                f" {cost.memory / 1e9:.1f} GB of memory, {cost.disk / 1e9:.1f} GB of features on disk"
            )
            return
        made = make_maps(
            found,
            normals,
            settings,
            place,
            kept,
            form,
            overwrite=overwrite,
            progress=progress,
            cancel=cancel,
        )
    click.echo(
        f"{made.count} maps: {made.folder} ({detector}, {made.source}, {duration(made.seconds)})"
    )
    for figure, text in FIGURES.items():
        if figure in made.figures:
            click.echo(f"{text:<30}{made.figures[figure]:.3f}")
    click.echo(f"find classes with: vitia run {product} --maps {made.folder}")
