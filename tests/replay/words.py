"""What a Pyronear server says when it refuses."""

__all__ = ["ELSEWHERE", "SCOPE", "gone"]

SCOPE = "Incompatible token scope."
ELSEWHERE = "Access forbidden."


def gone(table: str) -> str:
    """That there is no such row."""
    return f"Table {table} has no corresponding entry."
