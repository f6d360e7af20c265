"""Filling in a form with the keyboard alone."""

from playwright.sync_api import Page

#: The keys that reach a field from another one on the same page.
PRESSES = 80
#: Whether the field stands before the one that has the focus.
IS_BEHIND = "id => document.activeElement.compareDocumentPosition(document.getElementById(id)) & 2"


def go_to(page: Page, field: str) -> None:
    """Move to a field with the tabulator key."""
    key = "Shift+Tab" if page.evaluate(IS_BEHIND, field) else "Tab"
    for _ in range(PRESSES):
        if page.evaluate("document.activeElement.id") == field:
            return
        page.keyboard.press(key)
    raise AssertionError(f"{PRESSES} presses of {key} do not reach the field {field!r}.")


def answer(page: Page, field: str, text: str) -> None:
    """Type a text into a field, or choose the option that says it."""
    go_to(page, field)
    if page.evaluate("document.activeElement.tagName") != "SELECT":
        page.keyboard.press("Control+A")
        page.keyboard.type(text)
        return
    options = page.locator(f"#{field} option").all_inner_texts()
    chosen = page.evaluate("document.activeElement.selectedIndex")
    moves = options.index(text) - chosen
    for _ in range(abs(moves)):
        page.keyboard.press("ArrowDown" if moves > 0 else "ArrowUp")
