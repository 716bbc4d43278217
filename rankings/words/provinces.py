"""Headings and messages of the list of provinces, in both languages."""

HEADING = {"vi": "Tỉnh, thành phố", "en": "Provinces and cities"}


def say_list(lang: str) -> str:
    """What the page holds."""
    if lang == "vi":
        return (
            "34 tỉnh, thành phố hiện nay và 63 tỉnh, thành phố đến 30/6/2025. "
            "Tìm bằng tên có dấu hay không dấu, tên cũ, tên tắt hoặc mã."
        )
    return (
        "Today’s 34 and the 63 until 30 June 2025. "
        "Search by name with or without marks, former name, abbreviation or code."
    )


def say_nothing_found(text: str, lang: str) -> str:
    """Nothing is like what was typed."""
    if lang == "vi":
        return f"Không tìm thấy tỉnh, thành phố nào giống “{text}”. Xem danh sách đầy đủ bên dưới."
    return f"No province is like “{text}”. The whole list stands below."


def say_alike(text: str, lang: str) -> str:
    """No spelling matches, but some look alike."""
    if lang == "vi":
        return f"Không có tên nào đúng là “{text}”. Có thể là:"
    return f"No name is exactly “{text}”. Perhaps:"


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
        return f"Con số cạnh tên là hạng DTI {year} trong {units} tỉnh, thành phố."
    return f"The number beside a name is its DTI rank of {year} among {units}."


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


def made_up_of(names: str, lang: str) -> str:
    """What a present unit is made of."""
    return f"gồm {names}" if lang == "vi" else f"made up of {names}"
