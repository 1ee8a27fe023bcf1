import type { Html } from "./markup.js";

/**
 * A script element that holds data and runs nothing. In it no text can end the element or begin a comment, and the two line
 * ends that JSON knows and scripts once did not are written as escapes.
 *
 * @param id of our own
 */
export function writeIsland(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return { markup: `<script type="application/json" id="${id}">${json}</script>` };
}
