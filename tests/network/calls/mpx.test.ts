import { expect, test } from "vitest";
import { describeCalls } from "../calls-of.js";

const url = "https://tea.example";

test.each([
  ["mpx.request", `import mpx from "@mpxjs/core"; mpx.request({ url: "${url}" });`, "mpx.request"],
  ["mpx.request beside other names", `import mpx, { createPage } from "@mpxjs/core";\ncreatePage({ onLoad() { mpx.uploadFile({ url: "${url}" }); } });`, "mpx.uploadFile"],
  ["a function of api-proxy", `import { request } from "@mpxjs/api-proxy"; request({ url: "${url}" });`, "mpx.request"],
  ["getProxy", `import { getProxy } from "@mpxjs/api-proxy"; const api = getProxy({ usePromise: true }); api.request({ url: "${url}" });`, "mpx.request"],
])("%s", (_, code, api) => {
  expect(describeCalls({ "p.js": code })).toEqual([expect.stringMatching(new RegExp(`^p\\.js:\\d+ ${api} ${url}$`, "u"))]);
});

test.each([
  ["mpx.xfetch", `import mpx from "@mpxjs/core"; mpx.xfetch.fetch({ url: "${url}" });`],
  ["$xfetch of a component", `import { createComponent } from "@mpxjs/core"; createComponent({ methods: { load() { this.$xfetch.fetch({ url: "${url}" }); } } });`],
  ["useFetch", `import { useFetch } from "@mpxjs/fetch"; useFetch().fetch({ url: "${url}" });`],
  ["a client of its own", `import { XFetch } from "@mpxjs/fetch"; new XFetch().fetch({ url: "${url}" });`],
  ["axios-miniprogram", `import axios from "axios-miniprogram"; axios.create({ baseURL: "${url}" }).get("/");`],
])("%s", (_, code) => {
  expect(describeCalls({ "p.js": code }).join()).toContain(url);
});
