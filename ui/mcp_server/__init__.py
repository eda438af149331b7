"""Collections and prompts for other programs of this machine, over the Model Context Protocol."""
