"""The rails' classifiers: weights, card, and the script that trains them."""
