"""Decisions about work at the server: when to look again, what a status means, how to come back."""

from .poll import Poll, State, classify, next_delay
from .token import Token

__all__ = ["Poll", "State", "Token", "classify", "next_delay"]
