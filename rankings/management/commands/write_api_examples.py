"""`manage.py write_api_examples`: the example answers of the API's description anew (for maintainers).

Run it where release 1, the published figures, is shown. A test says when it is needed.
"""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.test import Client

from rankings.api.description import describe, json_schema_of
from rankings.api.examples import ANSWERS, short_address

#: Where examples are asked: no real host is better than another.
SITE = "https://dxindex.example"


class Command(BaseCommand):
    help = "Write the example answers of the API's description anew."

    def handle(self, **_options: Any) -> None:
        answers = {name: self.ask(address) for name, address in addresses().items()}
        ANSWERS.write_text(json.dumps(answers, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        self.stdout.write(f"{len(answers)} examples in {ANSWERS.name}\n")

    def ask(self, address: str) -> Any:
        response = Client(headers={"host": "localhost"}).get(address)
        if response.status_code != 200:
            raise CommandError(f"{address}: {response.content.decode()}")
        return json.loads(response.content.decode().replace("http://localhost", SITE))


def addresses() -> dict[str, str]:
    """The address of the example of each operation that answers with JSON of a schema."""
    found = {}
    for operation in (address["get"] for address in describe()["paths"].values()):
        if json_schema_of(operation):
            paged = any(parameter["name"] == "limit" for parameter in operation["parameters"])
            name = operation["operationId"]
            found[name] = f"/api/v1/{short_address(name, paged=paged)}"
    return found
