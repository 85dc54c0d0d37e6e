"""Pictures: put once, asked for in many ways, brought here, deleted; the same on folders and servers."""

from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from sightline.core.errors import DigestMismatch, FileRefused, InvalidInput, NotFound
from sightline.core.progress import Finished, ItemDone, ItemFailed, Started
from sightline.stickypi import PutStatus, Revision
from sightline_api._runtime.files import File
from tests.stickypi import traps
from tests.stickypi.conftest import outline
from tests.stickypi.traps import NIGHT


def test_the_revision_is_found_out(pi, place):
    assert pi.revision() is Revision(place.split()[1])


def test_pictures_are_put_once(pi, device, tmp_path):
    paths = traps.lay(tmp_path, device, 3)
    first = pi.images.put(paths)
    assert [one.status for one in first] == [PutStatus.SENT] * 3
    assert [one.image.datetime for one in first] == traps.hours(3)
    again = pi.images.put(tmp_path)
    assert [one.status for one in again] == [PutStatus.PRESENT] * 3
    assert [one.image.id for one in again] == [one.id for one in pi.images.get([one.image for one in first])]


def test_a_second_run_sends_what_is_missing(pi, device, tmp_path):
    paths = traps.lay(tmp_path, device, 4)
    pi.images.put(paths[1:3])
    assert [one.status for one in pi.images.put(paths)] == ["sent", "present", "present", "sent"]


def test_another_picture_in_its_place_is_left_alone_and_told(pi, device, tmp_path):
    (path,) = traps.lay(tmp_path, device, 1)
    pi.images.put(path)
    path.write_bytes(traps.picture(99))
    puts = pi.images.put(path)
    assert [one.status for one in puts.different] == [PutStatus.DIFFERENT]
    assert pi.images.get_one(device, NIGHT).read() == traps.picture(0)


@pytest.mark.parametrize("as_text", [True, False])
def test_a_folder_that_is_not_there_is_refused_by_name(pi, tmp_path, as_text):
    wrong = tmp_path / "crad"
    with pytest.raises(FileRefused, match=r"files: there is no file and no folder .*crad"):
        pi.images.put(str(wrong) if as_text else wrong)


@pytest.mark.parametrize(
    ("put", "field"),
    [
        (lambda pi: pi.images.put(5), "files"),
        (lambda pi: pi.images.put(b"a picture"), "files"),
        (lambda pi: pi.images.put([None]), "files[0]"),
        (lambda pi: pi.images.put([b"a picture"]), "files[0]"),
        (lambda pi: pi.uid_annotations.put(None), "annotations"),
        (lambda pi: pi.uid_annotations.put([5]), "annotation"),
        (lambda pi: pi.itc_labels.put(5), "labels"),
        (lambda pi: pi.itc_labels.put([5]), "label"),
        (lambda pi: pi.itc_labels.get(None), "tuboids"),
        (lambda pi: pi.itc_labels.get([5]), "tuboids[0]"),
        (lambda pi: pi.tiled_tuboids.download("tuboid", "here"), "tuboids"),
        (lambda pi: pi.tiled_tuboids.download([None], "here"), "tuboids[0]"),
    ],
)
def test_what_cannot_be_put_or_asked_for_is_refused_by_name(pi, put, field):
    with pytest.raises(InvalidInput) as caught:
        put(pi)
    assert caught.value.field == field


def test_a_picture_may_come_from_memory(pi, device):
    (one,) = pi.images.put(File(traps.picture(5), traps.name(device, NIGHT)))
    assert one.status == "sent"
    assert pi.images.get_one(device, NIGHT).read() == traps.picture(5)


def test_what_is_no_trap_picture_stands_in_its_place_and_the_others_go(pi, device, tmp_path):
    good, cut, foreign, plain = traps.lay(tmp_path, device, 4)
    cut.write_bytes(traps.picture(1)[:-100])
    foreign.write_bytes(traps.picture(2, make="Canon EOS"))
    plain.write_bytes(b"no picture")
    odd = tmp_path / "holiday.jpg"
    odd.write_bytes(traps.picture(3))
    puts = pi.images.put([good, cut, foreign, plain, odd, tmp_path / "not there.jpg"])
    assert puts[0].status == "sent"
    assert [type(one) for one in puts[1:]] == [FileRefused] * 5
    assert [
        word in str(one) for word, one in zip(["middle", "trap", "JPEG", "name", ""], puts[1:], strict=True)
    ] == [True] * 5
    assert len(pi.images.series(device)) == 1


