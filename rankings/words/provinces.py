"""Headings and messages of the list of provinces, in both languages."""

HEADING = {"vi": "Tỉnh, thành phố", "en": "Provinces and cities"}

#: Headings over results of one kind.
RESULTS = {
    "vi": {
        "why": "Phân tích",
        "comparison": "So sánh",
        "present": "Tỉnh, thành phố hiện nay",
        "former": "Tỉnh, thành phố trước đây",
        "table": "Bảng xếp hạng",
        "page": "Trang",
    },
    "en": {
        "why": "Analysis",
        "comparison": "Comparison",
        "present": "Today’s provinces and cities",
        "former": "Former provinces and cities",
        "table": "Rankings",
        "page": "Pages",
    },
}

#: What to try where nothing was found, one of each kind.
EXAMPLES = {
    "vi": ("Bình Phước", "TP.HCM", "BRVT", "Bình Phước và Đắk Nông", "Tây Nguyên", "kinh tế số", "2022", "phương pháp"),
    "en": (
        "Binh Phuoc",
        "HCMC",
        "BRVT",
        "Binh Phuoc and Dak Nong",
        "Mekong Delta",
        "digital economy",
        "2022",
        "methods",
    ),
}


def say_list(sets: list[str], lang: str) -> str:
    """What the page holds, and by what it can be searched; `sets` are the headings of its lists."""
    if lang == "vi":
        return (
            f"{' và '.join(sets)}. Tìm bằng tên có dấu hay không dấu, tên cũ, tên tắt hoặc mã; "
            "tìm được cả vùng, chỉ số và năm."
        )
    first, *others = sets
    held = " and ".join([first, *(each[0].lower() + each[1:] for each in others)])
    return (
        f"{held}. Search by name with or without marks, former name, abbreviation or code; "
        "regions, indicators and years too."
    )


def say_nothing_found(text: str, lang: str) -> str:
    """Nothing is like what was typed."""
    if lang == "vi":
        return (
            f"Không tìm thấy gì giống “{text}”. Trang tìm theo tên tỉnh, tên cũ, tên tắt, mã, vùng, chỉ số và năm. "
            "Xem danh sách đầy đủ bên dưới, hoặc thử:"
        )
    return (
        f"Nothing found for “{text}”. Provinces can be found by name, former name, abbreviation or code; regions, "
        "indicators and years too. The whole list is below; or try:"
    )


def say_alike(text: str, lang: str) -> str:
    """No spelling matches, but some look alike."""
    if lang == "vi":
        return f"Không có tên nào đúng là “{text}”. Có thể là:"
    return f"No name is exactly “{text}”. Perhaps:"


def results_of(text: str, lang: str) -> str:
    """Name of the list of what was found."""
    return f"Tìm “{text}”" if lang == "vi" else f"Search for “{text}”"


def heading_present(units: int, lang: str) -> str:
    """Heading of today's units."""
    return f"{units} tỉnh, thành phố hiện nay" if lang == "vi" else f"Today’s {units} provinces and cities"


def heading_former(units: int, day: str, lang: str) -> str:
    """Heading of the former units."""
    return f"{units} tỉnh, thành phố đến {day}" if lang == "vi" else f"The {units} until {day}"


def rank_label(year: int, lang: str) -> str:
    """Head of the column of ranks."""
    return f"Hạng {year}" if lang == "vi" else f"Rank {year}"


def say_ranks(year: int, units: int, lang: str) -> str:
    """What the numbers beside the names are."""
    if lang == "vi":
        return f"Con số cạnh tên là hạng về chuyển đổi số (DTI) năm {year} trong {units} tỉnh, thành phố."
    return f"The number beside a name is its rank in digital transformation (DTI) in {year} among {units}."


def not_merged(lang: str) -> str:
    """In the place of members, for one that did not merge."""
    return "không sáp nhập" if lang == "vi" else "not merged"


def say_result(kind: str, until: str, lang: str) -> str:
    """What a found unit is: its kind and until when it stood."""
    if not until:
        return f"{kind} hiện nay" if lang == "vi" else f"{kind}, today"
    return f"{kind} đến {until}" if lang == "vi" else f"{kind} until {until}"


def now_part_of(name: str, lang: str) -> str:
    """What a former unit belongs to."""
    return f"nay thuộc {name}" if lang == "vi" else f"now part of {name}"


def in_set(units: int, lang: str) -> str:
    """In which table a former unit stood whose name goes on."""
    return f"bảng {units} tỉnh, thành phố" if lang == "vi" else f"in the table of {units}"


def made_up_of(names: str, lang: str) -> str:
    """What a present unit is made of."""
    return f"gồm {names}" if lang == "vi" else f"made up of {names}"
