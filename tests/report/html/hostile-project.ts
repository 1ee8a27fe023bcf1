import type { MemoryFileSystem } from "../../memory-file-system.js";
import { memoryFileSystem } from "../../memory-file-system.js";

/** What tries to be markup, a script, a template, the end of something, or another order of reading. */
export const hostile = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(2)>",
  "\"'><svg onload=alert(3)>",
  "--><!--",
  "]]>",
  "${alert(4)}",
  "{{constructor.constructor('alert(5)')()}}",
  "</style></title></textarea>",
  "javascript:alert(6)",
  "\u202Ereversed\u2069",
  "a\u2028b\u2029c",
  "🧁👩‍🍳🏳️‍🌈",
  "\uD800",
] as const;

const folder = "/bakery/pages/<img src=x onerror=alert(7)>";
const quoted = JSON.stringify(hostile.join(" "));

/** A mini program that has it everywhere a project can write something. */
export function hostileProject(): MemoryFileSystem {
  return memoryFileSystem({
    "/bakery/app.json": `{ "pages": ["pages/menu/menu"], "note": ${quoted} }`,
    "/bakery/project.config.json": `{ "projectname": ${quoted}, "setting": { "urlCheck": false } }`,
    "/bakery/server-domains.json": `{ "requestdomain": ["https://api.bakery.example", ${hostile.map((text) => JSON.stringify(`https://${text}`)).join(", ")}] }`,
    [`${folder}/menu'".js`]: [
      ...hostile.map((text) => `wx.request({ url: ${JSON.stringify(`http://${text}.example/menu?${text}`)}, header: { referer: ${JSON.stringify(text)} } }); /* ${text.replaceAll("*/", "")} */`),
      "// eslint-disable-next-line miniprogram-network/no-loopback -- </details><script>alert(8)</script>",
      'wx.request({ url: "https://localhost/</script>" });',
    ].join("\n"),
    "/bakery/pages/menu/menu.js": `const host = ${JSON.stringify(`http://${hostile[0]}`)};\nexports.host = host; ${"/* wide */".repeat(400)} wx.uploadFile({ url: "http://" + host });`,
    "/bakery/pages/menu/cake.js": 'const { host } = require("./menu");\nwx.request({ url: "http://stage.bakery.example/" + host });',
    "/bakery/pages/menu/menu.wxml": `<image src="http://cdn.bakery.example/${hostile.slice(0, 3).join("").replaceAll('"', "")}.png"/>`,
    "/bakery/pages/menu/broken.js": `wx.request({ ${hostile.join("\n")}`,
  });
}
