/**
 * A frame tells the site around it how high its content is: {type: "dxindex:height", path, height}, in pixels of CSS, when
 * it is there, whenever that changes, and when it is asked by {type: "dxindex:measure"}. The message goes to whoever
 * frames it: it says nothing that the frame's address does not.
 */
(() => {
  if (parent === window) return;
  const path = location.pathname + location.search;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: "dxindex:height", path, height }, "*");
  };
  // Out of sight a frame is not drawn, and nothing is observed in it.
  tell();
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => source === parent && data?.type === "dxindex:measure" && tell());
})();
