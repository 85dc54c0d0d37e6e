"""Decisions about transfers: where to go on, what the digest is, and what is kept beside a part file."""

from .digest import digest_from_headers
from .part import PartState
from .resume import Action, Plan, check_length, judge_answer, resume_headers, strong_etag
from .upload import check_stored

__all__ = [
    "Action",
    "PartState",
    "Plan",
    "check_length",
    "check_stored",
    "digest_from_headers",
    "judge_answer",
    "resume_headers",
    "strong_etag",
]
