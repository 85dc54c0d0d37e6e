"""Files on their way here: forms, and TUS in pieces."""
