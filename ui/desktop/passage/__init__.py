"""A cited passage in its document: the text around it, or the page with the passage marked."""

from ui.desktop.passage.panel import PassagePanel

__all__ = ["PassagePanel"]
