/**
 * The map and its list point at each other; a class of the legend is seen alone without loading the page again.
 *
 * Without this script the legend's buttons send their form, and every part of the map and of the list is a link.
 */

const figure = document.querySelector(".map");
const said = figure.querySelector(".map-said");
const ring = figure.querySelector(".c-ring");
const buttons = [...figure.querySelectorAll(".map-key [data-k]")];
const hint = figure.querySelector("#map-hint");
const every = figure.querySelector(".map-all");
const parts = [...figure.querySelectorAll("svg a[data-p]")];
const rows = [...figure.querySelectorAll("tr[data-p]")];
let shown = "";

/** Show where a province lies and stands; "" for none. */
function point(key) {
  if (key === shown) return;
  shown = key;
  for (const each of [...parts, ...rows]) each.classList.toggle("on", each.dataset.p === key);
  if (ring) {
    if (key) ring.setAttribute("href", `#m-${key}`);
    else ring.removeAttribute("href");
  }
  said.textContent = parts.find((part) => part.dataset.p === key)?.querySelector("title").textContent ?? "";
}

/** The key of the province that an event is about. */
function keyOf(event) {
  return event.target.closest?.("[data-p]")?.dataset.p ?? "";
}

/** The button of the class that is seen alone, if any. */
function pressed() {
  return buttons.find((button) => button.getAttribute("aria-pressed") === "true");
}

/** See one class alone, or all again ("" ). */
function filter(tone) {
  for (const button of buttons) {
    const pressed = button.dataset.k === tone;
    button.setAttribute("aria-pressed", pressed);
    button.value = pressed ? "" : button.dataset.k;
  }
  hint.hidden = tone !== "";
  every.hidden = tone === "";
  for (const row of rows) row.hidden = tone !== "" && row.dataset.k !== tone;
  for (const part of parts) part.classList.toggle("c-off", tone !== "" && !part.matches(`.c-k${tone}, .c-r${tone}`));
  const address = new URL(location.href);
  if (tone) address.searchParams.set("class", tone);
  else address.searchParams.delete("class");
  history.replaceState(null, "", address);
}

figure.addEventListener("pointerover", (event) => point(keyOf(event)));
figure.addEventListener("pointerleave", () => point(""));
figure.addEventListener("focusin", (event) => point(keyOf(event)));
figure.querySelector(".map-key").addEventListener("submit", (event) => {
  event.preventDefault();
  const before = pressed();
  filter(event.submitter?.value ?? "");
  // The way back hides itself once taken; who came by the keys goes on from the class that was on.
  if (event.submitter === every) before?.focus();
  said.textContent = pressed()?.getAttribute("aria-label") ?? every.dataset.said;
});
