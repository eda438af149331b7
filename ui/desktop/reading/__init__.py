"""Windows about what the workspace made of documents, what a search finds, and how well."""
