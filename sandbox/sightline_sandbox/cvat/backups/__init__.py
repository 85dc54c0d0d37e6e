"""Backups: a task or a project as one file, and back again."""
