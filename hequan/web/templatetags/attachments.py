"""The papers of a record, on its page."""

from typing import Any

from django import template

from hequan.core import attachment
from hequan.core.record import Record
from hequan.core.register import Register

register = template.Library()


@register.inclusion_tag("web/_attachments.html", takes_context=True)
def attachments(context: Any, ledger: type[Register], record: Record) -> dict[str, Any]:
    """The list of papers; with the form to add one where the reader may enter."""
    return {
        "ledger": ledger,
        "record": record,
        "papers": attachment.attachments(ledger, record),
        "suffixes": ",".join(attachment.SUFFIXES),
        "largest": attachment.LARGEST // 1024 // 1024,
        "may_attach": context["actor"].role.may_enter(ledger.chapter) and not record.is_void,
        "csrf_token": context.get("csrf_token"),
    }
