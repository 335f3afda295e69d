"""Classes without training: vectors of a frozen network, grouped by Ward's linkage."""
