"""One-time codes: random, easy to type, kept as a hash, good for one use and a short time."""

import hashlib
import secrets
from datetime import datetime, timedelta

from hequan.offices.models import OneTimeCode, Person

#: Digits and capitals without those that look like another (I, L, O, U): 5 bits each.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
#: 24 characters, 120 bits: too many to guess, so that a plain fast hash keeps them safe.
GROUPS, GROUP = 6, 4
LOOK_ALIKE = str.maketrans("OIL", "011")


class WrongCode(ValueError):
    """No such code: mistyped, used, too old, or somebody else's. One answer for all of these."""

    def __init__(self) -> None:
        super().__init__("一次性代码不对、已经用过或者已经过期，请核对每一位；不行的话请重新取得一个。")


def issue(person: Person | None, *, at: datetime, good_for: timedelta) -> str:
    """A new code in groups of four; older codes for the same purpose stop working."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(GROUPS * GROUP))
    OneTimeCode.objects.filter(person=person).delete()
    OneTimeCode.objects.create(person=person, hashed=_hashed(code), expires_at=at + good_for)
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def use(code: str, person: Person | None, *, at: datetime) -> None:
    """Use the code up, or WrongCode. Of two people who use it at one moment only one deletes the row."""
    good = OneTimeCode.objects.filter(hashed=_hashed(code), person=person, expires_at__gt=at)
    used, _ = good.delete()
    if not used:
        raise WrongCode


def _hashed(code: str) -> str:
    """The hash of a code as typed: case, spaces, hyphens and look-alike letters do not matter."""
    typed = "".join(character for character in code.upper() if character.isalnum())
    return hashlib.sha256(typed.translate(LOOK_ALIKE).encode()).hexdigest()
