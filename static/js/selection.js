/** Filters of a page take effect as they are chosen; without this script a button beside them does it. */

/** A choice made with mouse or finger shows at once. Who walks a list by keys passes values by, and has the button. */
function watchFilters(form) {
  let pointed = false;
  form.addEventListener("pointerdown", () => (pointed = true));
  form.addEventListener("keydown", () => (pointed = false));
  form.addEventListener("change", () => pointed && form.requestSubmit());
  // What is not chosen is not part of the address.
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) if (!value) formData.delete(name);
  });
}

document.querySelectorAll(".selection form").forEach(watchFilters);
