"""The children that start other programs' tool servers and speak the Model Context Protocol."""
