"""The large figures of a province lead to where they come from."""

import re

import pytest

pytestmark = pytest.mark.django_db


def tiles(client, path):
    """Of each tile, what its links say with where they lead."""
    row = client.get(path).content.decode().split('<ul class="figures">')[1].split("</ul>")[0]
    return [
        [(re.sub(r"<[^>]+>", "", said), url) for url, said in re.findall(r'href="([^"]*)">(.*?)</a>', tile)]
        for tile in row.split("<li ")[1:]
    ]


def test_rank_and_change_of_each_tile_lead_to_the_page_of_their_figure(client):
    found = tiles(client, "/tinh/binh-phuoc/?year=2021")
    dti, gov = "/so-lieu/2021/binh-phuoc/dti/", "/so-lieu/2021/binh-phuoc/gov/"
    assert found[0] == [("9", dti), ("▲ 16tăng 16 bậc", dti)]
    assert [(said.split("t")[0], url) for said, url in found[1]] == [("8", gov), ("▲ 16", gov)]
    # Of the third pillar nothing is known.
    assert found[3] == []
    assert {client.get(url).status_code for tile in found for _, url in tile} == {200}


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/en/provinces/binh-phuoc/?v=1&year=2022", "/en/figures/2022/binh-phuoc/dti/?v=1"),
        ("/tinh/da-nang/?year=2024&units=63", "/so-lieu/2024/da-nang/dti/?units=63"),
        ("/tinh/ha-noi/tom-tat/", "/so-lieu/2024/ha-noi/dti/"),
    ],
)
def test_language_release_and_table_are_kept(client, path, to):
    assert {url for _, url in tiles(client, path)[0]} == {to}
