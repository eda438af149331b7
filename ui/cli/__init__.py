"""The `workbench` command: one file per group of commands. No Qt."""
