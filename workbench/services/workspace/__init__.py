"""The workspace itself: log, network, encryption, backups, checks."""
