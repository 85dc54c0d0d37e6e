"""What a comparison is told as: numbers, a confusion matrix, conflicts (recording of 2.54)."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from .matching import Matches

__all__ = ["conflicts_of", "counted", "matrix", "measures", "scores"]


def measures(matches: Sequence[Matches]) -> dict[str, int]:
    """How many shapes there are, by what became of them."""
    valid = sum(len(one.pairs) for one in matches)
    missing = sum(len(one.missing) for one in matches)
    extra = sum(len(one.extra) for one in matches)
    return {
        "valid_count": valid,
        "missing_count": missing,
        "extra_count": extra,
        "total_count": valid + missing + extra,
        "ds_count": valid + extra,
        "gt_count": valid + missing,
    }


def scores(counts: dict[str, int]) -> dict[str, float]:
    """Accuracy, precision and recall; 0 where there is nothing to compare.

    >>> scores({"valid_count": 1, "total_count": 3, "ds_count": 2, "gt_count": 2})["precision"]
    0.5
    """
    names = {"precision": "ds_count", "accuracy": "total_count", "recall": "gt_count"}
    return {name: _share(counts["valid_count"], counts[of]) for name, of in names.items()}


def matrix(matches: Sequence[Matches], labels: Sequence[tuple[int, str]]) -> dict[str, Any]:
    """Rows are what was found, columns the ground truth; the last of both is what has no partner."""
    places = {label_id: place for place, (label_id, _) in enumerate(labels)}
    size = len(labels) + 1
    rows = [[0] * size for _ in range(size)]
    for one in matches:
        for truth, found in one.pairs:
            rows[places[found["label_id"]]][places[truth["label_id"]]] += 1
        for truth in one.missing:
            rows[-1][places[truth["label_id"]]] += 1
        for found in one.extra:
            rows[places[found["label_id"]]][-1] += 1
    total = sum(map(sum, rows))
    sums = [(rows[i][i], sum(rows[i]), sum(row[i] for row in rows)) for i in range(size)]
    return {
        "labels": [*(name for _, name in labels), "unmatched"],
        "rows": rows,
        "axes": {"cols": "gt", "rows": "ds"},
        "jaccard_index": [_share(hit, found + truth - hit) for hit, found, truth in sums],
        "accuracy": [_share(total - (found + truth - 2 * hit), total) for hit, found, truth in sums],
        "precision": [_share(hit, found) for hit, found, _ in sums],
        "recall": [_share(hit, truth) for hit, _, truth in sums],
    }


def conflicts_of(frame: int, matches: Matches, truth_job: int, found_job: int) -> list[dict[str, Any]]:
    """One conflict for each shape without a partner."""
    return [
        *(_conflict(frame, "missing_annotation", one, truth_job) for one in matches.missing),
        *(_conflict(frame, "extra_annotation", one, found_job) for one in matches.extra),
    ]


def counted(conflicts: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """How many conflicts there are, by weight and by type."""
    return {
        "conflict_count": len(conflicts),
        "warning_count": 0,
        "error_count": len(conflicts),
        "conflicts_by_type": dict(Counter(one["type"] for one in conflicts)),
    }


def _conflict(frame: int, kind: str, shape: dict[str, Any], job_id: int) -> dict[str, Any]:
    place = {"obj_id": shape["id"], "job_id": job_id, "type": "shape", "shape_type": shape["type"]}
    return {"frame_id": frame, "type": kind, "annotation_ids": [place], "severity": "error"}


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
