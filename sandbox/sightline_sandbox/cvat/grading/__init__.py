"""How good annotations are against the ground truth, and how several become one."""
