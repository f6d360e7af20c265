"""What the browser remarks about a page while it is used, and nobody would see: errors, refusals, foreign addresses."""

from playwright.sync_api import ConsoleMessage, Page, Request, Response

#: The browser's own remark on a page that answers "not found" or "please correct this"; the status is looked at apart.
STATUS_REMARK = "Failed to load resource: the server responded with a status of"


class Remarks:
    """Listens to a page from its first request on."""

    def __init__(self, page: Page, address: str) -> None:
        self.address = address
        self.made: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.made.append(f"error in a script: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(STATUS_REMARK):
            self.made.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.made.append(f"asks another machine: {request.url}")

    def _response(self, response: Response) -> None:
        is_part = response.request.resource_type not in ("document", "fetch", "xhr")
        if response.status >= 500 or (is_part and response.status >= 400):
            self.made.append(f"answers {response.status}: {response.url}")
