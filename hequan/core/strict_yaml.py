"""YAML that refuses what plain YAML forgives: a key written twice, a key nobody knows, a text where a list belongs."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml


class Malformed(ValueError):
    """A data file says something that nobody reads; the message names file, place, key and what was expected."""


BOOL = "tag:yaml.org,2002:bool"


class StrictLoader(yaml.SafeLoader):
    """PyYAML silently keeps the last of two equal keys and reads `on` as true; this loader does neither."""

    yaml_implicit_resolvers = {
        first: [(tag, words) for tag, words in resolvers if tag != BOOL]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        """The mapping, unless a key stands twice."""
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        twice = next((key for index, key in enumerate(keys) if key in keys[:index]), None)
        if twice is not None:
            raise Malformed(f"line {node.start_mark.line + 1}: {twice!r} stands twice. Keep one of them.")
        return super().construct_mapping(node, deep)


StrictLoader.add_implicit_resolver(BOOL, re.compile("(?:true|false)$"), ["t", "f"])


def load(path: Path) -> Any:
    """What a file says."""
    return parse(path.name, path.read_text(encoding="utf-8"))


def parse(where: str, text: str) -> Any:
    """What a text says; `where` is what the text is called."""
    try:
        return yaml.load(text, StrictLoader)
    except (yaml.YAMLError, Malformed) as fault:
        raise Malformed(f"{where}: {fault}") from None


def take(where: str, told: Any, required: Mapping[str, type], optional: Mapping[str, type]) -> dict[str, Any]:
    """The mapping itself, once every key is known, every required one is there and every value is of its kind."""
    if not isinstance(told, dict):
        raise Malformed(f"{where}: {told!r} is not a mapping. Expected the keys {', '.join(required)}.")
    known = {**required, **optional}
    unknown = [str(key) for key in told if key not in known]
    if unknown:
        raise Malformed(f"{where}: unknown key {', '.join(unknown)}. Known keys: {', '.join(known)}.")
    missing = [key for key in required if key not in told]
    if missing:
        raise Malformed(f"{where}: {', '.join(missing)} is missing.")
    for key, value in told.items():
        if not isinstance(value, known[key]):
            raise Malformed(f"{where}: {key} is {value!r}, expected a {known[key].__name__}.")
    return told
