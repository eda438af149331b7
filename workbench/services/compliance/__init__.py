"""Reports for whoever has to answer for a workspace."""
