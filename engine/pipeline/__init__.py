"""The stations in order, with progress and cancel; the window and the command line both use this.

Every function leaves the session whole when it is cancelled or killed: what a station finds is
written in one transaction at its end, and training keeps a checkpoint of every epoch. Slow
libraries are imported only when a station needs them.
"""

from engine.discover.settings import REFINE_EPOCHS
from engine.pipeline.crops import crops_outdated, make_crops
from engine.pipeline.maps import MapSet, make_map_set, map_sets, use_map_set
from engine.pipeline.masks import effective_mask
from engine.pipeline.product import Masks, class_folders, open_product, read_product
from engine.pipeline.projection import projection
from engine.pipeline.refine import Proposal, discard, keep, proposal, refine, waiting
from engine.pipeline.refined import REFINED
from engine.pipeline.road import (
    DEFAULT_CLASSES,
    Method,
    RunOptions,
    binarize_preset,
    crop_preset,
    demo_options,
    run_product,
    suggested_classes,
)
from engine.pipeline.runs import (
    METHODS,
    AnySettings,
    by_chance,
    discover,
    evaluate,
    resume_run,
    suggest,
)
from engine.pipeline.thresholds import (
    Thresholds,
    binarize,
    binarize_params,
    binarize_params_before,
    choose_thresholds,
    keep_thresholds,
    product_range,
)

__all__ = [
    "DEFAULT_CLASSES",
    "METHODS",
    "REFINED",
    "REFINE_EPOCHS",
    "AnySettings",
    "MapSet",
    "Masks",
    "Method",
    "Proposal",
    "RunOptions",
    "Thresholds",
    "binarize",
    "binarize_params",
    "binarize_params_before",
    "binarize_preset",
    "by_chance",
    "choose_thresholds",
    "class_folders",
    "crop_preset",
    "crops_outdated",
    "demo_options",
    "discard",
    "discover",
    "effective_mask",
    "evaluate",
    "keep",
    "keep_thresholds",
    "make_crops",
    "make_map_set",
    "map_sets",
    "open_product",
    "product_range",
    "projection",
    "proposal",
    "read_product",
    "refine",
    "resume_run",
    "run_product",
    "suggest",
    "suggested_classes",
    "use_map_set",
    "waiting",
]
