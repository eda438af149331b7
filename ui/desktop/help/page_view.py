"""One page of the guide as it is read: Markdown in the theme's colours, pictures, links.

Loads files of the guide's own folder and opens nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from ui.desktop.fonts import MONO_FAMILY, sans
from ui.desktop.language import tr
from ui.desktop.theme import ThemeController
from ui.desktop.widgets.scrolling import use_thin_scroll_bars
from ui.guide import anchor_of

_HEADING_PX: Final = {1: 22, 2: 17, 3: 15}
_MARGIN: Final = 24


class PageView(QTextBrowser):
    """`followed` carries where a link leads, as it stands in the page."""

    followed = Signal(str)

    def __init__(self, theme: ThemeController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._folder = Path()
        self.setAccessibleName(tr("Page of the guide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(_MARGIN)
        use_thin_scroll_bars(self, theme)
        self.anchorClicked.connect(self._on_link)
        theme.changed.connect(self._dress)

    def show_text(self, text: str, folder: Path) -> None:
        """Markdown whose links and pictures are relative to `folder`."""
        self._text, self._folder = text, folder
        self._dress()
        self.verticalScrollBar().setValue(0)

    def show_anchor(self, anchor: str) -> bool:
        """Scroll to a heading; False if there is none of that name."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top) - _MARGIN // 2)
                self.setTextCursor(QTextCursor(block))
                return True
            block = block.next()
        return False

    def find_words(self, words: str) -> None:
        """Go to the first place where the words stand, if there is one."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        for word in words.split():
            if self.find(word):
                return

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of the guide, no wider than the page. Nothing else is loaded."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        path = (self._folder / QUrl(name).path()).resolve()
        if not path.is_relative_to(self._folder.resolve().parent):
            return None
        image = QImage(str(path))
        room = max(200, self.viewport().width() - 2 * _MARGIN)
        if image.width() > room:
            image = image.scaledToWidth(room)
        return image

    @Slot()
    def _dress(self) -> None:
        theme = self._theme.current
        document = self.document()
        document.setDefaultFont(sans(14))
        document.setDefaultStyleSheet(f"a {{ color: {theme.accent_text}; }}")
        was = self.verticalScrollBar().value()
        self.setMarkdown(self._text)
        document.setDocumentMargin(_MARGIN)
        block = document.begin()
        while block.isValid():
            self._dress_block(block)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._dress_table(frame)
        self.verticalScrollBar().setValue(was)

    def _dress_block(self, block: QTextBlock) -> None:
        theme = self._theme.current
        shape = block.blockFormat()
        level = shape.headingLevel()
        cursor = QTextCursor(block)
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if level:
            look = QTextCharFormat()
            look.setFont(sans(_HEADING_PX.get(level, 14), QFont.Weight.DemiBold))
            look.setForeground(QColor(theme.text))
            cursor.mergeCharFormat(look)
            change = QTextBlockFormat()
            change.setTopMargin(20 if level > 1 else 0)
            change.setBottomMargin(8)
            QTextCursor(block).mergeBlockFormat(change)
        elif shape.hasProperty(QTextBlockFormat.Property.BlockCodeFence) or shape.hasProperty(
            QTextBlockFormat.Property.BlockCodeLanguage
        ):
            change = QTextBlockFormat()
            change.setBackground(QColor(theme.code_background))
            change.setLeftMargin(12)
            QTextCursor(block).mergeBlockFormat(change)
        elif not block.textList() and QTextCursor(block).currentTable() is None:
            change = QTextBlockFormat()
            change.setTopMargin(4)
            change.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            change.setBottomMargin(8)
            QTextCursor(block).mergeBlockFormat(change)
        self._dress_pieces(block)

    def _dress_pieces(self, block: QTextBlock) -> None:
        """Code and links within the line."""
        theme = self._theme.current
        pieces = []
        at = block.begin()
        while not at.atEnd():
            fragment = at.fragment()
            pieces.append(
                (fragment.position(), fragment.length(), QTextCharFormat(fragment.charFormat()))
            )
            at += 1
        for position, length, shape in pieces:
            look = QTextCharFormat()
            if shape.isAnchor():
                look.setForeground(QColor(theme.accent_text))
                look.setFontUnderline(True)
            elif shape.fontFixedPitch():
                look.setFontFamilies([MONO_FAMILY])
                look.setProperty(QTextCharFormat.Property.FontPixelSize, 13)
                look.setForeground(QColor(theme.text))
                if not block.blockFormat().hasProperty(QTextBlockFormat.Property.BlockCodeFence):
                    look.setBackground(QColor(theme.card_hover))
            else:
                continue
            cursor = QTextCursor(self.document())
            cursor.setPosition(position)
            cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)

    def _dress_table(self, table: QTextTable) -> None:
        theme = self._theme.current
        shape = table.format()
        shape.setCellPadding(6)
        shape.setCellSpacing(0)
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderBrush(QColor(theme.border))
        shape.setTopMargin(6)
        shape.setBottomMargin(12)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(shape)

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        self.followed.emit(url.toString())
