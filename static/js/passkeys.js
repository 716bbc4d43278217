// Says on the page what allauth's scripts only write to the console.
(() => {
  const show = (name) => document.querySelectorAll(`[${name}]`).forEach((part) => { part.hidden = false; });

  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    show("data-passkey-failed");
  });

  // Browsers know no passkeys for a bare address of numbers, nor without encryption.
  const numbers = /^[\d.]+$|^\[/.test(location.hostname);
  if (numbers || !window.PublicKeyCredential) show("data-passkey-address");
})();
