"""Recognisers of personal data by rule: patterns, check digits, context words, word lists."""
