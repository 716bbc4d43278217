"""Names that a comparison or a page cannot show as asked are told why and led on."""

import re
from html import unescape

import pytest

pytestmark = pytest.mark.django_db


def told(client, path):
    """Status, the sentence that says why, and the links after it as (label, address)."""
    answer = client.get(path)
    main = answer.content.decode().split("<main", 1)[1].split("</main", 1)[0]
    why = re.search(r'<p class="lede">(.*?)</p>', main, re.DOTALL)[1].strip()
    links = [(label.strip(), unescape(url)) for url, label in re.findall(r'<a href="([^"]*)">(.*?)</a>', main)]
    return answer.status_code, unescape(why), links


@pytest.mark.parametrize(
    ("path", "why", "first"),
    [
        (
            "/so-sanh/binh-phuoc/dong-nai/?units=34",
            "Bình Phước (nay thuộc Đồng Nai) không có trong bảng 34 tỉnh, thành phố.",
            ("Đồng Nai, trong 34", "/tinh/dong-nai/"),
        ),
        (
            "/so-sanh/binh-phuoc/lam-dong/?units=34&v=1",
            "Bình Phước (nay thuộc Đồng Nai) không có trong bảng 34 tỉnh, thành phố.",
            ("Đồng Nai – Lâm Đồng, trong 34", "/so-sanh/dong-nai/lam-dong/?v=1"),
        ),
        (
            "/en/compare/da-nang/hue/?units=63",
            "Hue (formerly Thua Thien Hue) is not among the 63 provinces and cities.",
            ("Da Nang – Thua Thien Hue, among 63", "/en/compare/da-nang/thua-thien-hue/"),
        ),
        (
            "/so-sanh/?p=dak-nong&p=binh-phuoc&units=34",
            "Đắk Nông (nay thuộc Lâm Đồng) và Bình Phước (nay thuộc Đồng Nai) không có trong bảng 34 tỉnh, thành phố.",
            ("Đồng Nai – Lâm Đồng, trong 34", "/so-sanh/dong-nai/lam-dong/"),
        ),
        (
            "/tinh/thua-thien-hue/?units=34",
            "Thừa Thiên Huế (nay là Huế) không có trong bảng 34 tỉnh, thành phố.",
            ("Huế, trong 34", "/tinh/hue/"),
        ),
        (
            "/so-lieu/2022/binh-phuoc/dti/?units=34",
            "Bình Phước (nay thuộc Đồng Nai) không có trong bảng 34 tỉnh, thành phố.",
            ("Đồng Nai, trong 34", "/tinh/dong-nai/"),
        ),
    ],
)
def test_a_table_that_a_province_is_not_in_is_refused_with_the_reason_and_what_stands_there(client, path, why, first):
    status, said, links = told(client, path)
    assert (status, said) == (400, why)
    assert links[0] == first
    assert all(client.get(url, follow=True).status_code == 200 for _, url in links)


def test_a_set_that_does_not_exist_is_refused_as_before(client):
    status, said, _ = told(client, "/so-sanh/binh-phuoc/dong-nai/?units=35")
    assert (status, said) == (400, "“units=35”: ở đây không có bảng này.")


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/so-sanh/ca-mau/", "/so-sanh/?p=ca-mau"),
        ("/en/compare/hue/?units=34&v=1&utm_source=x", "/en/compare/?p=hue&units=34&v=1"),
        (
            "/so-sanh/hue/ha-noi/ca-mau/da-nang/dong-nai/",
            "/so-sanh/?p=hue&p=ha-noi&p=ca-mau&p=da-nang&p=dong-nai",
        ),
    ],
)
def test_one_name_or_five_in_an_address_lead_to_the_choice_with_them_picked(client, path, to):
    answer = client.get(path)
    assert (answer.status_code, answer["Location"]) == (302, to)
    assert client.get(to).status_code == 200


def test_of_five_names_one_is_to_be_left_out_and_each_can_be(client):
    html = client.get("/so-sanh/hue/ha-noi/ca-mau/da-nang/dong-nai/", follow=True).content.decode()
    assert "Đã chọn 5, mà một bảng so sánh chứa nhiều nhất 4. Bỏ dấu bớt 1 rồi so sánh." in html
    assert len(re.findall(r'name="p"\s+value="[\w-]+"\s+checked', html)) == 5


def test_a_mistyped_single_name_leads_to_the_choice_of_the_one_like_it(client):
    answer = client.get("/so-sanh/ca-mauu/", follow=True)
    assert answer.status_code == 404
    assert 'href="/so-sanh/?p=ca-mau"' in answer.content.decode()
