"""Anomaly-centred crops: which squares of an image to look at, and cutting them out."""

from engine.crops.cut import cut_crop
from engine.crops.find import Crop, CropParams, find_crops

__all__ = ["Crop", "CropParams", "cut_crop", "find_crops"]
