"""Questions about all documents: offered in chat, asked in a window of their own."""
