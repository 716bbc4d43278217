/**
 * For sites that show frames of DXIndex: gives each frame the height of what stands in it. One line in a page serves all
 * of its frames: <script async src="https://…/embed.js"></script>. It reads nothing of the page and asks for nothing.
 */
(() => {
  const { origin } = new URL(document.currentScript.src);
  const isOurs = ({ src }) => src && new URL(src, document.baseURI).origin === origin;
  const frames = () => [...document.querySelectorAll("iframe")].filter(isOurs);
  addEventListener("message", ({ source, data }) => {
    if (data?.type !== "dxindex:height" || !(data.height > 0)) return;
    // By its window: a frame in a sandbox has no origin to be known by.
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame) frame.style.height = `${data.height}px`;
  });
  // Frames that were there before this script have told their height already.
  for (const { contentWindow } of frames()) contentWindow.postMessage({ type: "dxindex:measure" }, "*");
})();
