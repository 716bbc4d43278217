/**
 * Rows of a ranking are ticked and compared: a bar at the foot of the window says which.
 *
 * The form works without this script, by the button at the table's foot.
 */

const MOST = 4;

/** The text with its `{…}` filled in. */
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);

const nameOf = (box) => box.closest("label").textContent.trim();

/** Keep the bar under the table in step with the boxes that are ticked; a fifth is refused, and told why. */
function watchPicks(form) {
  const tray = form.querySelector(".tray");
  const [said] = tray.getElementsByTagName("p");
  const [compare, clear] = tray.getElementsByTagName("button");
  const plain = compare.textContent;
  const picked = new Set(); // in the order of picking

  function show(refused) {
    const names = [...picked].map(nameOf).join(", ");
    const more = picked.size === 1 ? ` – ${tray.dataset.one}` : "";
    said.textContent = refused ? filled(tray.dataset.full, { name: nameOf(refused) }) : names + more;
    compare.textContent = picked.size > 1 ? filled(tray.dataset.many, { n: picked.size }) : plain;
    compare.hidden = picked.size === 1;
    clear.hidden = !picked.size;
    tray.classList.toggle("held", picked.size > 0);
  }

  form.addEventListener("change", ({ target }) => {
    if (target.name !== "p") return;
    const refused = target.checked && picked.size === MOST;
    if (refused) target.checked = false;
    else if (target.checked) picked.add(target);
    else picked.delete(target);
    show(refused && target);
  });

  form.addEventListener("reset", () => {
    const [first] = picked;
    picked.clear();
    show();
    first?.focus();
  });

  // What was ticked before the reader left the page and came back.
  addEventListener("pageshow", () => {
    for (const box of form.querySelectorAll("[name=p]:checked"))
      if (picked.size < MOST) picked.add(box);
      else if (!picked.has(box)) box.checked = false;
    if (picked.size) show();
  });
}

/** The rows of the table as the strip above it would have them in a table of its own: by score, then by name. */
function stripRows(table) {
  const rows = [...table.tBodies[0].rows].filter((row) => row.querySelector("td[class^=t]"));
  const n = table.querySelectorAll("[name=p]").length;
  return rows
    .map((row) => {
      const name = row.querySelector("th a").textContent;
      const score = row.querySelector("td[class^=t]").textContent;
      // "9°*" of the column is "9/34°*" in a sentence.
      const [, place, signs] = row.cells[0].textContent.match(/^(=?\d*)(.*)$/);
      const rank = place ? `${place}/${n}${signs}` : signs;
      return { cells: [name, score, rank], key: parseFloat(score.replace(",", ".")) };
    })
    .sort((a, b) => b.key - a.key || (a.cells[0] < b.cells[0] ? -1 : 1))
    .map(({ cells }) => cells);
}

/** charts.js says what a table under the chart says; the ranking's strip has none, to keep the page light. */
function lendRows(figure, table) {
  const lent = document.createElement("table");
  const body = lent.createTBody();
  lent.createTHead().append(document.createElement("tr"));
  for (const cells of stripRows(table)) {
    const row = body.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  const room = Object.assign(document.createElement("div"), { className: "chart-rows", hidden: true });
  room.append(lent);
  figure.append(room);
}

document.querySelectorAll("form.picks").forEach(watchPicks);

const strip = document.getElementById("strip");
if (strip && !strip.querySelector(".chart-rows")) {
  const lend = () => strip.querySelector(".chart-rows") ?? lendRows(strip, document.querySelector(".ranking"));
  for (const reach of ["pointerover", "focusin"]) strip.addEventListener(reach, lend, { capture: true });
}
