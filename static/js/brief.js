/* The button that prints: only a script can, so only a script shows it. */

const button = document.querySelector("button.print");
button.hidden = false;
button.addEventListener("click", () => print());
