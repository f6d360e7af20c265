"""The pages that everybody meets, each with how to get there."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

LEDGER = "/registers/mediation.disputes/"
REPORT = "/reports/2021/eight_chapters/"


@dataclass(frozen=True)
class Visit:
    """One page: what it is called here, how it is reached, and by whom."""

    name: str
    go: str | Callable[[Page], None]
    account: str | None = "demo-clerk"

    def open(self, page: Page) -> None:
        """Open it."""
        if callable(self.go):
            self.go(page)
        else:
            page.goto(self.go)


def record(page: Page, then: str = "") -> None:
    """A settled case of the example year, or one of its own pages."""
    page.goto(f"{LEDGER}?year=2021&type=labour&result=settled")
    address = page.locator(".register-table tbody th a").first.get_attribute("href")
    page.goto(f"{address}{then}")


def form_with_errors(page: Page) -> None:
    """The form of a new case, sent with three mistakes and two blanks."""
    page.goto(f"{LEDGER}new/")
    page.locator("#id_received_on").fill("2021-13-40")
    page.locator("#id_persons").fill("十余人")
    page.locator("#id_closed_on").fill("去年年底")
    page.locator("#id_parties").fill("某甲、某丙建筑公司")
    page.get_by_role("button", name="保存").click()
    page.locator(".problems").wait_for()


def rule_with_errors(page: Page) -> None:
    """The form of a local rule, sent with a mistake and without its document."""
    page.goto("/rules/本地规定/file_document/")
    page.locator("#id_number").fill("十五天左右")
    page.get_by_role("button", name="保存").click()
    page.locator(".problems").wait_for()


def keys(page: Page) -> None:
    """The list of keys, over the home page."""
    page.goto("/registers/")
    page.keyboard.press("?")
    page.locator("dialog[open]").wait_for()


VISITS = [
    Visit("sign-in", "/sign-in/", None),
    Visit("set-password", "/password/", None),
    Visit("home", "/?year=2021"),
    Visit("home-of-a-head", "/", "demo-leader"),
    Visit("one-group-of-the-to-do-list", "/?group=past"),
    Visit("enter", "/enter/"),
    Visit("registers", "/registers/?year=2021"),
    Visit("list", f"{LEDGER}?year=2021&void=1&type=labour"),
    Visit("rows-of-a-figure", f"{LEDGER}?figure=mediation.settlement_rate&year=2021"),
    Visit("empty-list", f"{LEDGER}?figure=mediation.labour_cases&year=2012"),
    Visit("wrong-filter", f"{LEDGER}?received_on_from=昨天"),
    Visit("record", record),
    Visit("form", f"{LEDGER}new/"),
    Visit("form-with-errors", form_with_errors),
    Visit("correct", lambda page: record(page, "correct/")),
    Visit("void", lambda page: record(page, "void/")),
    Visit("paper", lambda page: record(page, "print/")),
    Visit("import", f"{LEDGER}import/"),
    Visit("figures", "/figures/2021/"),
    Visit("figure", "/figures/2021/mediation.labour_cases/"),
    Visit("detectors", "/detectors/2021/"),
    Visit("reports", "/reports/"),
    Visit("report", REPORT),
    Visit("paragraph", f"{REPORT}mediation/"),
    Visit("rules", "/rules/", "demo-leader"),
    Visit("rule", "/rules/信访工作条例/report_urgent/", "demo-leader"),
    Visit("rule-with-errors", rule_with_errors, "demo-leader"),
    Visit("law", "/law/政府信息公开条例/"),
    Visit("search", "/search/?q=劳动"),
    Visit("nothing-found", "/search/?q=没有这样的事"),
    Visit("not-found", "/registers/none/"),
    Visit("keys", keys),
    Visit("people", "/people/", "demo-system"),
    Visit("home-of-administrator", "/", "demo-system"),
]
