"""Personal data: covered in lists, pages, histories and exports; uncovered one record at a time, for a purpose."""

import re
from datetime import datetime

from django.db import transaction

from hequan.core import access, journal
from hequan.core.actor import Actor
from hequan.core.display import field_text
from hequan.core.record import Record
from hequan.core.register import Register

#: Organisations are no personal data; their names keep a covered row recognisable.
KINDS = "公司|集团|企业|厂|店|超市|银行|学校|医院|合作社|委员会|办公室|办事处|社区|中心"
ORGANISATION = re.compile(rf"(?=.{{4}}).+(?:{KINDS})")
#: 赵示安等3人: who it is stays covered, how many does not.
AND_OTHERS = re.compile(r"(?P<name>.+?)(?P<others>等\d*[人户名])(?P<more>.*)")
NUMBER = re.compile(r"\+?[\dXx][\dXx\s-]{5,}")
#: Phones and identity numbers inside a text.
LONG_NUMBER = re.compile(r"(?<![\dXx])\d{10,17}[\dXx](?![\dXx])")
BETWEEN = re.compile(r"([、，,；;/\s（）()：:]+)")
#: The events that the journal writes when somebody looked at what is covered.
VIEWED = "viewed"


class NoPurpose(ValueError):
    """Personal data was asked for without saying what for."""


def mask(text: str) -> str:
    """A text with persons and numbers covered: 赵示安 gives 赵**, 13800005678 gives 138****5678."""
    number = NUMBER.fullmatch(text.strip())
    if number:
        return _mask_number(re.sub(r"[\s-]", "", text))
    return "".join(part if BETWEEN.fullmatch(part) else _mask_part(part) for part in BETWEEN.split(text))


def mask_numbers(text: str) -> str:
    """A text with only its long numbers covered, where nobody said which column is personal data."""
    return LONG_NUMBER.sub(lambda found: _mask_number(found[0]), text)


def shown(register: type[Register], record: Record, name: str) -> str:
    """One field of a record in words as a page may print it: personal data is covered."""
    text = field_text(register, record, name)
    return mask(text) if name in register.private else text


def reveal(actor: Actor, register: type[Register], record: Record, *, purpose: str, at: datetime) -> dict[str, str]:
    """The personal data of one record by field; who looked and what for goes into the journal first."""
    if not purpose.strip():
        raise NoPurpose("请填写查看个人信息的用途，例如：电话回访当事人。用途会记入操作留痕。")
    record = access.record(actor, register, record.pk)
    seen = journal.Change(VIEWED, register.key, record.pk, record.house_id, record.number, {}, {}, purpose.strip())
    with transaction.atomic():
        journal.write(actor, [seen], at=at)
    return {name: field_text(register, record, name) for name in register.private}


def _mask_part(part: str) -> str:
    if not part or ORGANISATION.fullmatch(part):
        return part
    if NUMBER.fullmatch(part):
        return _mask_number(part)
    group = AND_OTHERS.fullmatch(part)
    if group:
        return _mask_part(group["name"]) + group["others"] + _mask_part(group["more"])
    return "*" if len(part) == 1 else part[0] + "*" * min(len(part) - 1, 2)


def _mask_number(number: str) -> str:
    """A long number keeps its ends: an identity number four and four, a phone three and four."""
    head = 4 if len(number) >= 15 else 3 if len(number) >= 11 else 0
    tail = 4 if len(number) >= 11 else 2
    return number[:head] + "*" * (len(number) - head - tail) + number[-tail:]
