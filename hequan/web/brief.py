"""What a row is about in a few words, for lists that mix registers; personal data stays covered."""

from hequan.core.display import field_text
from hequan.core.masking import shown
from hequan.core.record import Record
from hequan.core.register import Register

LONGEST = 40
#: So many columns say enough to recognise a row.
ENOUGH = 2


def brief(register: type[Register], record: Record) -> str:
    """The first telling columns of a row: 劳动争议，赵**、某建筑工程公司."""
    texts = [shown(register, record, name) for name in telling_columns(register)]
    return "，".join([text[:LONGEST] for text in texts if text][:ENOUGH])


def telling_columns(register: type[Register]) -> list[str]:
    """The columns that say what it is about: not the number, not a date, nothing that needs another query."""
    return [name for name in register.columns if _tells(register, name)]


def day_text(register: type[Register], record: Record) -> str:
    """The day by which the register sorts a row."""
    return field_text(register, record, register.dated)


def _tells(register: type[Register], name: str) -> bool:
    field = register.field(name)
    kind = field.get_internal_type()
    return name != "number" and not field.is_relation and (bool(field.choices) or kind in ("CharField", "TextField"))
