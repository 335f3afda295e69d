"""Anomaly maps: reading them, and the one scale that all maps of a product share."""

from engine.maps.measure import load_map, map_scale, measure_maps
from engine.maps.read import read_map
from engine.maps.scale import MapScale

__all__ = ["MapScale", "load_map", "map_scale", "measure_maps", "read_map"]
