"""The window and encryption: the lock screen, the idle watch, choosing passphrases."""