def test_a_picture_without_exif_is_named_before_it_travels(pi, device, tmp_path):
    (path,) = traps.lay(tmp_path, device, 1)
    path.write_bytes(traps.picture(exif=False))
    (refused,) = pi.images.put(path)
    assert isinstance(refused, FileRefused)
    assert "no EXIF" in str(refused)
    assert refused.path == path.name


def test_two_files_of_one_name_are_told_apart_before_they_are_sent(pi, device, tmp_path):
    (one,) = traps.lay(tmp_path / "one", device, 1)
    (same,) = traps.lay(tmp_path / "same", device, 1)
    other = tmp_path / "other" / one.name
    other.parent.mkdir()
    other.write_bytes(traps.picture(7))
    puts = pi.images.put([one, same, other], parallel=1)
    assert [one.status for one in puts[:2]] == ["sent", "sent"]
    assert isinstance(puts[2], DigestMismatch)


def test_progress_tells_of_every_file(pi, device, tmp_path):
    events = []
    paths = [*traps.lay(tmp_path, device, 2), tmp_path / "holiday.jpg"]
    pi.images.put(paths, progress=events.append, parallel=1)
    assert events[0] == Started(3, "items", "pictures")
    assert events[-1] == Finished()
    assert [event.name for event in events if isinstance(event, ItemDone)] == [
        path.name for path in paths[:2]
    ]
    assert [(event.index, event.name) for event in events if isinstance(event, ItemFailed)] == [
        (2, "holiday.jpg")
    ]


def test_a_picture_is_read_as_typed_values(pi, night, place):
    image = night[0]
    assert image.datetime == NIGHT
    assert image.datetime.tzinfo is UTC
    assert (image.size, image.temp, image.hum, image.alt) == ((64, 48), 21.5, 60.25, 82)
    assert image.location == pytest.approx((49.26, -123.11))
    assert image.api_version == place.split()[1]
    assert abs(image.datetime_created - datetime.now()) < timedelta(days=1)


def test_a_device_without_a_position_says_none(pi, device, tmp_path):
    pi.images.put(traps.lay(tmp_path, device, 1, gps=False))
    assert pi.images.get_one(device, NIGHT).location is None


def test_pictures_come_in_the_order_asked_for_each_once(pi, night, device):
    wanted = [night[2], (device.upper(), NIGHT), night[2], (device, NIGHT + timedelta(days=9))]
    assert [one.id for one in pi.images.get(wanted)] == [night[2].id, night[0].id]


def test_a_data_frame_asks_and_is_answered(pi, night):
    frame = pd.DataFrame([image.record() for image in night[:2]])
    rows = pi.images.get(frame)
    assert list(rows.to_frame()["md5"]) == [image.md5 for image in night[:2]]
    pd.testing.assert_frame_equal(rows.to_frame(), pd.DataFrame([image.record() for image in night[:2]]))


def test_nothing_asked_for_is_nothing(pi):
    assert pi.images.get([]) == ()
    assert pi.images.series([]) == ()
    assert pi.images.delete([]) == ()


def test_a_picture_that_is_not_there_is_an_error_where_one_is_wanted(pi, device):
    with pytest.raises(NotFound, match=f"no picture of {device}"):
        pi.images.get_one(device, NIGHT)


@pytest.mark.parametrize(
    ("start", "end", "hours"), [(None, None, [0, 1, 2, 3]), (1, 3, [1, 2]), (3, None, [3]), (0, 0, [])]
)
def test_a_series_begins_with_its_start_and_ends_before_its_end(pi, night, device, start, end, hours):
    edges = [None if hour is None else NIGHT + timedelta(hours=hour) for hour in (start, end)]
    rows = pi.images.series(device, *edges)
    assert sorted(row.datetime for row in rows) == [NIGHT + timedelta(hours=hour) for hour in hours]


def test_a_series_is_in_the_order_of_time_however_it_was_uploaded(pi, device, tmp_path):
    for hour in (5, 2, 8):
        pi.images.put(File(traps.picture(hour), traps.name(device, NIGHT + timedelta(hours=hour))))
    times = [image.datetime for image in pi.images.series(device)]
    assert times == [NIGHT + timedelta(hours=hour) for hour in (2, 5, 8)]


def test_patterns_fit_several_devices_and_ranges_that_overlap_repeat_nothing(pi, night, device):
    pattern = device[:7] + "_"
    ranges = [(device, NIGHT, NIGHT + timedelta(hours=2)), (pattern, NIGHT, NIGHT + timedelta(hours=3))]
    mine = [row.id for row in pi.images.series(ranges) if row.device == device]
    assert sorted(mine) == sorted(image.id for image in night[:3])


