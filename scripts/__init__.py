"""The project's verbs, one a file."""
