"""SQLite and files: rows in, domain objects out."""
