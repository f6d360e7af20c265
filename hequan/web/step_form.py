"""The form of one step: its day, what it asks of the record, its papers; typed text in, values and sentences out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.utils import timezone

from hequan.core.actor import Actor
from hequan.core.forgiving import NUL, Unreadable, read_date, read_time
from hequan.core.law import OF_THE_CLOCK
from hequan.core.local_rule import LocalRules, rules
from hequan.core.record import Record
from hequan.core.register import Register
from hequan.core.step import Paper, Step
from hequan.web.entry import Entry
from hequan.web.forms import Form

#: The form's own controls; a register's fields begin with a letter.
ON, AT, NEEDED, REASON, PAPER, SHELVED = "_on", "_at", "_needed", "_reason", "_paper_", "_shelved_"
LONGEST_REASON = 500


@dataclass
class Own:
    """One of the form's own controls, which are no fields of the record."""

    name: str
    label: str
    control: str = "text"
    help: str = ""
    text: str = ""
    is_required: bool = False
    example: str = ""
    is_wide: bool = False
    note: str = ""
    problems: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of the control."""
        return f"id_{self.name}"

    @property
    def described_by(self) -> str:
        """The ids of what explains the control."""
        parts = {"error": self.problems, "note": self.note, "help": self.help}
        return " ".join(f"{self.id}_{part}" for part, is_there in parts.items() if is_there)


@dataclass
class PaperEntry:
    """One paper of the step: the files for it, and whether it is kept on paper."""

    paper: Paper
    filed: int = 0
    is_late: bool = False
    is_shelved: bool = False
    files: list[UploadedFile] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name of the control for files."""
        return PAPER + self.paper.key

    @property
    def id(self) -> str:
        """The id of the control for files."""
        return f"id_{self.name}"

    @property
    def shelved_name(self) -> str:
        """The name of the tick for paper."""
        return SHELVED + self.paper.key


class StepForm(Form):
    """What one person says of one step; for putting it right, as it was taken."""

    def __init__(
        self,
        actor: Actor,
        register: type[Register],
        record: Record,
        step: Step,
        *,
        anew: bool,
        missing: Sequence[Paper] = (),
    ) -> None:
        super().__init__(actor, register, record, step.asks)
        self.step, self.anew = step, anew
        for name, entry in self.entries.items():
            entry.is_required = name in step.must
        self.on = Own(ON, "办理日期", "date", is_required=True, example="例如 2021-03-05")
        self.at = Own(
            AT, "时刻", "time", is_required=asks_time(register, step, rules(record.house_id)), example="例如 09:30"
        )
        self.needed, self.choice_problems = "1", list[str]()
        remark = "理由或者备注" if step.conditional else "备注"
        help_text = "不需要办理的，写明理由；其余可以不填。" if step.conditional else "可以不填。"
        self.reason = Own(REASON, remark, help=help_text) if anew else Own(REASON, "更正理由", is_required=True)
        self.reason.is_wide = True
        own = [paper.key for paper in step.papers]
        self.papers = [PaperEntry(paper) for paper in step.papers] if anew else []
        # What an earlier step should have brought can be handed in late.
        self.papers += [PaperEntry(paper, is_late=True) for paper in missing if paper.key not in own]

    @property
    def asks_time(self) -> bool:
        """Whether the time of day is asked for."""
        return self.at.is_required

    @property
    def sections(self) -> list[tuple[str, list[Entry]]]:
        """The fields in the order in which the step asks them."""
        return [("", list(self.entries.values()))]

    @property
    def own(self) -> list[Own]:
        """The day, and the time of day where it is asked for."""
        return [self.on, self.at] if self.asks_time else [self.on]

    @property
    def first(self) -> Any:
        """Where the cursor starts: what must be filled in and is not, else the day."""
        return next((one for one in [*self.own, *self.ordered] if one.is_required and not one.text), self.on)

    @property
    def problems(self) -> list[tuple[str, str]]:
        """What is wrong, for the summary on top: (id of the control, sentence)."""
        places: list[Any] = [*self.own, *self.ordered, *self.papers, self.reason]
        choice = [("id__needed_1", sentence) for sentence in self.choice_problems]
        found = [(one.id, sentence) for one in places for sentence in one.problems]
        return [("", sentence) for sentence in self.loose] + choice + found

    @property
    def is_needed(self) -> bool:
        """Whether the step is taken, not found to be left out."""
        return not self.step.conditional or self.needed == "1"

    def offer(self, now: datetime) -> None:
        """Today, and the time of day where it is asked for."""
        here = timezone.localtime(now)
        self.on.text, self.at.text = here.date().isoformat(), f"{here:%H:%M}"

    def show_taken(self, on: date, moment: datetime | None) -> None:
        """The day of a step that was taken."""
        self.on.text = on.isoformat()
        self.at.text = f"{timezone.localtime(moment):%H:%M}" if moment else ""

    def fill(self, texts: Mapping[str, str]) -> None:
        """Put texts into the controls, as they were typed."""
        super().fill(texts)
        for one in (self.on, self.at, self.reason):
            one.text = texts.get(one.name, "").replace(NUL, "")
        self.needed = texts.get(NEEDED, "")
        for paper in self.papers:
            paper.is_shelved = texts.get(paper.shelved_name) == "1"

    def read(self) -> dict[str, Any]:
        """The values that are typed; what cannot be read becomes problems."""
        typed = {name: entry for name, entry in self.entries.items() if not entry.is_kept}
        values = {name: entry.read() for name, entry in typed.items()}
        if self.step.conditional and self.anew and self.needed not in ("0", "1"):
            self.choice_problems = [f"“{self.step.title}”要不要办理没有选，请选“需要办理”或者“不需要办理”。"]
        if len(self.reason.text) > LONGEST_REASON:
            self.reason.problems = [f"“{self.reason.label}”最多{LONGEST_REASON}个字，请缩短。"]
        return values

    def day(self) -> date | None:
        """The day that is typed; None, with a problem, where it can't be read."""
        try:
            return read_date(self.on.text)
        except Unreadable:
            self.on.problems = [_not_read(self.on, "日期，请写成 2021-03-05 或 2021年3月5日")]
            return None

    def moment(self, day: date | None) -> datetime | None:
        """The moment that is typed, where the step asks for it."""
        if not self.asks_time or day is None:
            return None
        try:
            return timezone.make_aware(datetime.combine(day, read_time(self.at.text)))
        except Unreadable:
            self.at.problems = [_not_read(self.at, "时刻，请写成 09:30")]
            return None

    def shelved(self) -> list[str]:
        """The papers that are kept on paper."""
        return [paper.paper.key for paper in self.papers if paper.is_shelved]


def asks_time(register: type[Register], step: Step, local: LocalRules) -> bool:
    """Whether the time of day matters: a column keeps it, or hours or minutes run from this step or until it."""
    if any(isinstance(register.field(name), models.DateTimeField | models.TimeField) for name in step.sets):
        return True
    clocks = register.procedure.clocks().values() if register.procedure else ()
    limits = [limit for clock in clocks if step in (*clock.starts, *clock.stops) for limit in clock.limits]
    units = [one.unit for limit in limits for one in (*limit.values, *local.history(limit))]
    return any(unit in OF_THE_CLOCK for unit in units)


def _not_read(own: Own, what: str) -> str:
    if not own.text.strip():
        return f"“{own.label}”没有填写，请填写。"
    return f"“{own.label}”的内容“{own.text[:40]}”不是有效的{what}。"
