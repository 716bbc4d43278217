"""The smallest Dash page with one chart: `python dash_page.py PORT < figure.json`. Runs where Dash is installed."""

import json
import sys

import plotly.graph_objects as go
from dash import Dash, dcc, html

figure = json.load(sys.stdin)
#: Dash knows no custom properties; the colours themselves do not matter here.
drawn = json.loads(json.dumps({"data": figure["data"], "layout": figure["layout"]}).replace("var(--", "grey(--"))


def painted(value: object) -> object:
    """The same figure with a plain colour for each of the page's roles."""
    if isinstance(value, str):
        return "#444444" if value.startswith("grey(--") else value
    if isinstance(value, list):
        return [painted(each) for each in value]
    if isinstance(value, dict):
        return {key: painted(each) for key, each in value.items()}
    return value


app = Dash(__name__, compress=True)
app.layout = html.Main(
    [
        html.H1("Bình Phước"),
        dcc.Graph(figure=go.Figure(painted(drawn)), config=figure["config"]),
        html.Div(**{"data-bench-drawn": ""}),
    ]
)
app.run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
