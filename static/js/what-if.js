/**
 * Weights are set and all rows rank anew in the same frame, in whole numbers: the ranks of `compute/weighing.py` to the
 * last tie. The address carries the weights.
 *
 * Without this script the form's button asks the site for the same table.
 */

const WAIT = 200; // ms after the last change, before the address and who listens are told
const MOST_NAMED = 3;
const NAMES = [
  "up", "up_one", "down", "down_one", "same", "unknown", "still", "moved", "moved_one", "first", "firsts",
  "climb", "climb_one", "fall", "fall_one", "many", "none", "and", "own", "set", "base", "wrong",
]; // prettier-ignore

const form = document.querySelector("form.weights");
const body = document.querySelector(".trial-rows tbody");
const outcome = document.querySelector(".outcome");
const status = document.querySelector(".trial [role=status]");
const ranked = document.querySelector(".ranked");
const resets = [...document.querySelectorAll(".reset")];
/** The way back that stands in the sentence, where nothing is ranked. */
const wayBack = resets.find((link) => !form.contains(link));
const sum = form.querySelector(".sum");
const whose = form.querySelector(".whose");
const spoken = form.dataset.words.split("|");
const words = Object.fromEntries(NAMES.map((name, at) => [name, spoken[at]]));
const vietnamese = document.documentElement.lang === "vi";
const places = Number(body.dataset.places);

const count = (number) => Number(number).toLocaleString(vietnamese ? "vi" : "en");
const decimal = (text) => (vietnamese ? text.replace(".", ",") : text);
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
const byCount = (name, count) => words[count === 1 ? `${name}_one` : name];

const fields = [...form.querySelectorAll(".weight")].map((room) => ({
  own: Number(room.dataset.own),
  number: room.querySelector("[type=number]"),
  slider: room.querySelector("[type=range]"),
  share: room.querySelector("output"),
  wrong: room.querySelector(".wrong"),
}));

const rows = [...body.rows]
  .map((row) => ({
    row,
    at: Number(row.dataset.at),
    stands: Number(row.dataset.stands) || null,
    scores: row.dataset.scores.split(" ").map(BigInt),
    name: row.querySelector("a").textContent,
    rank: row.cells[0],
    score: row.cells[2],
    change: row.cells[3].firstElementChild,
  }))
  .sort((a, b) => a.at - b.at);

/** The weighted sum of one row's parts: a weight is a whole number, a score a BigInt. */
const totalUnder = (weights, scores) => scores.reduce((sum, score, at) => sum + score * BigInt(weights[at]), 0n);

/** Competition ranks (1, 2, 2, 4) of all rows; null of each where all weights are 0. */
function rankUnder(weights, table) {
  if (!weights.some(Boolean)) return table.map(() => null);
  const totals = table.map((scores) => totalUnder(weights, scores));
  const ordered = [...totals].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0));
  const first = new Map();
  ordered.forEach((total, place) => first.has(total) || first.set(total, place + 1));
  return totals.map((total) => first.get(total));
}

/** One row's weighted mean, rounded half up to four places; scores are in units of 10 ** -places. */
function scoreUnder(weights, scores, places) {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0)) * 10n ** BigInt(places);
  const rounded = (2n * totalUnder(weights, scores) * 10_000n + whole) / (2n * whole);
  const digits = String(rounded).padStart(5, "0");
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

/** A weight's part of the sum in percent, with one place where it needs one. */
function shareOf(weight, total) {
  if (!total) return "—";
  const tenths = Math.floor((2000 * weight + total) / (2 * total));
  return `${Math.floor(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ""}%`;
}

/** A field's weight; what is not a whole number within its bounds counts as the last that was. */
function weightOf(field) {
  const { number } = field;
  if (number.value !== "" && number.validity.valid) field.last = Number(number.value);
  return field.last ?? field.own;
}

/** Say beside a field that what stands in it is no weight; of one left empty only when the reader is done with it. */
function judge({ number, wrong, last }, done) {
  const { valid, valueMissing } = number.validity;
  const refused = !valid && (done || !valueMissing);
  number.setAttribute("aria-invalid", refused);
  put(wrong, refused ? filled(words.wrong, { n: count(number.max), x: count(last) }) : "");
}

