"""Somebody puts charts into a page of their own site, which is another than this one."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

from tests.browser.windows import PATIENCE

#: A page that lets in nothing that does not say it may come (COEP), with a frame that its own program asks oEmbed for,
#: one as it was pasted, and one in a sandbox, which is how some systems show what they are given.
PAGE = """<!doctype html><html lang="vi"><title>Blog</title><link rel="icon" href="data:,">
<div id="told"></div>
<iframe id="pasted" width="100%" height="100" src="{site}/nhung/tinh/binh-phuoc/bieu-do/rank-history/"></iframe>
<iframe id="sandboxed" width="100%" height="100" sandbox="allow-scripts allow-popups"
 src="{site}/nhung/xep-hang/2022/?theme=dark"></iframe>
<script async src="{site}/embed.js"></script>
<script>
  fetch("{site}/api/v1/oembed/?url={url}&maxwidth=" + innerWidth)
    .then((answer) => answer.json())
    .then(({{ html }}) => {{ document.getElementById("told").innerHTML = html; }});
</script></html>"""
#: Whether each frame is as high as what stands in it, and set in the site's own style.
FITS = """() => {
  const { height } = document.body.getBoundingClientRect();
  return Math.ceil(height) === innerHeight && getComputedStyle(document.body).borderTopWidth === "2px";
}"""
#: How large the letters of a sentence and those of its chart are.
LETTERS = """() => {
  const seen = [...document.querySelectorAll(".c-svg text")].find((each) => each.getClientRects().length);
  const large = (each) => parseFloat(getComputedStyle(each).fontSize);
  return [large(document.querySelector("main > p")), Math.round(10 * large(seen) * seen.getScreenCTM().a) / 10];
}"""


@contextmanager
def blog(site):
    """The address of another site, whose only page is that."""

    class Blog(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
            self.end_headers()
            self.wfile.write(PAGE.format(site=site, url=quote(f"{site}/en/provinces/da-nang/", safe="")).encode())

        def log_message(self, *_):
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Blog) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


def test_frames_in_another_site_take_the_height_of_what_stands_in_them_and_lead_here(browser, site):
    complaints = []
    with blog(site) as address, browser.new_context(viewport={"width": 720, "height": 900}) as context:
        context.set_default_timeout(PATIENCE)
        context.on("console", lambda message: complaints.append(message.text))
        page = context.new_page()
        page.goto(address)
        page.locator("#told iframe").wait_for()
        high = int(page.locator("#told iframe").get_attribute("height"))
        told, pasted, sandboxed = (
            page.locator(f"#{name}").element_handle().content_frame() for name in ("told iframe", "pasted", "sandboxed")
        )
        for width in (720, 560, 320):
            page.set_viewport_size({"width": width, "height": 900})
            for frame in (told, pasted, sandboxed):
                frame.frame_element().scroll_into_view_if_needed()
                frame.wait_for_function(FITS)
                if width == 720 and frame is told:
                    assert abs(frame.evaluate("innerHeight") - high) < high / 5
                if width == 560 and frame is pasted:
                    assert frame.evaluate(LETTERS) == [15, 15]

        assert sandboxed.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 22, 26)"
        with context.expect_page() as opened:
            pasted.get_by_role("link", name="Xem trên DXIndex").click()
        assert opened.value.url == f"{site}/tinh/binh-phuoc/#rank-history"
    assert complaints == []
