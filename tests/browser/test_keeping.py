"""What the site leaves with a reader, which is nothing, and what a browser keeps for the next visit."""

import pytest

#: Everything a page can store with its reader.
STORED = """async () => ({
  cookie: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""


def test_nothing_is_stored_with_a_reader_who_reads_compares_and_opens_charts(window):
    reader = window(fresh=True)
    for path in ("/", "/xep-hang/2022/?indicator=gov", "/en/provinces/?q=hue", "/tinh/binh-phuoc/?year=2021"):
        page = reader.open(path)
    page.locator("#rank-history .chart-open").click()
    page.locator('#rank-history[data-state="live"]').wait_for()
    reader.open("/tinh/atlantis/", status=404)

    assert reader.context.cookies() == []
    assert set(page.evaluate(STORED).values()) <= {"", 0}


@pytest.mark.parametrize("path", ["/en/rankings/2022/", "/so-sanh/binh-phuoc/dak-nong/"])
def test_a_second_visit_is_answered_with_304(window, path):
    """The browser hides a 304 behind what it has kept, so the very answer is read from its network."""
    reader = window(fresh=True)
    answers = []
    network = reader.context.new_cdp_session(reader.page)
    network.send("Network.enable")
    # Playwright wants a function of Python, which list.append is not.
    network.on("Network.responseReceivedExtraInfo", lambda answer: answers.append(answer))  # noqa: PLW0108

    first = reader.open(path).content()
    assert [answer["statusCode"] for answer in answers if is_page(answer)] == [200]
    again = reader.open(path).content()

    assert [answer["statusCode"] for answer in answers if is_page(answer)] == [200, 304]
    assert again == first


def is_page(answer):
    """Whether an answer is a page, of whose sort the browser must ask again each time."""
    headers = {name.lower(): value for name, value in answer["headers"].items()}
    return headers.get("cache-control") == "public, no-cache"
