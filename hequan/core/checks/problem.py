"""What a check says: which declaration is wrong, how, and what to do about it."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

HAN = re.compile(r"[\u4e00-\u9fff]")

#: What one rule yields for each fault: (the fault as a sentence, the hint).
Fault = tuple[str, str]
Rule = Callable[[Any], Iterator[Fault]]


@dataclass(frozen=True)
class Problem:
    """One fault of one declaration."""

    id: str
    where: str
    sentence: str
    hint: str

    def __str__(self) -> str:
        return f"{self.id} {self.where}: {self.sentence} Hint: {self.hint}"


def found(rules: Mapping[str, Rule], where: str, declared: Any) -> Iterator[Problem]:
    """Every fault that the rules find in one declaration."""
    for rule_id, rule in rules.items():
        for sentence, hint in rule(declared):
            yield Problem(rule_id, where, sentence, hint)


def is_chinese(text: Any) -> bool:
    """Whether a text that people read has a Chinese character in it."""
    return bool(HAN.search(str(text)))
