"""Vitia's engine: defect discovery without a window.

The stations of the road are the sub-packages ``product``, ``maps``, ``binarize``, ``crops``,
``discover``, ``triage`` and ``export``; :mod:`engine.pipeline` joins them. Nothing here knows Qt.
"""
