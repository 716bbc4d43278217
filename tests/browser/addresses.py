"""Every kind of page in both languages, for what must hold on all of them."""

#: Name of the kind: Vietnamese and English address, status.
KINDS = {
    "overview": ("/", "/en/", 200),
    "ranking": ("/xep-hang/2022/", "/en/rankings/2022/", 200),
    "reconstructed ranking": ("/xep-hang/2024/?basis=constant", "/en/rankings/2024/?basis=constant", 200),
    "ranking with gaps": ("/xep-hang/2021/?indicator=gov", "/en/rankings/2021/?indicator=gov", 200),
    "movers": ("/tang-giam/2021/", "/en/movers/2021/", 200),
    "map": ("/ban-do/2022/", "/en/map/2022/", 200),
    "map in tiles": ("/ban-do/2024/?view=tiles", "/en/map/2024/?view=tiles", 200),
    "provinces": ("/tinh/", "/en/provinces/", 200),
    "search": ("/tinh/?q=dak%20nong", "/en/provinces/?q=dak%20nong", 200),
    "former province": ("/tinh/binh-phuoc/?year=2021", "/en/provinces/binh-phuoc/?year=2021", 200),
    "province of today": ("/tinh/da-nang/", "/en/provinces/da-nang/", 200),
    "brief": ("/tinh/binh-phuoc/tom-tat/?year=2022", "/en/provinces/binh-phuoc/brief/?year=2022", 200),
    "brief with gaps": ("/tinh/hau-giang/tom-tat/?year=2020", "/en/provinces/hau-giang/brief/?year=2020", 200),
    "why": ("/tinh/vinh-phuc/vi-sao/?year=2023", "/en/provinces/vinh-phuc/why/?year=2023", 200),
    "comparison": ("/so-sanh/binh-phuoc/dak-nong/?year=2022", "/en/compare/binh-phuoc/dak-nong/?year=2022", 200),
    "comparison with gaps": (
        "/so-sanh/binh-phuoc/dak-nong/?year=2021",
        "/en/compare/binh-phuoc/dak-nong/?year=2021",
        200,
    ),
    "comparison of four": (
        "/so-sanh/binh-phuoc/da-nang/dak-nong/thua-thien-hue/?year=2022",
        "/en/compare/binh-phuoc/da-nang/dak-nong/thua-thien-hue/?year=2022",
        200,
    ),
    "no comparison": ("/so-sanh/binh-phuoc/hue/", "/en/compare/binh-phuoc/hue/", 200),
    "choosing a pair": ("/so-sanh/", "/en/compare/", 200),
    "other weights": (
        "/thu-trong-so/2023/?foundation_rest=37",
        "/en/what-if/2023/?foundation_rest=37",
        200,
    ),
    "country": ("/vung/?year=2023", "/en/regions/?year=2023", 200),
    "region": ("/vung/red-river-delta/?year=2023", "/en/regions/red-river-delta/?year=2023", 200),
    "region with gaps": ("/vung/south-east/?year=2021", "/en/regions/south-east/?year=2021", 200),
    "methodology": ("/phuong-phap/", "/en/methodology/", 200),
    "data": ("/du-lieu/", "/en/data/", 200),
    "quality": ("/chat-luong/", "/en/quality/", 200),
    "releases": ("/chat-luong/ban-phat-hanh/", "/en/quality/releases/", 200),
    "release": ("/chat-luong/ban-phat-hanh/1/", "/en/quality/releases/1/", 200),
    "figure worked out": ("/so-lieu/2022/binh-phuoc/gov/", "/en/figures/2022/binh-phuoc/gov/", 200),
    "figure in documents": ("/so-lieu/2021/binh-phuoc/dti/", "/en/figures/2021/binh-phuoc/dti/", 200),
    "frame": (
        "/nhung/tinh/binh-phuoc/bieu-do/rank-history/?year=2021",
        "/en/embed/provinces/binh-phuoc/charts/rank-history/?year=2021",
        200,
    ),
    "citation": ("/tinh/binh-phuoc/trich-dan/?year=2021", "/en/provinces/binh-phuoc/cite/?year=2021", 200),
    "not found": ("/tinh/atlantis/", "/en/provinces/atlantis/", 404),
    "not understood": ("/xep-hang/2022/?indicator=nonsense", "/en/rankings/2022/?indicator=nonsense", 400),
}
#: (address, status) of every kind in both languages, and of the one page that is in English alone.
EVERY = [(address, status) for *addresses, status in KINDS.values() for address in addresses] + [("/api/v1/docs", 200)]
