"""Test cases, graders, judges, runs, trials in use, schedules."""
