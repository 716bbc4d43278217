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

document.querySelectorAll("form.picks").forEach(watchPicks);