def test_the_misspelling_that_servers_take_without_a_word_is_refused(pi, device):
    for call in (pi.images.get, pi.images.series):
        with pytest.raises(InvalidInput, match="did you mean 'thumbnail-mini'"):
            call([], what="thumbnail_mini")
    with pytest.raises(InvalidInput, match="what: 'metadata' is not a file"):
        pi.images.download([], "x/", what="metadata")


@pytest.mark.parametrize(("what", "longest"), [("image", 640), ("thumbnail", 512), ("thumbnail-mini", 128)])
def test_pictures_and_thumbnails_come_here(pi, device, tmp_path, what, longest):
    from PIL import Image

    pi.images.put(traps.lay(tmp_path / "from", device, 2, size=(640, 480)))
    rows = pi.images.series(device)
    paths = pi.images.download(rows, tmp_path / "to", what=what)
    for row, path in zip(rows, paths, strict=True):
        assert path.name.startswith(row.name.removesuffix(".jpg"))
        with Image.open(path) as opened:
            assert max(opened.size) == longest
    assert rows[0].read(what) == paths[0].read_bytes()
    assert rows[0].download(tmp_path / "one", what=what).read_bytes() == paths[0].read_bytes()


def test_links_that_came_with_rows_are_used_and_others_asked_for(pi, night, tmp_path):
    linked = pi.images.get(night, what="image")
    assert all(row.url for row in linked)
    assert night[0].url is None
    by_link = pi.images.download(linked, tmp_path / "a")
    by_pair = pi.images.download([(one.device, one.datetime) for one in night], tmp_path / "b")
    assert [path.read_bytes() for path in by_link] == [path.read_bytes() for path in by_pair]


def test_equal_questions_get_equal_links(pi, night):
    assert night[0].link("thumbnail") == night[0].link("thumbnail")


def test_a_picture_that_is_gone_stands_in_its_place(pi, night, device, tmp_path):
    night[1].delete()
    outcome = pi.images.download([(device, image.datetime) for image in night], tmp_path)
    assert [isinstance(one, NotFound) for one in outcome] == [False, True, False, False]


def test_deleting_takes_the_pictures_that_are_there_and_says_which(pi, night, device):
    pi.uid_annotations.put([outline(night[0])])
    gone = pi.images.delete([night[0], (device, NIGHT + timedelta(days=9))])
    assert [one.id for one in gone] == [night[0].id]
    assert {one.id for one in pi.images.series(device)} == {image.id for image in night[1:]}
    assert pi.uid_annotations.series(device) == ()


def test_a_row_asks_again_for_itself(pi, night):
    assert night[0].refresh() == night[0]
    night[0].delete()
    with pytest.raises(NotFound, match=r"no picture"):
        night[0].refresh()


@pytest.mark.parametrize("place", ["folder 0.1.1", "server 0.1.1"])
def test_a_device_of_2022_tells_more(pi, device, tmp_path):
    pi.images.put(traps.lay(tmp_path, device, 1, year=2022))
    image = pi.images.get_one(device, NIGHT)
    assert (image.device_version, image.bat, image.but, image.lum) == ("3.1.0", 88, True, 12.5)


@pytest.mark.parametrize("place", ["folder 0.1.0", "server 0.1.0"])
def test_a_device_of_2022_is_refused_before_it_goes_to_a_server_that_does_not_know_it(pi, device, tmp_path):
    assert pi.revision() is Revision.A
    (refused,) = pi.images.put(traps.lay(tmp_path, device, 1, year=2022))
    assert isinstance(refused, FileRefused)


@pytest.mark.parametrize("place", ["folder 0.1.1", "server 0.1.1"])
def test_eight_pictures_at_a_time_are_kept_for_an_annotator(pi, device, tmp_path):
    pi.images.put(traps.lay(tmp_path, device, 10))
    algo = {"algo_name": "detector", "algo_version": "1"}
    first = pi.images.to_annotate(device, **algo, what="thumbnail")
    second = pi.images.to_annotate(device, **algo)
    assert (len(first), len(second), pi.images.to_annotate(device, **algo)) == (8, 2, ())
    assert all(row.url for row in first)


@pytest.mark.parametrize("place", ["folder 0.1.0", "server 0.1.0"])
def test_an_older_server_says_that_it_is_one(pi, device):
    with pytest.raises(NotFound, match=r"needs a server of revision 0\.1\.1"):
        pi.images.to_annotate(device, algo_name="detector", algo_version="1")
    with pytest.raises(NotFound, match=r"needs a server of revision 0\.1\.1"):
        pi.projects.list()
