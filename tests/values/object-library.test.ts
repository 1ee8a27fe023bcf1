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
  ["what goes deep is not followed", `import _ from "lodash";\nwx.request(_.merge({}, ${options}));`, ""],
  ["another order of arguments", `import { assign } from "lodash/fp";\nwx.request(assign(${options}, {}));`, ""],
])("%s", (_, code, url) => {
  expect(describeCalls({ "p.js": code })).toEqual([`p.js:2 wx.request ${url}`.trimEnd()]);
});
