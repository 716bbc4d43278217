"""A browser's window that remembers everything that went wrong in it."""

from urllib.parse import urlsplit

#: Milliseconds that a busy machine may take for one step; a test that passes does not wait for them.
PATIENCE = 20_000
#: A violation of the policy is an event; as a message of the console it is found even where the browser logs none.
REPORT_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error("against the policy:", event.effectiveDirective, event.blockedURI, event.sourceFile))
"""


class Window:
    """One reader's browser: what other windows keep is not in it, whether cache, cookie or store.

    `text` is the size of letters that the reader has set; the browser measures a page's own widths by it too.
    `media="print"` shows pages as on paper.

    `complaints` collects messages of the console, errors of scripts, requests that failed, answers of 400 and above
    that no test asked for, and whatever goes to another host. `asked` holds the path of every request.
    """

    def __init__(self, browser, site, width=1280, height=900, text=16, media=None, **settings):
        self.host = urlsplit(site).netloc
        self.complaints, self.asked, self.foreseen = [], [], set()
        self.size = {"width": width, "height": height}
        self.context = browser.new_context(base_url=site, viewport=self.size, **settings)
        self.context.set_default_timeout(PATIENCE)
        self.context.add_init_script(REPORT_VIOLATIONS)
        self.context.on("console", self._heard)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.context.on("request", self._asked)
        self.context.on("requestfailed", self._failed)
        self.context.on("response", self._answered)
        self.page = self.context.new_page()
        if text != 16:
            sizes = {"fontSizes": {"standard": text, "fixed": text}}
            self.context.new_cdp_session(self.page).send("Page.setFontSizes", sizes)
        if media:
            self.page.emulate_media(media=media)

    def open(self, path, status=200):
        """The page at `path`, which is to answer with `status`."""
        if self.page.viewport_size != self.size:
            self.page.set_viewport_size(self.size)
        self.foreseen.add((path, status))
        answer = self.page.goto(path)
        assert answer.status == status, f"{path}: {answer.status}"
        return self.page

    def settle(self):
        """What went wrong since the last time, which is then forgotten."""
        complaints, self.complaints = self.complaints, []
        self.asked.clear()
        self.foreseen.clear()
        return complaints

    def _heard(self, message):
        # What the browser says of an answer of 400 and above; _answered judges those.
        if not message.text.startswith("Failed to load resource: the server responded"):
            self.complaints.append(f"{message.page.url}: {message.text}")

    def _asked(self, request):
        address = urlsplit(request.url)
        self.asked.append(address.path)
        if address.scheme not in ("data", "blob") and address.netloc != self.host:
            self.complaints.append(f"went to another host: {request.url}")

    def _failed(self, request):
        # A reader who goes on to the next page ends what this one still fetches.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.url}: {request.failure}")

    def _answered(self, response):
        address = urlsplit(response.url)
        path = f"{address.path}?{address.query}" if address.query else address.path
        if response.status >= 400 and (path, response.status) not in self.foreseen:
            self.complaints.append(f"{path}: {response.status}")
