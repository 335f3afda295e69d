"""``vitia backbone``: which network is in use, and fetching a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from app.clihelp import Command, option, verbose
from app.terminal import job

if TYPE_CHECKING:
    from engine.backbone.origin import Source

_ORIGIN = {
    "bundled": "comes with Vitia, trained on procedurally generated surfaces and defects",
    "cached": "in the cache of this computer",
    "file": "a file",
    "random": "random weights, which have learned nothing",
    "hub": "not on this computer; fetched when it is used first",
}
_GET_DINO = """\

DINO tells defects apart better. Online: vitia backbone --fetch
Offline: fetch vit_small_patch8_224.dino (model.safetensors, from the hub page
timm/vit_small_patch8_224.dino) on another computer, and give the file to --weights or in the
variable VITIA_WEIGHTS."""


@click.command(
    "backbone",
    cls=Command,
    short_help="Show which network is in use; fetch a better one.",
    epilog="""\b
    Examples:
      vitia backbone                         which network is taken when none is named
      vitia backbone --fetch                 fetch DINO once, for all later runs
      vitia backbone weights.safetensors     the checksum of a file""",
)
@click.argument("weights", metavar="[FILE|NAME]", default="")
@option(
    "--fetch",
    "wanted",
    is_flag=False,
    flag_value="",
    default=None,
    metavar="[NAME]",
    help="Fetch a timm model's weights into the cache.  [without a name: DINO ViT-S/8]",
)
@verbose
def backbone(weights: str, wanted: str | None) -> None:
    """Show which network is in use, where it comes from, and its checksum.

    Without a name: the one that is taken when none is named. That is VITIA_WEIGHTS if it is set,
    else DINO from the cache, else the small backbone that comes with Vitia.
    """
    from engine.backbone.names import best_available
    from engine.backbone.origin import DINO, fetch, source_of

    if wanted is not None:
        with job("what has come is gone on with next time") as (progress, cancel):
            source = fetch(wanted or weights or DINO, progress, cancel)
    else:
        source = source_of(weights or best_available())
    click.echo(_text(source))


def _text(source: Source) -> str:
    lines = [f"{source.weights}: {_ORIGIN[source.origin]}"]
    if source.file is not None:
        lines += [f"file     {source.file}", f"SHA-256  {source.sha256}"]
    if source.origin in ("bundled", "random"):
        lines.append(_GET_DINO)
    return "\n".join(lines)
