"""Counts the steps of a journey: each click, tap and key that acts, against the ceiling in journeys.toml."""

import tomllib
from pathlib import Path

from playwright.sync_api import Locator, Page

JOURNEYS = tomllib.loads((Path(__file__).parent / "journeys.toml").read_text(encoding="utf-8"))


class Steps:
    """One journey on its way."""

    def __init__(self, page: Page, journey: str) -> None:
        self.page = page
        self.does, self.ceiling = JOURNEYS[journey]["does"], JOURNEYS[journey]["steps"]
        self.made: list[str] = []

    def click(self, target: Locator) -> None:
        """Click."""
        self.made.append(f"click {target}")
        target.click()

    def tap(self, target: Locator) -> None:
        """Tap on a touch screen."""
        self.made.append(f"tap {target}")
        target.tap()

    def press(self, key: str) -> None:
        """Press a key that acts."""
        self.made.append(f"press {key}")
        self.page.keyboard.press(key)

    def check(self) -> None:
        """The journey is over: it took no more steps than it may."""
        told = "\n  ".join(self.made)
        assert self.made, f"No step was made: {self.does}"
        assert len(self.made) <= self.ceiling, f"{self.does}: {self.ceiling} steps at most, it took\n  {told}"
