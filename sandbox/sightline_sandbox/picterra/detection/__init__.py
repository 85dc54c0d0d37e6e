"""The sandbox's detector: which colours the annotated things have, and where else these colours are.

No network is trained. Each annotated pixel votes with its colour, for its class inside of an outline
and for the background beside it; colours close to each other share their votes. A pixel of another
picture then belongs to whom its colour has most votes for, and connected pixels are one thing.
"""
