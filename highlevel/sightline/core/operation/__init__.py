"""Decisions about work at the server: when to look again, what a status means, how to come back."""

from .look import Look, Vocabulary, pause
from .poll import Poll, State, classify, next_delay
from .token import Token

__all__ = ["Look", "Poll", "State", "Token", "Vocabulary", "classify", "next_delay", "pause"]
