/** An expression for the page: texts whose colour is too near to that of their ground, by the measure of WCAG 2. */
export const lowContrasts = String.raw`(() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const read = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => (part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const groundOf = (element) => {
    if (element === null) return [255, 255, 255, 255];
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 255 ? own : groundOf(element.parentElement);
  };
  return [...document.querySelectorAll("body *:not(svg *, option, script)")].flatMap((element) => {
    const isText = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "");
    if (!isText || element.getClientRects().length === 0) return [];
    const one = luminance(read(getComputedStyle(element).color));
    const other = luminance(groundOf(element));
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    return contrast < 4.5 ? [(element.className || element.tagName) + ": " + contrast.toFixed(2)] : [];
  });
})()`;
