import { platforms } from "../platform/platforms.js";

/**
 * Whether a rule could have something to say about a script with this text; the others need not be parsed, which is
 * most of the cost. It must never lose a finding, so it asks for what every finding needs:
 *
 * - a network or platform call: the global's name, or a way to get hold of something that holds it (`import`,
 *   `require`, `getApp`, `getCurrentPages`, `this.request(…)`, `behaviors`, …);
 * - a URL that goes to a wrapper: `http`, `ws`, `//`;
 * - a secret, also in a comment: its name, or 32 hexadecimal digits.
 */
export function mayMatter(text: string): boolean {
  return telltale.test(text);
}

const globals = Object.values(platforms).map((platform) => platform.global);

const telltale = new RegExp(
  [
    `\\b(?:${globals.join("|")}|import|require|getApp|getCurrentPages|globalThis|global|behaviors|request)\\b`,
    "://|https?:|wss?:",
    "secret|token|session_?key|mch_?key|apiv3_?key|[0-9a-f]{32}",
  ].join("|"),
  "i",
);
