"""What is printed: sheets, and their two forms."""
