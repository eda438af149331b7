"""The prompt library: versions, labels, packs, exchange with other programs."""
