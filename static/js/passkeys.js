// Shows the ways in by passkey where there are any, and says on the page what allauth's scripts only write to the console.
(() => {
  const show = (name) => document.querySelectorAll(`[${name}]`).forEach((part) => { part.hidden = false; });

  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    show("data-passkey-failed");
  });

  // Browsers know no passkeys for a bare address of numbers, nor without encryption.
  const numbers = /^[\d.]+$|^\[/.test(location.hostname);
  show(numbers || !window.PublicKeyCredential ? "data-passkey-address" : "data-passkey-way");
})();
