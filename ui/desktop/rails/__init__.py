"""The rails' window parts: their policy, a red-team run, a second look at an answer."""
