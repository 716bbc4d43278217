/**
 * A chart stands in the page as an SVG. When a reader reaches for it, Plotly is fetched and takes over in its place.
 *
 * The SVG is kept: it holds the room, is printed, and stays where Plotly cannot be had. Colours in a figure are
 * written "var(--brand)"; here they become the page's colours of the moment, again when light turns to dark.
 */

const DWELL = 150; // ms a mouse rests on a chart before it counts as reaching for it
const NARROW = 548; // px, as in charts.css
const live = new Map(); // open figures, and whether they were drawn for a narrow column
const isNarrow = (figure) => figure.clientWidth <= NARROW;
let plotly;

/** Add an element to the head; resolves when what it points to has come, takes it away when it does not come. */
const fetched = (element) =>
  new Promise((resolve, reject) => {
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
  const style = { id: "plotly.js-style-global", className: "no-inline-styles", rel: "stylesheet", href };
  const styled = document.getElementById(style.id) ?? fetched(Object.assign(document.createElement("link"), style));
  plotly ??= Promise.resolve(styled)
    .then(() => fetched(Object.assign(document.createElement("script"), { src })))
    .then(() => window.Plotly)
    .catch(() => (plotly = undefined));
  return plotly;
}

/** A reader of the computed colour of any CSS colour, custom properties included. */
function colourReader(within) {
  const probe = document.createElement("span");
  probe.hidden = true;
  within.append(probe);
  const read = (written) => {
    probe.style.color = "";
    probe.style.color = written;
    return getComputedStyle(probe).color;
  };
  return [read, () => probe.remove()];
}

/** The same data with every "var(--…)" replaced by the colour it stands for. */
function coloured(value, read) {
  if (typeof value === "string") return value.startsWith("var(--") ? read(value) : value;
  if (Array.isArray(value)) return value.map((each) => coloured(each, read));
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, coloured(each, read)]));
  return value;
}

/** `base` with `change` laid over it; in lists, the keys of `change` are numbers. */
function merged(base, change) {
  if (!change || typeof change !== "object" || Array.isArray(change) || !base) return change;
  const copy = Array.isArray(base) ? [...base] : { ...base };
  for (const key of Object.keys(change)) copy[key] = merged(base[key], change[key]);
  return copy;
}

/** Draw (or redraw) a figure's Plotly chart in today's colours and for its present width. */
async function draw(figure) {
  const Plotly = await loadPlotly(figure.dataset);
  if (!Plotly) return false;
  const room = figure.querySelector(".chart-live");
  const { config, ...drawn } = await (await fetch(figure.dataset.figure)).json();
  const [read, done] = colourReader(figure);
  const { data, layout, narrow } = coloured(drawn, read);
  done();
  const family = getComputedStyle(figure.querySelector("svg")).fontFamily;
  const fonts = { font: { family }, hoverlabel: { font: { family } }, autosize: true };
  const drawing = merged(isNarrow(figure) ? merged({ data, layout }, narrow) : { data, layout }, { layout: fonts });
  live.set(figure, isNarrow(figure));
  await Plotly.react(room, drawing.data, drawing.layout, config);
  return true;
}

const press = (figure, pressed) => figure.querySelector(".chart-open").setAttribute("aria-pressed", pressed);

/** Put the Plotly chart in the place of the image. */
async function open(figure) {
  if (figure.dataset.state) return;
  figure.dataset.state = "loading";
  const drawn = await draw(figure).catch(() => false);
  if (!drawn) return close(figure);
  figure.dataset.state = "live";
  press(figure, true);
}

/** Show the image again. */
function close(figure) {
  live.delete(figure);
  delete figure.dataset.state;
  press(figure, false);
}

function listen(figure) {
  const image = figure.querySelector(".chart-image");
  const button = figure.querySelector(".chart-open");
  let resting;
  new ResizeObserver(() => {
    if (live.has(figure) && live.get(figure) !== isNarrow(figure)) draw(figure);
  }).observe(figure);
  image.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") resting = setTimeout(open, DWELL, figure);
  });
  image.addEventListener("pointerleave", () => clearTimeout(resting));
  image.addEventListener("click", () => open(figure));
  button.addEventListener("focus", () => loadPlotly(figure.dataset));
  button.addEventListener("click", () => (figure.dataset.state === "live" ? close(figure) : open(figure)));
}

document.querySelectorAll("figure[data-figure]").forEach(listen);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => [...live.keys()].forEach(draw));
