"""Whatever is typed or asked, no page breaks: texts that PostgreSQL does not keep, endless numbers."""

import pytest

from hequan.core.forgiving import NUL
from tests.exchange.workbook import DISPUTES

REGISTER = f"/registers/{DISPUTES}/"


@pytest.mark.parametrize(
    "address",
    [
        "/search/?q=%00a",
        f"{REGISTER}?q=a%00",
        f"{REGISTER}?type=%00",
        "/registers/mediation.mediators/?committee=%00",
        "/registers/mediation.mediators/new/?committee=%00",
        f"{REGISTER}?year=0000020219",
        "/figures/2021/?of=%00",
    ],
)
def test_no_address_breaks_a_page(small_world, address):
    assert small_world.client().get(address).status_code in (200, 302, 404)


@pytest.mark.parametrize("text", [NUL, f"甲{NUL}乙", "9" * 5000])
def test_no_text_breaks_a_form(small_world, text):
    for key, names in {
        DISPUTES: ("summary", "parties", "persons"),
        "mediation.mediators": ("committee", "name"),
    }.items():
        page = small_world.client().post(f"/registers/{key}/new/", dict.fromkeys(names, text))
        assert page.status_code == 200 and page.context["problems"]
