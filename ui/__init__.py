"""Every way in: the window, the command line. Shows and asks, decides nothing."""
