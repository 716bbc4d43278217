"""Words of the feeds: what a release brought, and what it changed of one province."""

RELEASES = {"vi": "Các bản phát hành của DXIndex", "en": "Releases of DXIndex"}
RELEASES_LEDE = {
    "vi": "Mỗi lần số liệu hiển thị thay đổi là một bản phát hành có số.",
    "en": "Every change to the figures shown is a numbered release.",
}
LABELS = {
    "vi": {
        "rank": "hạng",
        "score": "điểm",
        "change": "tăng giảm",
        "editions": "Kỳ thay đổi",
        "hash": "Mã băm nội dung (SHA-256)",
    },
    "en": {
        "rank": "rank",
        "score": "score",
        "change": "change",
        "editions": "Editions changed",
        "hash": "Content hash (SHA-256)",
    },
}


def province_feed(name: str, lang: str) -> str:
    """Title of the feed of a province.

    >>> province_feed("Bình Phước", "vi")
    'Bình Phước: số liệu thay đổi'
    """
    return f"{name}: số liệu thay đổi" if lang == "vi" else f"{name}: changes to its figures"


def follow_province(name: str, lang: str) -> str:
    """What the link to the feed of a province says.

    >>> follow_province("Bình Phước", "vi"), follow_province("Binh Phuoc", "en")
    ('Theo dõi số liệu của Bình Phước', 'Follow the figures of Binh Phuoc')
    """
    return f"Theo dõi số liệu của {name}" if lang == "vi" else f"Follow the figures of {name}"


def follow_releases(lang: str) -> str:
    """What the link to the feed of all releases says."""
    return "Theo dõi các bản phát hành" if lang == "vi" else "Follow releases"


#: What to do with the address of a feed, which a browser shows as code.
READ_WITH = {
    "vi": "(Atom, dán địa chỉ vào trình đọc tin RSS)",
    "en": "(Atom; paste its address into an RSS reader)",
}


def say_followed(name: str, lang: str) -> str:
    """When something new comes in the feed of a province.

    >>> say_followed("Huế", "en")
    'A new entry appears whenever a release changes a score, rank, mark, target or milestone of Huế.'
    """
    if lang == "vi":
        return (
            f"Có mục mới mỗi khi một bản phát hành đổi điểm, hạng, dấu ghi chú, mục tiêu hoặc mốc thời gian của {name}."
        )
    return f"A new entry appears whenever a release changes a score, rank, mark, target or milestone of {name}."


def say_goes_on_in(successor: str, lang: str) -> str:
    """Where what comes after a former province is told.

    >>> say_goes_on_in("Đồng Nai", "vi")
    'Các kỳ mới có trong nguồn tin của Đồng Nai.'
    """
    if lang == "vi":
        return f"Các kỳ mới có trong nguồn tin của {successor}."
    return f"New editions are told in the feed of {successor}."


def entry_title(release: str, kind: str) -> str:
    """A release with its kind.

    >>> entry_title("Bản phát hành 2", "Nhập bảng")
    'Bản phát hành 2: nhập bảng'
    """
    return f"{release}: {kind[:1].lower()}{kind[1:]}"


def say_step(what: str, old: str, new: str) -> str:
    """A figure before and after; only after where it was not there.

    >>> say_step("hạng", "12", "11"), say_step("rank", "", "11")
    ('hạng 12 → 11', 'rank 11')
    """
    return f"{what} {old} → {new}" if old else f"{what} {new}"


def say_cell(where: str, steps: list[str]) -> str:
    """What is new of an indicator in an edition.

    >>> say_cell("DTI 2022 (63)", ["hạng 12 → 11", "điểm 0,5902"])
    'DTI 2022 (63): hạng 12 → 11, điểm 0,5902'
    """
    return f"{where}: {', '.join(steps)}"


def say_gone(where: str, lang: str) -> str:
    """That an indicator of an edition is shown no more.

    >>> say_gone("DTI 2025 (34)", "en")
    'DTI 2025 (34): no longer shown'
    """
    return f"{where}: không còn hiển thị" if lang == "vi" else f"{where}: no longer shown"


def say_marks(count: int, lang: str) -> str:
    """Of how many cells only marks or documents changed.

    >>> say_marks(1, "en"), say_marks(3, "en")
    ('Only marks or documents changed: 1 row', 'Only marks or documents changed: 3 rows')
    """
    if lang == "vi":
        return f"Chỉ đổi dấu ghi chú hoặc tài liệu: {count} dòng"
    return f"Only marks or documents changed: {count} {'row' if count == 1 else 'rows'}"


def say_more(count: int, lang: str) -> str:
    """How many rows more there are than were told.

    >>> say_more(1, "en"), say_more(1, "vi")
    ('and 1 more row', 'và 1 dòng nữa')
    """
    if lang == "vi":
        return f"và {count} dòng nữa"
    return f"and {count} more {'row' if count == 1 else 'rows'}"


def say_context(lang: str) -> str:
    """That targets or milestones of a province were changed."""
    return "Mục tiêu hoặc mốc thời gian thay đổi" if lang == "vi" else "Targets or milestones changed"


def say_first(release: str, lang: str) -> str:
    """Title of the entry with which a province begins.

    >>> say_first("Release 1", "en")
    'Release 1: its first figures'
    """
    return f"{release}: số liệu đầu tiên" if lang == "vi" else f"{release}: its first figures"


def say_rows(release: str, numbers: int, marks: int, lang: str) -> str:
    """Title of an entry: in how many rows a number changed, or else only marks, or only what stands around figures.

    >>> say_rows("Bản phát hành 2", 4, 1, "vi"), say_rows("Release 2", 1, 0, "en"), say_rows("Release 2", 0, 2, "en")
    ('Bản phát hành 2: số đổi ở 4 dòng', 'Release 2: numbers changed in 1 row', 'Release 2: marks changed in 2 rows')
    """
    count = numbers or marks
    rows = "row" if count == 1 else "rows"
    if numbers:
        return f"{release}: số đổi ở {count} dòng" if lang == "vi" else f"{release}: numbers changed in {count} {rows}"
    if marks:
        return f"{release}: dấu đổi ở {count} dòng" if lang == "vi" else f"{release}: marks changed in {count} {rows}"
    return f"{release}: {'mục tiêu hoặc mốc thời gian' if lang == 'vi' else 'targets or milestones'}"
