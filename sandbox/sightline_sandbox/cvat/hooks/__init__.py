"""Webhooks: who listens to what, and telling them."""
