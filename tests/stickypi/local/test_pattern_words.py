"""SQL's LIKE, read by us and by the databases."""

import sqlite3

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from sqlalchemy import create_engine, literal, select, text

from sightline.stickypi.local.patterns import fits, like
from tests.support.postgres import Postgres

LETTERS = st.text("ab%_\\", max_size=8)


@given(LETTERS, st.text("abAB%_", max_size=6))
@example("\\%a", "%A")
def test_patterns_fit_as_sqlite_reads_them(pattern: str, word: str) -> None:
    trailing = len(pattern) - len(pattern.rstrip("\\"))
    whole = pattern + "\\" * (trailing % 2)
    with sqlite3.connect(":memory:") as connection:
        (said,) = connection.execute("SELECT ? LIKE ? ESCAPE '\\'", (word, whole)).fetchone()
    connection.close()
    assert fits(pattern, word) is bool(said)


def test_patterns_fit_as_postgresql_reads_them(postgres: Postgres) -> None:
    engine = create_engine(postgres.database().replace("postgresql:", "postgresql+psycopg:"))
    words = ["", "a", "ab", "%b", "a_b", "a\\b", "aab%"]
    patterns = ["", "%", "a", "a%", "_b", "\\%b", "a\\_b", "%\\", "a\\\\b", "__b\\%"]
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT 1"))
            for pattern in patterns:
                for word in words:
                    said = connection.scalar(select(like(literal(word), pattern)))
                    assert bool(said) is fits(pattern, word), (pattern, word)
    finally:
        engine.dispose()


@pytest.mark.parametrize("word", ["0A1B", "é", "line\nbreak"])
def test_any_run_is_any_run(word: str) -> None:
    assert fits("%", word)
    assert fits("_" * len(word), word)
