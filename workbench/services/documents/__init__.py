"""Documents from the drop to the index: kept, in sync, read anew, in view."""
