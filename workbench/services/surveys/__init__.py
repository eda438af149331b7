"""Questions about all documents: each is read, with a line of coverage."""
