// What makes the office's forms easier with a script; each of them works without.

/** Parts of a form that one choice of a list makes necessary stand only while it is chosen. */
function showWhenChosen(part) {
  const list = document.getElementById(part.dataset.shownFor);
  const update = () => {
    part.hidden = list.value !== part.dataset.shownValue;
  };
  list.addEventListener("change", update);
  update();
}

/** A file may be dropped on its field. */
function takeDrops(area) {
  const field = area.querySelector('input[type="file"]');
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    area.classList.add("dropping");
  });
  area.addEventListener("dragleave", () => area.classList.remove("dropping"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("dropping");
    if (event.dataTransfer.files.length > 0) field.files = event.dataTransfer.files;
  });
}

/** Asks before a page with unsaved answers is left. */
function guard(form) {
  let changed = false;
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", () => {
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
}

document.querySelectorAll("[data-shown-for]").forEach(showWhenChosen);
document.querySelectorAll("[data-drop]").forEach(takeDrops);
document.querySelectorAll("form[data-guard]").forEach(guard);
