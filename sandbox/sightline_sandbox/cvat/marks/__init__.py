"""Annotations: checked, kept, given out (wire contract, section 8)."""
