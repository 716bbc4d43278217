/**
 * A search field opens a list of what is found while a reader types: a combobox with a list of options (ARIA 1.2).
 *
 * Without this script the field is a plain form that leads to the page of results. Nothing is fetched before
 * somebody types. The key "/" leads to the field of the header, unless the reader has turned that off.
 */

const WAIT = 120; // ms after the last key
// While a word is being composed its letters may still change. Keyboards of phones compose every word, though, so
// that waiting for its end would leave their readers without a list: a pause counts as an end.
const WAIT_COMPOSING = 450;
const MOST = 7; // options, besides the one that leads to all results
const OFF = "dxindex-slash-off";
const answers = new Map();
let lists = 0;

/** Rows of the API at this address; kept, as readers delete letters as well. */
async function ask(address, signal) {
  if (!answers.has(address)) {
    const response = await fetch(address, { signal });
    if (!response.ok) throw new Error(response.status);
    answers.set(address, (await response.json()).rows);
  }
  return answers.get(address);
}

const made = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const [name, one, many, none, advice, everything] = form.dataset.words.split("|");
  const id = `suggestions-${lists++}`;
  const list = made("ul", { id, class: "suggestions", role: "listbox", "aria-label": name, hidden: "" });
  const said = made("p", { class: "vh", role: "status" });
  let active = -1;
  let timer, asking, typed;

  input.parentElement.append(list, said);
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id }))
    input.setAttribute(key, value);

  function close() {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    typed = undefined;
    activate(-1);
    input.setAttribute("aria-expanded", "false");
    return true;
  }

  function activate(place) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = place;
    const option = list.children[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  const all = () => `${form.action}?${new URLSearchParams(new FormData(form))}`;

  function option(place, url, ...children) {
    return made("li", { id: `${id}-${place}`, role: "option", "aria-selected": "false", "data-url": url }, ...children);
  }

  function show(rows) {
    const shown = rows.slice(0, MOST);
    const options = shown.map(({ name, note, standing, url }, place) =>
      option(place, url, made("span", {}, name), " ", made("b", {}, standing), " ", made("small", {}, note)),
    );
    const last = option(options.length, all(), rows.length ? everything : advice);
    activate(-1);
    list.replaceChildren(...options, last);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    said.textContent = rows.length === 1 ? one : rows.length ? many.replace("{n}", rows.length) : none;
  }

  async function search() {
    const text = input.value.trim();
    if (!text) return close();
    if (text === typed) return;
    typed = text;
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    try {
      const rows = await ask(`${form.dataset.suggest}&q=${encodeURIComponent(text)}`, signal);
      if (!signal.aborted) show(rows);
    } catch {
      // Asked again meanwhile, or the answer cannot be had: the form still leads to the page of results.
      if (!signal.aborted) close();
    }
  }

  function wait(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(search, milliseconds);
  }

  function move(step) {
    const places = list.children.length + 1; // one for the field itself
    if (list.hidden) search();
    else activate(((active + 1 + step + places) % places) - 1);
    return true;
  }

  function go(option) {
    location.assign(option.dataset.url);
    return true;
  }

  // What each key does; true where the browser is not to do its own.
  const keys = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => active >= 0 && go(list.children[active]),
    Escape: () => !list.hidden && close(),
  };

  input.addEventListener("input", (event) => wait(event.isComposing ? WAIT_COMPOSING : WAIT));
  input.addEventListener("compositionend", () => wait(WAIT));
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  });
  // The field keeps the focus when an option is pressed, or the list would close before the press is one.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => go(target.closest("li")));
  close();
}

const isOff = () => {
  try {
    return localStorage.getItem(OFF) !== null;
  } catch {
    return false; // no store: on, and nothing to turn off
  }
};

function listenForSlash(input) {
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isOff()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

/** A sentence that says whether the key is on, and the button that changes it. */
function offerSwitch(place) {
  const text = made("span", {});
  const button = made("button", { type: "button" });
  const show = () => {
    text.textContent = isOff() ? place.dataset.shortcutOff : place.dataset.shortcutOn;
    button.textContent = isOff() ? place.dataset.turnOn : place.dataset.turnOff;
  };
  button.addEventListener("click", () => {
    if (isOff()) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "");
    show();
  });
  place.append(text, " ", button);
  place.hidden = false;
  show();
}

document.querySelectorAll("form[data-suggest]").forEach(suggest);
const field = document.querySelector(".masthead input[type=search]");
if (field) listenForSlash(field);
try {
  document.querySelectorAll("[data-shortcut-on]").forEach((place) => localStorage && offerSwitch(place));
} catch {
  // Without a store there is nothing to remember a choice in.
}
