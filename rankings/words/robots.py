"""robots.txt: which addresses crawlers are asked to leave alone, and why; for people who run them, in English."""

#: (lines that say why, patterns). `*` stands for anything (RFC 9309); a program that does not know it finds no address
#: that such a pattern begins, and loses nothing. The office is not named: nothing of it is answered or kept anyway.
RULES: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (
        (
            "Files of single charts and tables: drawn when they are asked for, and the page says the same.",
            "The whole data is at /api/v1/data/, the image of a page at its share.png or chia-se.png.",
        ),
        # A word between its slashes: Cao Bằng is no table.
        ("/bieu-do/*.", "/*/bieu-do/*.", "/bang/*.", "/*/bang/*.", "/*/charts/*.", "/*/tables/*."),
    ),
    (
        ("Every search, every weighting and every pair of releases has an address; there is no end of them.",),
        ("/*?*q=", "/*thu-trong-so/*?", "/*what-if/*?", "/*?*against="),
    ),
    (
        ("Answers for programs. What describes them, and the whole data, are open.",),
        ("/api/",),
    ),
)
OPEN = ("/api/v1/docs", "/api/v1/openapi.json", "/api/v1/data/", "/api/v1/releases/*/data/")


def say_robots(sitemap: str) -> str:
    """The file; `sitemap` is the address of the list of pages, with its host."""
    lines = ["User-agent: *"]
    for why, patterns in RULES:
        lines += [*(f"# {line}" for line in why), *(f"Disallow: {pattern}" for pattern in patterns)]
    lines += [f"Allow: {path}" for path in OPEN]
    return "\n".join([*lines, "", f"Sitemap: {sitemap}", ""])
