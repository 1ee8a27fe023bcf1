import { expect, test } from "vitest";
import { describeCalls } from "../network/calls-of.js";

const options = '{ url: "https://tea.example" }';

test.each([
  ["assign", `import _ from "lodash";\nwx.request(_.assign({}, ${options}, { method: "GET" }));`, "https://tea.example"],
  ["the last one wins", `import { extend } from "underscore";\nwx.request(extend({ url: "https://cup.example" }, ${options}));`, "https://tea.example"],
  ["the first one wins", `const _ = require("underscore");\nwx.request(_.defaults(${options}, { url: "https://cup.example" }));`, "https://tea.example"],
  ["a copy", `import { cloneDeep } from "lodash-es";\nwx.request(cloneDeep(${options}));`, "https://tea.example"],
  ["one function alone", `import assign from "lodash/assign";\nwx.request(assign({}, ${options}));`, "https://tea.example"],
  ["a package of one function", `import assign from "lodash.assign";\nwx.request(assign({}, ${options}));`, "https://tea.example"],
  ["merge", `import _ from "lodash";\nwx.request(_.merge({}, ${options}));`, "https://tea.example"],
  ["merge goes deep", `import merge from "lodash/merge";\nwx.request({ url: merge({ api: { base: "https://tea.example", port: 1 } }, { api: { port: 2 } }).api.base });`, "https://tea.example"],
  ["the last one wins, below as well", `import merge from "lodash/merge";\nwx.request({ url: merge({ api: { base: "https://cup.example" } }, { api: { base: "https://tea.example" } }).api.base });`, "https://tea.example"],
  ["one that may be there", `import merge from "lodash/merge";\nwx.request({ url: merge({ base: "https://tea.example" }, vip && { base: "https://cup.example" }).base });`, "https://cup.example https://tea.example"],
  ["something unknown over it", `import merge from "lodash/merge";\nwx.request({ url: merge({ base: "https://tea.example" }, JSON.parse(text)).base });`, "https://tea.example"],
  ["defaultsDeep", `import { defaultsDeep } from "lodash";\nwx.request(defaultsDeep(${options}, { url: "https://cup.example" }));`, "https://tea.example"],
  ["deepmerge", `import deepmerge from "deepmerge";\nwx.request(deepmerge({ url: "https://cup.example" }, ${options}));`, "https://tea.example"],
  ["deepmerge.all", `const merge = require("deepmerge");\nwx.request(merge.all([{ url: "https://cup.example" }, ${options}]));`, "https://tea.example"],
  ["extend that goes deep", `import extend from "extend";\nwx.request(extend(true, {}, { url: "https://cup.example" }, ${options}));`, "https://tea.example"],
  ["extend that does not", `import extend from "extend";\nwx.request(extend({}, ${options}));`, "https://tea.example"],
  ["defu", `import { defu } from "defu";\nwx.request(defu(${options}, { url: "https://cup.example" }));`, "https://tea.example"],
  ["another order of arguments", `import { assign } from "lodash/fp";\nwx.request(assign(${options}, {}));`, ""],
])("%s", (_, code, url) => {
  expect(describeCalls({ "p.js": code })).toEqual([`p.js:2 wx.request ${url}`.trimEnd()]);
});
