/** Buttons that copy the text above them. Without this script they are not there, and the text can be marked by hand. */

function select(text) {
  const range = document.createRange();
  range.selectNodeContents(text);
  const chosen = getSelection();
  chosen.removeAllRanges();
  chosen.addRange(range);
}

/** Says what became of it beside the button; a page that is not served by https has no clipboard, so the text is marked. */
async function copy(button) {
  const text = document.getElementById(button.dataset.copies);
  const said = button.parentElement.querySelector("[role=status]");
  document.querySelectorAll(".taken-ways [role=status]").forEach((each) => (each.textContent = ""));
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = button.dataset.copied;
  } catch {
    select(text);
    said.textContent = button.dataset.selected;
  }
}

document.querySelectorAll("button[data-copies]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => copy(button));
});
