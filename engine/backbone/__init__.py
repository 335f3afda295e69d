"""The frozen and mask-guided vision transformer, and where its weights come from."""
