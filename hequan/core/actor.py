"""Who acts: what the doors to records and changes need to know about a person in a post."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class NotAllowed(PermissionError):
    """This post may look at it but not change it."""


class Reader(Protocol):
    """What a role must answer."""

    @property
    def drafts(self) -> bool:
        """Whether it writes the yearly report."""

    @property
    def rules(self) -> bool:
        """Whether it fills in what the law leaves to the office (本地规定)."""

    def may_read(self, chapter: str) -> bool:
        """Whether the registers of a chapter open."""

    def may_enter(self, chapter: str) -> bool:
        """Whether records may be entered and corrected there."""

    def may_take(self, chapter: str, duty: str) -> bool:
        """Whether steps of a duty (`hequan.core.step.DUTIES`) may be taken there."""


@dataclass(frozen=True)
class Everything:
    """The role of a command that somebody runs on the server itself."""

    drafts: bool = True
    rules: bool = True

    def may_read(self, chapter: str) -> bool:
        """A command reads what the office that it names has."""
        return True

    def may_enter(self, chapter: str) -> bool:
        """A command enters for the office that it names."""
        return True

    def may_take(self, chapter: str, duty: str) -> bool:
        """A command takes any step for the office that it names."""
        return True


@dataclass(frozen=True)
class Actor:
    """A person in the post held at this moment, or a command run on the server (`person_id` None).

    `office` is where the post is; `reach` the office whose whole subtree it works on. `known_as` is how a record may
    name the person to keep them out: name, account, and the offices of all posts that they hold.
    """

    name: str
    title: str
    office: Any
    reach: Any
    role: Reader
    person_id: int | None = None
    known_as: tuple[str, ...] = ()

    @classmethod
    def in_post(cls, post: Any, held: Sequence[Any] = ()) -> "Actor":
        """The holder of a post, with all posts held besides."""
        person, offices = post.person, dict.fromkeys(one.office.name for one in (post, *held))
        known_as = (person.name, person.username, *offices)
        return cls(person.name, str(post), post.office, post.office.reach, post.role, post.person_id, known_as)

    @classmethod
    def command(cls, office: Any, name: str = "命令行") -> "Actor":
        """A command run on the server for one office; the journal shows it as such."""
        return cls(name, f"{office}（服务器命令）", office, office.reach, Everything())
