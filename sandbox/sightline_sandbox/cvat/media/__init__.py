"""Pictures: taken up, kept, given out."""
