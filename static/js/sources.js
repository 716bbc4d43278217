/**
 * Sources that are folded away open when a number leads to one of them, and for the printer.
 *
 * Most browsers do the first by themselves, so without this script little is lost.
 */

const folded = document.querySelector(".sources details");

/** Open the list where the address after # is of a source in it. */
function open(hash) {
  if (hash.length > 1 && folded.querySelector(`#${CSS.escape(hash.slice(1))}`)) folded.open = true;
}

document.addEventListener("click", (event) => open(event.target.closest?.('a[href^="#"]')?.hash ?? ""));
addEventListener("beforeprint", () => {
  folded.open = true;
});
open(location.hash);
if (folded.open) folded.querySelector(":target")?.scrollIntoView();
