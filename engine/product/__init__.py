"""Opening a product folder, and making the sample product."""

from engine.product.fit import compare_size
from engine.product.sample import make_sample, sample_place
from engine.product.scan import Product, scan_product

__all__ = ["Product", "compare_size", "make_sample", "sample_place", "scan_product"]
