"""Progress: events for anyone, a bar for those who have tqdm."""

import io
import sys

import pytest

from sightline.core.errors import ExtraMissing
from sightline.core.progress import Advanced, Finished, ItemDone, ItemFailed, Started, silent
from sightline.progress import progress_bar


def test_an_event_is_a_value():
    assert Started(10, "bytes", "frames") == Started(total=10, unit="bytes", label="frames")
    assert hash(Advanced(3)) == hash(Advanced(3))
    assert ItemDone(0) == ItemDone(0, "")


@pytest.mark.parametrize("event", [Started(None, "items"), Advanced(1), ItemDone(0), Finished()])
def test_silence_is_a_listener(event):
    assert silent(event) is None


def draw(*events, label=""):
    out = io.StringIO()
    listen = progress_bar(label, file=out, mininterval=0, ncols=80)
    for event in events:
        listen(event)
    return out.getvalue()


def test_a_bar_is_drawn_from_the_first_event_to_the_last():
    text = draw(Started(2, "items", "frames"), Advanced(1), ItemDone(0, "a"), Advanced(1), Finished())
    assert "frames: 100%" in text
    assert "2/2" in text
    assert text.endswith("\n")


def test_bytes_are_scaled_and_the_given_label_goes_first():
    text = draw(Started(2048, "bytes", "frames"), Advanced(2048), Finished(), label="mine")
    assert "mine: 100%" in text
    assert "2.00k/2.00k" in text


def test_failures_are_counted_beside_the_bar():
    failed = [ItemFailed(n, "a.jpg", OSError("disk full")) for n in range(2)]
    assert "failed=2" in draw(Started(2, "items"), *failed, Finished())


def test_events_outside_of_the_work_draw_nothing():
    assert draw(Advanced(1), Finished()) == ""


def test_without_tqdm_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    with pytest.raises(ExtraMissing, match=r"pip install 'sightline\[progress\]'") as caught:
        progress_bar()
    assert caught.value.extra == "progress"
