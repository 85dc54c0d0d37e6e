"""Every error there is: in one tree, exported, and able to travel to another process."""

import pickle
from inspect import Parameter, signature

import pytest

import sightline.core.errors as errors
import sightline_api._runtime.errors as runtime
from sightline.core.errors import SightlineError


def tree(cls=SightlineError):
    return [cls, *(below for child in cls.__subclasses__() for below in tree(child))]


def sample(cls):
    """An instance with every argument of its constructor given, optional ones too."""
    if cls.__init__ is Exception.__init__:
        return cls("what happened")
    positional, named = [], {}
    for name, parameter in signature(cls).parameters.items():
        value = value_for(str(parameter.annotation))
        if parameter.kind is Parameter.KEYWORD_ONLY:
            named[name] = value
        else:
            positional.append(value)
    return cls(*positional, **named)


def value_for(annotation):
    if "dict" in annotation:
        return {"bbox": ["out of range"]}
    if "Iterable" in annotation:
        return ["one", "two"]
    for name, value in (("float", 1.5), ("int", 7), ("bool", False)):
        if name in annotation:
            return value
    return "words"


def core_errors():
    return [cls for cls in dict.fromkeys(tree()) if cls.__module__ in (errors.__name__, runtime.__name__)]


@pytest.mark.parametrize("cls", core_errors(), ids=lambda cls: cls.__name__)
def test_every_error_pickles_with_all_that_it_knows(cls):
    error = sample(cls)
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        back = pickle.loads(pickle.dumps(error, protocol))
        assert type(back) is cls
        assert str(back) == str(error) != ""
        assert back.args == error.args
        assert vars(back) == vars(error)


@pytest.mark.parametrize("cls", core_errors(), ids=lambda cls: cls.__name__)
def test_every_error_is_exported_and_says_what_it_means(cls):
    assert getattr(errors, cls.__name__) is cls
    assert cls.__name__ in errors.__all__
    assert cls.__doc__


def test_the_whole_tree_of_the_low_level_can_be_imported_here():
    assert set(runtime.__all__) <= set(errors.__all__)


@pytest.mark.parametrize(
    ("cls", "builtin"),
    [
        (errors.DeadlineExceeded, TimeoutError),
        (errors.InvalidInput, ValueError),
        (errors.FileRefused, ValueError),
        (errors.ExtraMissing, ImportError),
    ],
)
def test_an_error_is_also_what_python_calls_it(cls, builtin):
    assert issubclass(cls, builtin)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            errors.CredentialsMissing("pyronear", ["token"], ["environment X", "a profile"]),
            "no token. Looked for: environment X; a profile",
        ),
        (errors.DigestMismatch("sha256", "aa", "bb"), "Ask for it again"),
        (errors.OperationFailed("export"), r"failed on the server \(failed\): no reason given"),
        (errors.OperationFailed("export", status="Failed", reason="disk full"), r"\(Failed\): disk full"),
        (errors.UnknownStatus("odd", ["done"]), "'odd' .known: done"),
        (errors.DeadlineExceeded("export", 600), "within 600 s.*longer timeout"),
        (errors.RepeatedCursor("page=2"), "'page=2' for the second time"),
        (errors.Detached("Camera 3"), "get it from a client"),
        (errors.ExtraMissing("tqdm", "progress"), r"pip install 'sightline\[progress\]'"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_message_says_what_to_do(error, words):
    with pytest.raises(type(error), match=words):
        raise error


def test_a_status_has_its_class():
    assert errors.error_class(404) is errors.NotFound
