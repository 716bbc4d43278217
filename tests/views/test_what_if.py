"""Other weights as an address: what a reader sets is answered and not kept, what is no weight is refused."""

import pytest

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
    assert f'href="{PATH}?gov_activity=5&amp;infrastructure=100"' in answer.content.decode()
    assert f'href="{PATH}"' in client.get(f"{PATH}?awareness=5").content.decode()
