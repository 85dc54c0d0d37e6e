"""Pure decisions: no socket, no clock, no sleep, no file, no thread. Import the module that you need.

Time, randomness and environment come in as arguments, so that every rule can be tested as a table.
"""

__all__: list[str] = []
