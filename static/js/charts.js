/**
 * A chart stands in the page as an SVG whose points a reader goes through by arrows, mouse or finger. The SVG answers
 * all of these itself; Plotly is fetched and takes its place when a reader touches the chart, zooms it or asks for it.
 * Where Plotly cannot be had, nothing is lost.
 *
 * The SVG names its points: data-stops="x y row cell;x y;…|…", with a bar between the chart's lines. What a point says is
 * that cell of the table under the chart with its heads, worded by data-say.
 */

const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };
/** Addresses of what opens charts; this script's own element has them. */
const files = document.querySelector("script[data-live]").dataset;
const ZOOMS = { "+": 0.7, "=": 0.7, "-": 1.4, "−": 1.4, 0: 0 };

/** On a slow or metered line a touch fetches nothing; the button does. */
const isSlow = () => {
  const { saveData = false, effectiveType = "4g" } = navigator.connection ?? {};
  return saveData || effectiveType !== "4g";
};

/** The stops of an image, each with the number of its line; one without a cell is a row below the one before it. */
const readStops = (svg) =>
  svg.dataset.stops.split("|").flatMap((written, line) => {
    let last;
    return written.split(";").map((stop) => {
      const [x, y, row = last.row + 1, cell = last.cell] = stop.split(" ").map(Number);
      return (last = { x, y, row, cell, line });
    });
  });

/** The stop nearest to a place, on any line or on one. */
const nearest = (stops, far) => stops.reduce((best, each) => (far(each) < far(best) ? each : best));

class Chart {
  constructor(figure) {
    this.figure = figure;
    this.view = figure.querySelector(".chart-view");
    this.image = figure.querySelector(".chart-image");
    this.button = figure.querySelector(".chart-open");
    this.full = figure.querySelector(".chart-full");
    this.read = new Map();
    if (this.image.querySelector("[data-stops]")) this.offerStops();
    this.watchSize();
    if (this.button) this.offerPlotly();
    if (this.full && document.fullscreenEnabled) this.offerFullScreen();
  }

  /** An observer also speaks once at the start, when nothing has changed and a reader may be told something already. */
  watchSize() {
    const { view } = this;
    const size = () => `${view.clientWidth} ${view.clientHeight}`;
    let last = size();
    new ResizeObserver(() => last !== (last = size()) && this.resize()).observe(view);
  }

  /** The image in use: the wide or the narrow one, as the style sheet has it. */
  get svg() {
    return [...this.image.children].find((svg) => svg.getClientRects().length) ?? this.image.firstElementChild;
  }

  get stops() {
    const { svg, read } = this;
    if (!read.has(svg)) read.set(svg, svg.dataset.stops ? readStops(svg) : []);
    return read.get(svg);
  }

  get isLive() {
    return this.figure.dataset.state === "live";
  }

  /* Points ---------------------------------------------------------------- */

