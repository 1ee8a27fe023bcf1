import { defineRule } from "../src/lint/network-rule.js";
import type { ConfigRole } from "../src/project/config/config-file.js";
import { nameIn } from "../src/project/files/paths.js";
import { networkTimeoutKeys, networkTimeoutProperty } from "../src/platform/network-timeout.js";
import { insertMember } from "../src/syntax/json/insert-member.js";
import { membersOf, nameOf } from "../src/syntax/json/json-value.js";
import chinese from "./zh-CN/require-network-timeout.js";

const [{ defaultMs } = { defaultMs: 60_000 }] = networkTimeoutKeys;

/** Files in which the platform reads it, and which every program has; frameworks make app.json of files of their own. */
const roles: ReadonlySet<ConfigRole> = new Set(["app", "game"]);

export default defineRule({
  name: "require-network-timeout",
  meta: {
    description: "Require networkTimeout in app.json or game.json",
    type: "suggestion",
    recommended: "warn",
    strict: "warn",
    messages: {
      absent:
        "{{file}} sets no networkTimeout, so a call that gets no answer keeps the user waiting for {{default}} ms. "
        + "Set how many milliseconds your users should wait.",
      add: "Add networkTimeout.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    restsOn: "timeout-file",
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    config({ role, source, document: { body }, hasMore = false }, { report }) {
      if (!roles.has(role) || hasMore || body.type !== "Object" || !body.range) return;
      const name = networkTimeoutProperty.value;
      // Another spelling is no networkTimeout either, but that is what valid-network-timeout speaks of.
      if (membersOf(body).some((member) => nameOf(member).toLowerCase() === name.toLowerCase())) return;
      const value = Object.fromEntries(networkTimeoutKeys.map((row) => [row.key, row.defaultMs]));
      const [start] = body.range;
      report({
        at: { source, range: [start, start + 1] },
        messageId: "absent",
        data: { file: nameIn(source.path), default: defaultMs },
        suggest: [{ messageId: "add", edits: [insertMember(source, body, name, value)] }],
      });
    },
  },
});