/** Names in a row; of many, how many they are. */
function named(names) {
  if (names.length > MOST_NAMED) return filled(words.many, { n: names.length });
  return [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(words.and);
}

/** The outcome in words, as `words/what_if.py` says it. `moves`: places won of each row, null where unknown. */
function say(ranks, moves) {
  const leaders = rows.filter((_, at) => ranks[at] === 1).map(({ name }) => name);
  if (!leaders.length) return words.none;
  const moved = moves.filter(Boolean).length;
  const said = [
    filled(moved ? byCount("moved", moved) : words.still, { n: moved, y: rows.length, z: words.base }),
    filled(leaders.length === 1 ? words.first : words.firsts, { x: named(leaders) }),
  ];
  for (const [kind, far] of [["climb", Math.max(0, ...moves)], ["fall", Math.min(0, ...moves)]]) {
    const who = rows.filter((_, at) => moves[at] === far).map(({ name }) => name);
    if (far) said.push(filled(byCount(kind, Math.abs(far)), { x: named(who), n: Math.abs(far) }));
  }
  return said.join(" ");
}

/** What stays as it is costs the browser nothing. */
function put(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** A change's arrow and its words. */
function showChange(cell, move) {
  const kind = move === null ? "unknown" : move > 0 ? "up" : move < 0 ? "down" : "same";
  const far = Math.abs(move ?? 0);
  const [arrow, said] = cell.children;
  cell.className = kind;
  put(arrow, { up: `▲ ${far}`, down: `▼ ${far}`, same: "=", unknown: "—" }[kind]);
  put(said, filled(far ? byCount(kind, far) : words[kind], { n: far }));
}

/** The rows that can stay where they are: most of those that stand in the new order already. `stand`: places now. */
function staying(stand) {
  const ends = []; // the last of the best chain of each length, as places in the new order
  const before = [];
  stand.forEach((place, at) => {
    const found = ends.findIndex((end) => stand[end] >= place);
    const length = found < 0 ? ends.length : found;
    before[at] = ends[length - 1];
    ends[length] = at;
  });
  const kept = new Set();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}

/** Bring rows into an order with the fewest moves: a row that moves costs the browser a new layout of it. */
function arrange(order) {
  const places = new Map([...body.rows].map((row, place) => [row, place]));
  const kept = staying(order.map((row) => places.get(row)));
  let next = null;
  for (let at = order.length - 1; at >= 0; at--) {
    if (!kept.has(at)) body.insertBefore(order[at], next);
    next = order[at];
  }
}

/** Rank all rows by the weights that stand in the fields. */
function show() {
  const weights = fields.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ranks = rankUnder(weights, rows.map(({ scores }) => scores));
  const moves = rows.map(({ stands }, at) => (stands && ranks[at] ? stands - ranks[at] : null));
  const shared = new Map();
  for (const rank of ranks) shared.set(rank, (shared.get(rank) ?? 0) + 1);
  rows.forEach((each, at) => {
    put(each.rank, ranks[at] ? `${shared.get(ranks[at]) > 1 ? "=" : ""}${ranks[at]}` : "—");
    put(each.score, total ? decimal(scoreUnder(weights, each.scores, places)) : "—");
    showChange(each.change, moves[at]);
  });
  const order = rows.map((_, at) => at).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  arrange(order.map((at) => rows[at].row));
  fields.forEach(({ share }, at) => put(share, decimal(shareOf(weights[at], total))));
  put(sum, count(total));
  put(whose, fields.every(({ own }, at) => weights[at] === own) ? words.own : words.set);
  put(outcome, say(ranks, moves));
  ranked.hidden = !total;
  wayBack.hidden = Boolean(total);
}

/** The address says what is seen, without weights that are the edition's own; then who listens hears the outcome. */
function tell() {
  const address = new URL(location.href);
  for (const field of fields) {
    const weight = weightOf(field);
    if (weight === field.own) address.searchParams.delete(field.number.name);
    else address.searchParams.set(field.number.name, weight);
  }
  address.searchParams.sort();
  history.replaceState(null, "", address);
  status.textContent = outcome.textContent;
}

let frame, timer;

/** Show in the next frame, however many changes come before it, and tell after the last of them. */
function soon() {
  frame ??= requestAnimationFrame(() => {
    frame = undefined;
    show();
  });
  clearTimeout(timer);
  timer = setTimeout(tell, WAIT);
}

for (const field of fields) {
  field.last = Number(field.number.defaultValue);
  field.number.addEventListener("input", () => {
    field.slider.value = weightOf(field);
    judge(field, false);
    soon();
  });
  field.number.addEventListener("change", () => judge(field, true));
  field.slider.addEventListener("input", () => {
    field.number.value = field.slider.value;
    judge(field, true);
    soon();
  });
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  soon();
});

for (const link of resets) {
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    for (const field of fields) {
      field.number.value = field.slider.value = field.own;
      judge(field, true);
    }
    // The way back in the sentence goes as it is taken, and the focus would go with it.
    if (link === wayBack) fields[0].slider.focus({ preventScroll: true });
    soon();
  });
}

// What a browser kept in the fields while the reader was away.
addEventListener("pageshow", () => {
  for (const field of fields) {
    field.slider.value = weightOf(field);
    judge(field, true);
  }
  show();
});