  offerStops() {
    const { view, image, figure } = this;
    // Screen readers hand the arrow keys on to an application only.
    view.setAttribute("role", "application");
    view.setAttribute("aria-labelledby", `${figure.id}-title`);
    view.setAttribute("aria-describedby", `${figure.id}-hint`);
    view.tabIndex = 0;
    this.label = document.createElement("p");
    this.label.className = "chart-label";
    this.label.ariaHidden = "true";
    this.ring = document.createElementNS("http://www.w3.org/2000/svg", "path");
    this.ring.setAttribute("class", "c-ring");
    view.addEventListener("keydown", (event) => this.onKey(event));
    view.addEventListener("focus", () => this.offerKeys());
    view.addEventListener("blur", () => this.leave());
    image.addEventListener("pointermove", (event) => event.pointerType !== "touch" && this.point(event));
    image.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && this.leave());
    image.addEventListener("click", (event) => this.point(event, true));
    addEventListener("keydown", (event) => event.key === "Escape" && !this.isLive && this.leave());
  }

  /** Whoever comes by the keyboard is told what the keys do. */
  offerKeys() {
    if (this.at || !this.view.matches(":focus-visible")) return;
    this.write(document.getElementById(`${this.figure.id}-hint`).textContent, "");
    this.place(this.view.getBoundingClientRect().width / 2, 0);
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stop = this.next(event.key);
    if (stop) this.show(stop, true);
    else if (event.key in ZOOMS && this.button) this.zoom(ZOOMS[event.key]);
    else if (event.key === "Escape") this.at || !this.isLive ? this.leave() : this.close();
    else return;
    event.preventDefault();
  }

  /** Where a key leads: along the line, to its ends, or to the line above or below at the nearest place. */
  next(key) {
    const { stops, at } = this;
    if (!(key in STEPS || key === "Home" || key === "End")) return undefined;
    const line = stops.filter((each) => each.line === (at ?? stops[0]).line);
    if (key === "End") return line.at(-1);
    if (!at || key === "Home") return line[0];
    const across = key === "ArrowUp" || key === "ArrowDown";
    if (across && stops.at(-1).line) {
      const other = stops.filter((each) => each.line === at.line + STEPS[key]);
      return other.length ? nearest(other, (each) => Math.abs(each.x - at.x)) : at;
    }
    // A line that is walked from right to left goes on to the left.
    const turned = !across && line.at(-1).x < line[0].x ? -1 : 1;
    return line[line.indexOf(at) + STEPS[key] * turned] ?? at;
  }

  point({ clientX, clientY }, isTouch = false) {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    const stop = nearest(this.stops, (each) => Math.hypot(each.x - x, each.y - y));
    if (stop !== this.at || isTouch) this.show(stop, isTouch);
  }

  /** Mark a stop and show what it says; with `say`, the live region says it as well. */
  show(stop, say) {
    const [name, value, meanings] = this.words(stop);
    this.at = stop;
    if (this.isLive) this.live.hover(stop);
    else this.mark(stop, name, value, meanings);
    if (say) this.say(name, value, meanings);
  }

  /** The texts of the table under the chart, its head first; a script of the page may have put it there. */
  get texts() {
    const rows = () => [...this.figure.querySelector(".chart-rows table").rows].map(({ cells }) => [...cells]);
    return (this.table ??= rows().map((cells) => cells.map((cell) => cell.textContent.trim())));
  }

  /** The stop's name, its figures as the table has them, and what their signs mean. */
  words({ row, cell }) {
    const [head, texts] = [this.texts[0], this.texts[row + 1]];
    const said = { r: texts[0], c: head[cell], v: texts[cell] };
    const fill = (words) => words.replace(/%(\w)/g, (_, key) => said[key] ?? texts[key]);
    const { say, signs = "" } = this.svg.dataset;
    const [name, value] = say.split("|").map(fill);
    return [name, value, signs.split(";").filter((each) => each && value.includes(each[0]))];
  }

  say(name, value, meanings) {
    const bare = meanings.reduce((words, each) => words.replaceAll(each[0], ""), value);
    const note = meanings.length ? ` (${meanings.map((each) => each.slice(1)).join(", ")})` : "";
    this.figure.querySelector(".chart-said").textContent = `${name}: ${bare}${note}`;
  }

  /** A ring around a stop, and the whole of its line where that runs from one stop to another only. */
  mark({ x, y, line }, name, value, meanings) {
    const { svg, ring, view } = this;
    const ends = this.stops.filter((each) => each.line === line);
    const whole = ends.length === 2 ? `M${ends.map((end) => `${end.x} ${end.y}`).join("L")}` : "";
    ring.setAttribute("d", `${whole}M${x - 9} ${y}a9 9 0 1 0 18 0a9 9 0 1 0-18 0`);
    svg.append(ring);
    this.write(name, value, meanings.map((each) => each.slice(1)).join(", "));
    const place = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
    const room = view.getBoundingClientRect();
    this.place(place.x - room.x, place.y - room.y);
  }

  write(...lines) {
    const spans = lines.filter(Boolean).map((line) => Object.assign(document.createElement("span"), { textContent: line }));
    this.label.replaceChildren(...spans);
    this.view.append(this.label);
  }

  /** The label above a place, below it where there is no room, and never outside of the chart. */
  place(x, y) {
    const { label, view } = this;
    label.style.left = label.style.top = "0px";
    const { offsetWidth: wide, offsetHeight: tall } = label;
    const above = y - tall - 14;
    label.style.left = `${Math.max(0, Math.min(x - wide / 2, view.clientWidth - wide))}px`;
    label.style.top = `${above >= 0 ? above : Math.min(y + 14, Math.max(0, view.clientHeight - tall))}px`;
  }

  leave() {
    this.at = undefined;
    this.label?.remove();
    this.ring?.remove();
    if (this.isLive) this.live.unhover();
  }

  resize() {
    this.leave();
    if (this.isLive) this.live.resize();
  }

  /* Plotly ---------------------------------------------------------------- */

  offerPlotly() {
    const { view, image, button } = this;
    button.addEventListener("click", () => (this.isLive ? this.close() : this.open()));
    for (const each of this.figure.querySelectorAll(".chart-zoom button"))
      each.addEventListener("click", () => this.zoom(Number(each.value)));
    image.addEventListener("click", () => isSlow() || this.open());
    // A bare wheel scrolls the page, here as elsewhere; with Ctrl, as two fingers on a pad send it, it zooms.
    const onWheel = (event) => {
      if (!event.ctrlKey) return event.stopPropagation();
      event.preventDefault();
      this.open();
    };
    view.addEventListener("wheel", onWheel, { capture: true, passive: false });
  }

  /** Put the Plotly chart in the place of the image; where it cannot be had, the image stays. */
  async open() {
    const { figure } = this;
    if (figure.dataset.state) return;
    figure.dataset.state = "loading";
    figure.ariaBusy = "true";
    try {
      this.live ??= new (await import(files.live)).Live(this, files);
      await this.live.draw();
      const stop = this.at;
      this.leave();
      figure.dataset.state = "live";
      this.button.ariaPressed = "true";
      if (stop) this.show(stop, false);
    } catch {
      this.close();
    }
    figure.ariaBusy = "false";
  }

  /** Show the image again. */
  close() {
    if (this.isLive) this.leave();
    delete this.figure.dataset.state;
    this.button.ariaPressed = "false";
  }

  async zoom(factor) {
    await this.open();
    if (this.isLive) this.live.zoom(factor, this.at);
  }

  /* Full screen ----------------------------------------------------------- */

  offerFullScreen() {
    const { figure, full } = this;
    full.hidden = false;
    full.ariaPressed = "false";
    full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen()));
    figure.addEventListener("fullscreenchange", () => {
      full.ariaPressed = String(document.fullscreenElement === figure);
      full.focus();
    });
  }
}

document.querySelectorAll("figure.chart").forEach((figure) => new Chart(figure));
