"""Rights of persons, retention, reports: dialogs of the workspace page and of an answer."""
