import type { Tool } from "../../src/report/check/sarif.js";

/** What made the sample reports. */
export const tool: Tool = {
  name: "eslint-plugin-miniprogram-network",
  version: "1.2.3",
  rules: [
    { name: "miniprogram-network/no-insecure-protocol", description: "Disallow http and ws", chinese: "禁止使用 http 和 ws", severity: "error" },
    { name: "miniprogram-network/require-status-check", description: "Require a look at statusCode", chinese: "要求检查 statusCode", severity: "warning" },
  ],
};
