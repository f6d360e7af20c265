"""What a clerk writes into the annual report: read by anybody who reads the report, saved through `save` alone.

Numbers cannot be written. Where a figure stands, the clerk sees its title in braces, {化解劳动争议纠纷}; the text is
kept with the figure's key, {mediation.labour_cases}, so that a renamed title breaks nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from typing import Any

from django.db import transaction
from django.db.models import F

from hequan.core import journal
from hequan.core.actor import Actor, NotAllowed
from hequan.core.figure import Figure
from hequan.core.forgiving import NUL, Unreadable, read_date
from hequan.core.journal import Change
from hequan.core.models import DraftText
from hequan.core.outline import HEAD, Outline
from hequan.core.registry import registry
from hequan.core.report import TOKEN, may_list

#: Under this name the journal keeps what happens to texts of the annual report.
JOURNAL_NAME = "report"
BRACES = re.compile(r"[{｛]([^{}｛｝]*)[}｝]")
#: The year of a document number, in whichever brackets it was typed.
NUMBER_BRACKETS = re.compile(r"[\[［(（﹝【](\d{4})[\]］)）﹞】](?=\s*第?\d+号)")
DOCUMENT_NUMBER = re.compile(r"\D+〔\d{4}〕[1-9]\d*号")


@dataclass(frozen=True)
class Place:
    """One text of one house's report: of which year, in which outline, which paragraph or line of the head."""

    house: Any
    year: int
    outline: Outline
    key: str

    @property
    def own_words(self) -> str:
        """What the outline itself says there, with tokens."""
        return self.outline.words(self.key, self.house.name, self.year)

    @property
    def name(self) -> str:
        """What people call it."""
        return self.outline.editable()[self.key]


@dataclass(frozen=True)
class Rewriting:
    """One change of a text: who wrote it and when; `text` is None where the outline's own words were put back."""

    at: datetime
    who: str
    text: str | None


class Refused(ValueError):
    """A text cannot be kept as it was typed; `sentences` say why and what to do."""

    def __init__(self, sentences: list[str]) -> None:
        self.sentences = sentences
        super().__init__("".join(sentences))


class Conflict(RuntimeError):
    """Somebody else changed the text since it was read: `theirs` is what they wrote, `version` how far it has come."""

    def __init__(self, theirs: str, version: int) -> None:
        self.theirs, self.version = theirs, version
        super().__init__("这一段已被他人改写，请核对两份文字后重新保存。")


def may_read(actor: Actor) -> bool:
    """Whether the post opens its house's report: it draws on every register, so it takes a post that reads them all."""
    whole_house = actor.reach.pk == actor.reach.house_id
    return whole_house and all(actor.role.may_read(chapter) for chapter in registry.chapters)


def may_write(actor: Actor) -> bool:
    """Whether the post edits the report."""
    return actor.role.drafts and may_read(actor)


def texts(house: Any, year: int, outline: Outline) -> dict[str, DraftText]:
    """What clerks have written, by paragraph."""
    return {text.paragraph: text for text in DraftText.objects.filter(house=house, year=year, outline=outline.key)}


def save(actor: Actor, place: Place, typed: str, *, at: datetime, seen: int) -> DraftText:
    """The text as kept. `seen` is the version that the writer had before their eyes; a later one is a Conflict."""
    text = parse(place.key, typed)
    return _keep(actor, place, None if text == place.own_words else text, at, seen)


def restore(actor: Actor, place: Place, *, at: datetime, seen: int) -> DraftText:
    """The outline's own words stand again."""
    return _keep(actor, place, None, at, seen)


def history(place: Place) -> list[Rewriting]:
    """What was done to one text, the latest first."""
    kept = DraftText.objects.filter(**_named(place)).values_list("pk", flat=True)
    events = [journal.read(event) for pk in kept for event in journal.events(JOURNAL_NAME, pk)]
    return [_rewriting(event) for event in reversed(events)]


def show(text: str) -> str:
    """The text as a clerk edits it: figures by their titles."""
    titles = _titles()

    def title(token: re.Match[str]) -> str:
        key, name = token[1], token[2]
        if key not in titles:
            return token[0]
        label = f"|{registry.figures[key].register.label(name)}" if name else ""
        return f"{{{titles[key]}{label}}}"

    return TOKEN.sub(title, text)


def tokens_by_chapter() -> list[tuple[str, list[str]]]:
    """(chapter, its figures as a clerk writes them) for every chapter that has any."""
    titles = _titles()
    return [
        (chapter.title, [f"{{{titles[figure.key]}}}" for figure in chapter.figures])
        for chapter in registry.chapters.values()
        if chapter.figures
    ]


