"""Rules of retention, and legal holds that come before them."""
