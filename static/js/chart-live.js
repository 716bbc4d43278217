/**
 * The Plotly figure of a chart: fetched with Plotly itself when charts.js is asked to open the chart.
 *
 * Colours in a figure are written "var(--brand)"; here they become the page's colours of the moment, and again when
 * light turns to dark. The changes for a narrow column come along with the figure.
 */

const WATCHED = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)"];
let loading;

/** Add an element to the head; resolves when what it points to has come, takes it away when it does not come. */
const fetched = (name, settings) =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), settings);
    element.onload = resolve;
    element.onerror = () => reject(element.remove());
    document.head.append(element);
  });

/**
 * Fetch Plotly once; a failed fetch may be tried again.
 *
 * Plotly writes its own styles into the page, which our policy forbids, unless it finds a style sheet of this id.
 */
function loadPlotly({ plotly: src, plotlyStyle: href }) {
  const id = "plotly.js-style-global";
  const style = { id, className: "no-inline-styles", rel: "stylesheet", href };
  loading ??= Promise.resolve(document.getElementById(id) ?? fetched("link", style))
    .then(() => fetched("script", { src }))
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

/** The text of an answer; a refusal is an error. */
async function textOf(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.text();
}

/** A figure from its JSON, every "var(--…)" in it replaced by the colour that it stands for in an element. */
function coloured(json, element) {
  const read = (written) => {
    element.style.color = written;
    return getComputedStyle(element).color;
  };
  const isColour = (each) => typeof each === "string" && each.startsWith("var(--");
  const figure = JSON.parse(json, (_, each) => (isColour(each) ? read(each) : each));
  element.style.color = "";
  return figure;
}

/** `base` with `change` laid over it; in lists, the keys of `change` are numbers. */
function merged(base, change) {
  if (!change || typeof change !== "object" || Array.isArray(change) || !base) return change;
  const copy = Array.isArray(base) ? [...base] : { ...base };
  for (const key of Object.keys(change)) copy[key] = merged(base[key], change[key]);
  return copy;
}

/** The open figure of a `Chart` of charts.js, in its `room`; `files` are the addresses of Plotly and its style. */
export class Live {
  constructor(chart, files) {
    this.chart = chart;
    this.files = files;
    this.room = chart.figure.querySelector(".chart-live");
    const redraw = () => chart.isLive && this.draw();
    for (const query of WATCHED) matchMedia(query).addEventListener("change", redraw);
  }

  /** Draw (or redraw) the figure in today's colours and as wide as the image in use. */
  async draw() {
    const { figure, svg } = this.chart;
    const [json] = await Promise.all([this.json ?? textOf(figure.dataset.figure), loadPlotly(this.files)]);
    this.json = json;
    const { data, layout, narrow, config } = coloured(json, svg);
    const { fontFamily: family, fontSize } = getComputedStyle(svg);
    // A finger scrolls the page; a mouse draws the part to zoom into.
    const dragmode = matchMedia("(pointer: fine)").matches && "zoom";
    const more = { font: { family, size: parseFloat(fontSize) }, hoverlabel: { font: { family } }, autosize: true, dragmode };
    const fit = svg.classList.contains("c-narrow") ? merged({ data, layout }, narrow) : { data, layout };
    const drawn = merged(fit, { layout: more });
    this.drawn = svg;
    this.whole = { "xaxis.range": [...drawn.layout.xaxis.range], "yaxis.range": [...drawn.layout.yaxis.range] };
    await Plotly.react(this.room, drawn.data, drawn.layout, config);
  }

  resize() {
    if (this.drawn === this.chart.svg) Plotly.Plots.resize(this.room);
    else this.draw();
  }

  /** The point that stands for the same cell of the table as a stop. */
  twin({ row, cell }) {
    const { data } = this.room;
    const place = (trace) => trace.customdata?.indexOf(`${row} ${cell}`) ?? -1;
    const curveNumber = data.findIndex((trace) => place(trace) >= 0);
    const pointNumber = place(data[curveNumber]);
    const { base, x, y } = data[curveNumber];
    // A bar goes on from its base; its point is where it ends.
    const end = base ? base[pointNumber] + x[pointNumber] : x[pointNumber];
    return { curveNumber, pointNumber, at: [end, y[pointNumber]] };
  }

  /** Plotly's own label at a stop; one that was zoomed away brings the whole chart back. */
  async hover(stop) {
    const { curveNumber, pointNumber, at } = this.twin(stop);
    const isAway = ({ range: [one, two] }, value) => (value - one) * (value - two) > 0;
    const { xaxis, yaxis } = this.room.layout;
    if (isAway(xaxis, at[0]) || isAway(yaxis, at[1])) await Plotly.relayout(this.room, this.whole);
    Plotly.Fx.hover(this.room, [{ curveNumber, pointNumber }]);
  }

  unhover() {
    Plotly.Fx.unhover(this.room);
  }

  /** Zoom around a stop, or around the middle; a factor of 0 goes back to the whole. */
  zoom(factor, stop) {
    const { xaxis, yaxis } = this.room.layout;
    const middle = ({ range: [one, two] }) => (one + two) / 2;
    const [x, y] = stop ? this.twin(stop).at : [middle(xaxis), middle(yaxis)];
    const around = ({ range }, centre) => range.map((end) => centre + (end - centre) * factor);
    const part = { "xaxis.range": around(xaxis, x), "yaxis.range": around(yaxis, y) };
    return Plotly.relayout(this.room, factor ? part : this.whole);
  }
}
