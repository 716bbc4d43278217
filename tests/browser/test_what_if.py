"""Other weights: the browser ranks as the site does to the last tie; sliders, fields and address are one."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import expect

PARTS = ("infrastructure", "gov_activity", "economy_activity", "society_activity", "foundation_rest")
OWN = (100, 200, 150, 150, 400)
#: One part alone has ties, all at nothing rank nobody, and no sum of 999s is round.
WEIGHTINGS = [(1, 0, 0, 0, 0), (0, 0, 1, 0, 0), (0, 0, 0, 0, 0), (37, 911, 5, 640, 1), (999, 999, 999, 999, 999), OWN]
#: What the page shows now, and what the site answers to its address: rows, sentences, shares.
BOTH = """async () => {
  const text = (each) => each.textContent.trim().replace(/\\s+/g, " ");
  const read = (root) => ({
    rows: [...root.querySelectorAll(".trial-rows tbody tr")].map((row) => [...row.cells].map(text)),
    said: [...root.querySelectorAll(".outcome, .whose, .sum, output")].map(text),
  });
  const answer = await (await fetch(location.href)).text();
  return [read(document), read(new DOMParser().parseFromString(answer, "text/html"))];
}"""


def weights_in(address):
    query = dict(parse_qsl(urlsplit(address).query))
    return {part: int(query[part]) for part in PARTS if part in query}


def set_weights(page, weights):
    for part, weight in zip(PARTS, weights, strict=True):
        page.locator(f"#w-{part}").fill(str(weight))
    others = {part: weight for part, weight, own in zip(PARTS, weights, OWN, strict=True) if weight != own}
    # The address follows the last change.
    page.wait_for_url(lambda address: weights_in(address) == others)


# Means of three have twelve places, and no two of them are equal.
@pytest.mark.parametrize(
    ("path", "tied"), [("/thu-trong-so/2023/", True), ("/en/what-if/2022/?basis=constant&units=34", False)]
)
def test_the_browser_ranks_as_the_site_does_to_the_last_tie(visit, path, tied):
    page = visit(path)
    ties = 0
    for weights in WEIGHTINGS:
        set_weights(page, weights)
        shown, answered = page.evaluate(BOTH)
        assert shown == answered, weights
        ties += sum(row[0].startswith("=") for row in shown["rows"])
    assert (ties > 2) == tied
    assert page.url.endswith(path)


def test_a_slider_and_its_field_are_one_and_who_listens_hears_what_came_out(visit):
    page = visit("/thu-trong-so/2023/")
    field, slider = page.locator("#w-infrastructure"), page.get_by_role("slider", name="Hạ tầng số")
    status = page.locator(".trial [role=status]")

    slider.focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(field).to_have_value("150")
    expect(page).to_have_url("/thu-trong-so/2023/?infrastructure=150")
    expect(status).to_have_text(page.locator(".outcome").text_content())
    expect(page.locator(".whose")).to_have_text("Đang dùng trọng số do người xem đặt.")

    field.fill("1000")
    expect(slider).to_have_value("1000")
    # What is no weight changes nothing, and that is said beside it.
    for refused in ("1001", "-5"):
        field.fill(refused)
        wrong = page.get_by_text("Phải là số nguyên từ 0 đến 1.000. Bảng vẫn tính với 1.000.")
        expect(wrong).to_be_visible()
        expect(field).to_have_accessible_description(re.compile("trọng số DTI 100.*Bảng vẫn tính với 1.000"))
        expect(page).to_have_url("/thu-trong-so/2023/?infrastructure=1000")
        expect(slider).to_have_value("1000")
    field.fill("7")
    expect(wrong).to_have_count(0)

    page.get_by_role("link", name="Về trọng số gốc").press("Enter")
    expect(field).to_have_value("100")
    expect(page).to_have_url("/thu-trong-so/2023/")
    expect(page.locator(".trial-rows td .same")).to_have_count(63)


def test_on_a_phone_what_came_out_stays_in_sight_while_weights_are_set(visit):
    page = visit("/thu-trong-so/2023/", width=360)
    for part in PARTS:
        slider = page.locator(f".weight:has(#w-{part}) [type=range]")
        slider.focus()
        page.keyboard.press("Home")
        expect(slider).to_be_in_viewport(ratio=1)
        expect(page.locator(".outcome")).to_be_in_viewport(ratio=1)
    # Nothing is left to rank: no rows of nothing, and the way back in the sentence.
    expect(page.locator(".trial-rows")).not_to_be_visible()
    page.locator(".result").get_by_role("link", name="Về trọng số gốc").press("Enter")
    expect(page.locator(".trial-rows td .same")).to_have_count(63)
    expect(page.locator(".weight [type=range]").first).to_be_focused()


def test_without_script_the_form_asks_the_site(visit):
    page = visit("/en/what-if/2023/", java_script_enabled=False)
    expect(page.get_by_role("slider")).to_have_count(0)
    page.get_by_label("Digital infrastructure", exact=True).fill("1000")
    page.get_by_role("button", name="Rank anew").click()
    expect(page).to_have_url(re.compile(r"\?infrastructure=1000&"))
    expect(page.locator(".whose")).to_have_text("These weights were set by a reader.")
    expect(page.locator(".outcome")).to_contain_text("provinces change rank against the official table.")
    page.get_by_role("link", name="Back to the edition’s weights").click()
    expect(page.locator(".outcome")).to_contain_text("No province changes rank")
