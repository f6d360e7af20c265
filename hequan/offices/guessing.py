"""Slows down guessing of passwords: per account and network, so that a stranger elsewhere never locks the owner out."""

from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network

from django.db import transaction
from django.utils.crypto import salted_hmac

from hequan.offices.models import Guessing

#: So many tries are free; each later one waits twice as long as the one before it.
FREE = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
#: A pair that was quiet for so long starts anew.
FORGOTTEN_AFTER = timedelta(hours=24)


def wait(account: str, address: str, *, at: datetime) -> timedelta:
    """How long to wait before the next try; nothing means that this try may be judged and is counted.

    It is counted before it is judged, so that many tries at one moment do not slip through together.
    """
    Guessing.objects.filter(last_at__lt=at - FORGOTTEN_AFTER).delete()
    with transaction.atomic():
        pair, _ = Guessing.objects.get_or_create(hashed=_hashed(account, address), defaults={"last_at": at})
        pair = Guessing.objects.select_for_update().get(pk=pair.pk)
        left = pair.last_at + delay(pair.tries) - at
        if left > timedelta(0):
            return left
        pair.tries, pair.last_at = pair.tries + 1, at
        pair.save(update_fields=["tries", "last_at"])
    return timedelta(0)


def succeeded(account: str, address: str) -> None:
    """The owner is in: forget the tries."""
    Guessing.objects.filter(hashed=_hashed(account, address)).delete()


def delay(tries: int) -> timedelta:
    """The wait after so many tries in vain."""
    if tries < FREE:
        return timedelta(0)
    # The exponent is bounded before it is used: 2 ** 100000 would keep the processor busy.
    return min(FIRST_WAIT * 2 ** min(tries - FREE, 10), LONGEST_WAIT)


def network(address: str) -> str:
    """The network that an address belongs to: /24 or /64."""
    try:
        prefix = 24 if ip_address(address).version == 4 else 64
    except ValueError:
        return ""
    return str(ip_network(f"{address}/{prefix}", strict=False))


def _hashed(account: str, address: str) -> str:
    pair = f"{account.strip().lower()[:200]} {network(address)}"
    return salted_hmac("hequan.offices.guessing", pair, algorithm="sha256").hexdigest()
