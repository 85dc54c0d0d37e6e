"""Run openapi-python-client as a library, with our templates, for one service."""

import keyword
import textwrap
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from .components import Components
from .endpoints import describe, raw_operations
from .split import Document, split

__all__ = ["GenerationFailed", "generate_service"]

_TEMPLATES = Path(__file__).parent / "templates"
_SUPPORTED = (
    "application/json",
    "application/octet-stream",
    "multipart/form-data",
    "application/x-www-form-urlencoded",
)


class GenerationFailed(Exception):
    """The contract cannot be turned into code; the message says why."""


def generate_service(document: Document, service: str, target: Path) -> int:
    """The number of operations written to ``target``: models.py, a module a tag, and __init__.py.

    Raises GenerationFailed for any warning of the parser and for any operation that it would drop.
    """
    cut = split(document, service)
    parsed = _parsed(cut, target)
    components = Components(cut)
    _same_names(parsed, components)
    env = Project(openapi=parsed, config=_config(target, cut), custom_template_path=_TEMPLATES).env
    env.globals.update(components=components, service=service, wrapped=_wrapped, literal=_literal)
    target.mkdir(parents=True, exist_ok=True)
    (target / "models.py").write_text(env.get_template("models.py.jinja").render())
    tags: dict[str, list[dict[str, Any]]] = {}
    for name, endpoint in _endpoints(parsed, cut).items():
        described = describe(name, cut, endpoint)
        tags.setdefault(described["tag"], []).append(described)
    if unusable := sorted(tag for tag in tags if tag == "models" or keyword.iskeyword(tag)):
        raise GenerationFailed(f"no module can be called {', '.join(unusable)}: name the tag otherwise")
    for tag, described_operations in tags.items():
        text = env.get_template("tag.py.jinja").render(tag=tag, operations=described_operations)
        (target / f"{tag}.py").write_text(text)
    (target / "__init__.py").write_text(env.get_template("service.py.jinja").render(tags=sorted(tags)))
    return sum(len(described) for described in tags.values())


def _config(target: Path, document: Document) -> Config:
    medias = {media for part in _contents(document) for media in part}
    overrides = {media: "application/octet-stream" for media in sorted(medias) if _unknown(media)}
    return Config.from_sources(
        # As literals, because the parser's own enums fall over values that differ in case alone.
        ConfigFile(post_hooks=[], content_type_overrides=overrides, literal_enums=True),
        meta_type=MetaType.NONE,
        document_source=target,
        file_encoding="utf-8",
        overwrite=True,
        output_path=target,
    )


def _unknown(media: str) -> bool:
    return media not in _SUPPORTED and not media.endswith("+json")


def _contents(part: Any) -> list[dict[str, Any]]:
    if isinstance(part, dict):
        here = [part["content"]] if isinstance(part.get("content"), dict) else []
        return here + [found for value in part.values() for found in _contents(value)]
    if isinstance(part, list):
        return [found for value in part for found in _contents(value)]
    return []


def _parsed(document: Document, target: Path) -> GeneratorData:
    data = GeneratorData.from_dict(document, config=_config(target, document))
    if isinstance(data, GeneratorError):
        raise GenerationFailed(f"{data.header}: {data.detail}")
    problems = [*data.errors]
    for collection in data.endpoint_collections_by_tag.values():
        problems += collection.parse_errors
    if problems:
        raise GenerationFailed(
            "\n".join(f"{problem.header or 'warning'}: {problem.detail}" for problem in problems)
        )
    return data


def _endpoints(parsed: GeneratorData, document: Document) -> dict[str, Any]:
    """The parsed operations by operationId; the parser keeps only a Python name made of it."""
    found: dict[str, Any] = {}
    by_route = {(method, path): name for name, (path, method, _, _) in raw_operations(document).items()}
    for collection in parsed.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            path = endpoint.path.get_untrusted_value()
            route = next(
                route for route in by_route if route[0] == endpoint.method and _alike(route[1], path)
            )
            found[by_route.pop(route)] = endpoint
    if by_route:
        raise GenerationFailed(f"the parser dropped {', '.join(by_route.values())}")
    return {name: found[name] for name in raw_operations(document)}


def _alike(path: str, parsed: str) -> bool:
    # The parser renames path parameters; what stands around them tells the operations apart.
    def holes(text: str) -> list[str]:
        return [
            "{}" if part.startswith("{") else part
            for part in text.replace("}", "}/").replace("{", "/{").split("/")
        ]

    return holes(path) == holes(parsed)


def _same_names(parsed: GeneratorData, components: Components) -> None:
    known = {str(one.class_info.name) for one in [*parsed.models, *parsed.enums]}
    wanted = {
        components.annotator(key)({"$ref": f"#/{key}"}) for key in [*components.models, *components.enums]
    }
    if missing := sorted(wanted - known):
        raise GenerationFailed(f"the parser dropped the models {', '.join(missing)}")


def _wrapped(text: str, indent: int = 4) -> str:
    """Text for a docstring, safe inside triple quotes, wrapped."""
    safe = " ".join(text.split()).replace("\\", "\\\\").replace('"""', "'''")
    if safe.endswith('"'):
        safe += " "
    return textwrap.fill(safe, 106, initial_indent="", subsequent_indent=" " * indent, break_long_words=False)


def _literal(value: Any) -> str:
    """A Python literal; lists become tuples, since endpoints are constants."""
    if isinstance(value, list):
        inner = ", ".join(_literal(item) for item in value)
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key!r}: {_literal(item)}" for key, item in value.items()) + "}"
    return repr(value)
