"""Rows as clients see them."""
