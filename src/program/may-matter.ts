import { platforms } from "../platform/platforms.js";
import { nameIn } from "../project/paths.js";

const globals = platforms.map((platform) => platform.global);

/** Names of secrets, and the digits of one. */
const secrets = "secret|token|session_?key|mch_?key|apiv3_?key|[0-9a-f]{32}";

const words = [...globals, "import", "require", "getApp", "globalThis", "global", "behaviors", "request"];

const scriptSign = new RegExp(`\\b(?:${words.join("|")})\\b|://|https?:|wss?:|${secrets}`, "i");

const configSign = new RegExp(`https?:|wss?:|networkTimeout|urlCheck|domain|${secrets}`, "i");

/** JSON files that the platform, or this tool, reads as configuration. */
const configNames: ReadonlySet<string> = new Set([
  "app.json",
  "ext.json",
  "game.json",
  "manifest.json",
  "project.config.json",
  "project.private.config.json",
  "server-domains.json",
]);

/**
 * Whether a rule could have something to say about a script with this text. The others need not be parsed, which is
 * most of the cost. No finding may be lost, so the text is searched for what every finding needs:
 *
 * - a platform call: the global's name, or a way to something that holds it (`import`, `require`, `getApp`, …);
 * - a URL for a wrapper: `http`, `ws`, `//`;
 * - a secret, also in a comment.
 */
export function mayMatter(text: string): boolean {
  return scriptSign.test(text);
}

/** The same for JSON: configuration by its name, and data in which a secret or a setting could stand. */
export function mayMatterAsConfig(path: string, text: string): boolean {
  return configNames.has(nameIn(path)) || configSign.test(text);
}
