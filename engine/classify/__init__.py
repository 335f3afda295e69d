"""The classes of a run as one file that labels the regions of new images."""

from engine.classify.build import save_classifier
from engine.classify.classifier import Classifier, Masked, RegionVerdict
from engine.classify.description import ClassInfo, Description
from engine.classify.files import read_description
from engine.classify.torchscript import save_torchscript

__all__ = [
    "ClassInfo",
    "Classifier",
    "Description",
    "Masked",
    "RegionVerdict",
    "read_description",
    "save_classifier",
    "save_torchscript",
]
