"""Chats that other programs wrote, read into one shape. Pure: bytes or JSON in, values out."""
