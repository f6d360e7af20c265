"""Ticket: the hidden part of a form that names it once and says for whom it was drawn."""

import secrets

from django.core.signing import BadSignature, Signer

from hequan.core.actor import Actor

_SIGNER = Signer(salt="hequan.form")


def new(actor: Actor) -> str:
    """A ticket that nobody had before."""
    return _SIGNER.sign(f"{actor.person_id}-{secrets.token_urlsafe(12)}")


def drawn_for(ticket: str) -> int | None:
    """The person that a ticket was drawn for; None for anything that is no ticket of ours."""
    try:
        return int(_SIGNER.unsign(ticket).split("-")[0])
    except (BadSignature, ValueError):
        return None
