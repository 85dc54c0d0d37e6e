"""A progress bar in the terminal or notebook, drawn by tqdm (``pip install 'sightline[progress]'``)."""

from typing import Any

from .core.errors import ExtraMissing
from .core.progress import Advanced, Event, Finished, ItemFailed, Listener, Looked, Started

__all__ = ["progress_bar"]


def progress_bar(label: str = "", **settings: Any) -> Listener:
    """A listener that draws one bar, from the first event to the last; ``settings`` go to tqdm as they are.

    ``ExtraMissing`` where tqdm is not installed.
    """
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ExtraMissing("tqdm, which draws progress bars,", "progress") from None

    bars: list[Any] = []
    failed = 0

    def listen(event: Event) -> None:
        nonlocal failed
        if isinstance(event, Started):
            in_bytes = event.unit == "bytes"
            look = {"unit": "B", "unit_scale": True, "unit_divisor": 1024} if in_bytes else {"unit": " items"}
            bars.append(tqdm(total=event.total, desc=label or event.label or None, **{**look, **settings}))
        elif not bars:
            return
        elif isinstance(event, Advanced):
            bars[-1].update(event.amount)
        elif isinstance(event, ItemFailed):
            failed += 1
            bars[-1].set_postfix(failed=failed)
        elif isinstance(event, Looked):
            bars[-1].set_postfix(status=event.status)
        elif isinstance(event, Finished):
            bars.pop().close()

    return listen