def parse(key: str, typed: str) -> str:
    """The text as it is kept, or Refused: figures by their keys, on one line (a heading is broken by its meaning)."""
    line = ("\n" if key == "heading" else "").join(part.strip() for part in typed.replace(NUL, "").strip().splitlines())
    line = NUMBER_BRACKETS.sub(r"〔\1〕", line)
    if key == "signed_on":
        return _day(line)
    if key == "number":
        return _document_number(line)
    faults: list[str] = []
    text = BRACES.sub(lambda found: _token(found[1], faults), line)
    if re.search(r"[{}｛｝]", TOKEN.sub("", text)) and not faults:
        faults.append("花括号没有成对，数据项要写成 {名称}，请补上缺少的一半。")
    if faults:
        raise Refused(faults)
    return text


def _keep(actor: Actor, place: Place, text: str | None, at: datetime, seen: int) -> DraftText:
    if not may_write(actor) or actor.reach.house_id != place.house.pk:
        raise NotAllowed(f"{actor.title}不能改写{place.house.name}的年度报告。")
    with transaction.atomic():
        row, _ = DraftText.objects.get_or_create(**_named(place))
        if row.version != seen:
            raise _conflict(place, row)
        if row.text != text:
            _write(actor, place, row, text, at)
    return row


def _write(actor: Actor, place: Place, row: DraftText, text: str | None, at: datetime) -> None:
    """Write the text where nobody has written meanwhile, and its event beside it."""
    mine = DraftText.objects.filter(pk=row.pk, version=row.version)
    if not mine.update(text=text, version=F("version") + 1):
        raise _conflict(place, DraftText.objects.get(pk=row.pk))
    before, row.text, row.version = row.text, text, row.version + 1
    number = f"{place.house.name}{place.year}年度报告〔{place.outline.title}〕{place.name}"
    change = Change("drafted", JOURNAL_NAME, row.pk, place.house.pk, number, {"text": before}, {"text": text})
    journal.write(actor, [change], at=at)


def _named(place: Place) -> dict[str, Any]:
    return {"house": place.house, "year": place.year, "outline": place.outline.key, "paragraph": place.key}


def _rewriting(event: dict[str, Any]) -> Rewriting:
    who = f"{event['actor']['name']}（{event['actor']['post']}）"
    return Rewriting(datetime.fromisoformat(event["at"]), who, event["after"]["text"])


def _conflict(place: Place, row: DraftText) -> Conflict:
    return Conflict(place.own_words if row.text is None else row.text, row.version)


def _titles() -> dict[str, str]:
    """What a clerk calls each figure: its title, with the chapter where two figures share one."""
    shared = Counter(figure.title for figure in registry.figures.values())
    return {key: _called(figure, shared[figure.title] > 1) for key, figure in registry.figures.items()}


def _called(figure: Figure, is_shared: bool) -> str:
    return f"{registry.chapters[figure.chapter].title}·{figure.title}" if is_shared else figure.title


def _token(typed: str, faults: list[str]) -> str:
    """The token that a name in braces means; a name that means none adds a sentence to the faults."""
    title, _, label = (part.strip() for part in typed.replace("｜", "|").partition("|"))
    keys = {called: key for key, called in _titles().items()}
    key = title if title in registry.figures else keys.get(title)
    if key is None:
        near = "、".join(f"{{{one}}}" for one in get_close_matches(title, keys, n=3, cutoff=0.3))
        faults.append(f"没有名为“{title}”的数据项。{f'相近的有：{near}。' if near else ''}请从可用的数据项里选用。")
        return ""
    if not label:
        return f"{{{key}}}"
    name = _field(registry.figures[key], label)
    if name is None:
        faults.append(f"“{title}”的台账没有可以列出的“{label}”一栏，请改用其他栏，或去掉“|{label}”。")
    return f"{{{key}|{name}}}"


def _field(figure: Figure, label: str) -> str | None:
    """The field of the figure's records that a label means, if its contents may be printed."""
    names = [name for name in figure.register.fields() if may_list(figure, name)]
    return next((name for name in names if label in (name, figure.register.label(name))), None)


def _day(line: str) -> str:
    if not line:
        return ""
    try:
        return read_date(line).isoformat()
    except Unreadable:
        raise Refused(
            [f"“{HEAD['signed_on']}”的内容“{line}”不是有效日期，请写成 2022-02-10 或 2022年2月10日。"]
        ) from None


def _document_number(line: str) -> str:
    number = re.sub(r"\s", "", line)
    if number and not DOCUMENT_NUMBER.fullmatch(number):
        raise Refused([f"“{HEAD['number']}”的内容“{line}”不像发文字号，请写成 荷街发〔2022〕3号，序号前不加“第”和0。"])
    return number
