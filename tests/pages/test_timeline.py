"""Targets on the timeline: how a province stands to each, why, and whose they are once it is no more."""

import pytest

from rankings.pages.province import province_page
from rankings.pages.province_choice import read_choice_of

pytestmark = pytest.mark.django_db


def test_what_the_index_does_not_measure_is_not_judged_and_it_is_said_why(show):
    event, *targets = show("binh-phuoc").timeline

    assert (event.status, event.said) == ("", [])
    assert {target.status for target in targets} == {"không kết luận được"}
    for target in targets:
        [said] = target.said
        assert said.startswith("Không kết luận được: DTI chỉ có điểm và hạng, không có con số này;")
        assert said.endswith("và từ 1/7/2025 Bình Phước là một phần của Đồng Nai.")


def test_a_standing_without_a_number_is_read_and_held_against_the_last_rank(show):
    said, reading = show("dak-nong", "en").timeline[1].said

    assert said.startswith(
        "Behind: a steady way from rank 41 in 2021 to the target in 2030 takes rank 37 or better in 2024, but it was "
        "55°*‡; since 1 July 2025 Dak Nong has been part of Lam Dong"
    )
    assert reading.endswith("above the middle of the DTI ranking, ranks 1–31 of 63.")


@pytest.mark.parametrize(
    ("lang", "status", "why"),
    [
        (
            "en",
            "cannot be said",
            "Cannot be said: rank 55°* in 2024 lies outside the target, but the target is for 2030, and its ranks from",
        ),
        (
            "vi",
            "không kết luận được",
            "Không kết luận được: hạng 55°* năm 2024 nằm ngoài mục tiêu, nhưng mục tiêu là cho năm 2030 và hạng trước",
        ),
    ],
)
def test_with_changes_across_methods_hidden_nothing_is_said_of_a_way_that_crosses_one(catalogue, lang, status, why):
    seen = catalogue.seen(breaks="hide")
    target = province_page(seen, read_choice_of(seen, "dak-nong", {}), lang).timeline[1]

    assert target.status == status
    assert target.said[0].startswith(why)
    assert ("mốc đổi phương pháp đang ẩn" if lang == "vi" else "the change of method that is hidden") in target.said[0]
    assert "‡" not in target.said[0]


def test_its_marks_are_explained_on_the_page(show):
    assert {"°", "*", "‡"} <= {mark.sign for mark in show("lam-dong", "en").legend}


def test_a_successor_tells_its_members_targets_with_their_names(show):
    moments = show("lam-dong").timeline

    assert [moment.kind_label for moment in moments] == ["Sự kiện của Đắk Nông", "Mục tiêu của Đắk Nông"]
    assert [moment.status for moment in show("dong-nai", "en").timeline] == ["", "cannot be said", "cannot be said"]
    assert show("ha-noi").timeline == []


def test_the_brief_names_the_status_of_its_own_targets_alone(client):
    assert "(2025; không kết luận được)" in client.get("/tinh/binh-phuoc/tom-tat/").content.decode()
    assert "(2030; behind)" in client.get("/en/provinces/dak-nong/brief/").content.decode()
    assert "(2030; behind)" not in client.get("/en/provinces/lam-dong/brief/").content.decode()
