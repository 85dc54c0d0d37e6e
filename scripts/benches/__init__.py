"""Measures: what Sightline promises as ratios, each taken beside the other way in the same run."""
