"""Other weights as an address: what a reader sets is answered and not kept, what is no weight is refused."""

import lxml.html
import pytest

from tests.pages.test_what_if import PARTS

pytestmark = pytest.mark.django_db
PATH = "/thu-trong-so/2023/"


def test_answers_to_a_readers_weights_do_not_crowd_the_others_out_of_the_cache(client, monkeypatch):
    kept = []
    monkeypatch.setattr("rankings.views.released.cache.set", lambda key, *_: kept.append(key))
    for weight in range(5):
        assert client.get(f"{PATH}?infrastructure={weight}").status_code == 200
    assert kept == []
    client.get(PATH)
    assert len(kept) == 1


def test_weights_that_are_the_own_ones_give_the_plain_page_but_for_its_address(client):
    plain = client.get(PATH).content.decode()
    asked = client.get(f"{PATH}?infrastructure=100").content.decode()
    assert asked.replace("?infrastructure=100", "").replace("%3Finfrastructure%3D100", "") == plain
    assert len(plain) < 45_000


def test_a_reader_who_has_the_answer_hears_that_nothing_changed(client):
    answer = client.get(f"{PATH}?infrastructure=7")
    again = client.get(f"{PATH}?infrastructure=7", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
    assert client.get(f"{PATH}?infrastructure=8")["ETag"] != answer["ETag"]


def test_what_is_no_weight_leads_back_to_the_own_one(client):
    answer = client.get(f"{PATH}?infrastructure=1001&gov_activity=5")
    assert answer.status_code == 400
    shown = answer.content.decode()
    assert f'<a href="{PATH}?gov_activity=5&amp;infrastructure=100">Hạ tầng số: 100</a>' in shown
    assert "Trọng số “Hạ tầng số” phải là số nguyên từ 0 đến 1.000; địa chỉ ghi “1001”." in shown
    english = client.get("/en/what-if/2023/?infrastructure=abc").content.decode()
    assert "digital infrastructure must be a whole number from 0 to 1,000; the address says “abc”." in english
    other = client.get(f"{PATH}?awareness=5").content.decode()
    assert f'href="{PATH}"' in other
    assert "không đặt riêng được trọng số" in other


@pytest.mark.parametrize("path", ["/thu-trong-so/", "/en/what-if/"])
def test_without_a_year_the_latest_that_can_be_weighed_is_shown(client, path):
    assert client.get(path)["Location"] == f"{path}2023/"
    assert client.get(f"{path}?v=1")["Location"] == f"{path}2023/?v=1"


def test_where_nothing_is_ranked_the_rows_are_hidden_and_the_way_back_stands_in_the_sentence(client):
    def hidden(query):
        tree = lxml.html.fromstring(client.get(f"{PATH}{query}").content)
        return [tree.find_class(name)[-1].get("hidden") is not None for name in ("ranked", "reset")]

    zeros = "&".join(f"{part}=0" for part in PARTS)
    assert hidden(f"?{zeros}") == [True, False]
    assert hidden(f"?{zeros}&infrastructure=1") == [False, True]


@pytest.mark.parametrize(
    ("text", "lang"), [("trọng số", "vi"), ("thu trong so", "vi"), ("what if", "en"), ("weights", "en")]
)
def test_the_page_is_found_by_what_it_is_for(client, text, lang):
    first = client.get("/api/v1/search/", {"q": text, "lang": lang}).json()["rows"][0]
    assert first["url"] == {"vi": "/thu-trong-so/2023/", "en": "/en/what-if/2023/"}[lang]
    of_year = client.get("/api/v1/search/", {"q": f"{text} 2022", "lang": lang}).json()["rows"][0]
    assert "2022" in of_year["url"]
