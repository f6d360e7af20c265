"""What a module of matters under way is written in."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, ClassVar


@dataclass(frozen=True)
class Move:
    """One thing that happens to a matter: a step, or (register) a row of another register that names it.

    after    so many days after the matter began; a day off counts as the working day before it
    by       the account that does it
    values   what the form says; a timedelta is a day so long after the beginning, Matter.ITSELF the matter, LAST_ROW
             the row entered beside it last, THAT_DAY the day of the move, THIS_YEAR the year in which the matter began
    at       the time of day, for steps from which hours are counted: "08:30"
    needed   False: found not to be needed, for the reason
    """

    step: str
    after: int
    by: str = "demo-clerk"
    values: dict[str, Any] = field(default_factory=dict)
    at: str = ""
    needed: bool = True
    reason: str = ""
    shelved: tuple[str, ...] = ()
    register: str = ""


@dataclass(frozen=True)
class Matter:
    """One matter: what is entered `ago` days before the example is loaded (or `on` a day), then moves in order."""

    register: str
    values: dict[str, Any]
    ago: int = 0
    on: date | None = None
    moves: tuple[Move, ...] = ()
    by: str = "demo-clerk"

    ITSELF: ClassVar[object] = object()
    LAST_ROW: ClassVar[object] = object()
    THAT_DAY: ClassVar[object] = object()
    THIS_YEAR: ClassVar[object] = object()


def days(count: int) -> timedelta:
    """A day so many days after the matter began."""
    return timedelta(days=count)
