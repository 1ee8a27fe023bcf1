import rule from "../../rules/valid-network-timeout.js";
import { testRule } from "../rule-tester.js";

function app(timeouts: string): string {
  return `{ "networkTimeout": ${timeouts} }`;
}

testRule(rule, {
  valid: [
    { name: "the four keys", code: app(`{ "request": 10000, "connectSocket": 1000, "uploadFile": 60000, "downloadFile": 60000 }`), json: true },
    { name: "another maximum", code: app(`{ "request": 600000 }`), json: true, options: { max: 600000 } },
    { name: "none", code: `{ "pages": [] }`, json: true },
    { name: "empty", code: app("{}"), json: true },
    { name: "the settings of another tool", code: `{ "networkTimeout": 5 }`, filename: "data/timeouts.json" },
    { name: "a similar name that means another thing", code: `{ "networkTimeoutHint": "slow" }`, json: true },
    {
      name: "a page without it",
      code: `{ "navigationBarTitleText": "Menu" }`,
      filename: "pages/menu/menu.json",
      files: { "app.json": `{ "pages": ["pages/menu/menu"] }` },
    },
    {
      name: "Mpx: what only code knows",
      code: `<script name="json">module.exports = { networkTimeout: { request: WAIT, connectSocket: 10 * 1000 } };</script>`,
      filename: "app.mpx",
    },
  ],
  invalid: [
    {
      name: "Mpx, JSON",
      code: `<script type="application/json">\n{\n  networkTimeout: { request: 90000 }\n}\n</script>`,
      filename: "app.mpx",
      errors: [
        {
          messageId: "tooLong",
          data: { name: "request", value: 90000, max: 60000 },
          line: 3,
          column: 30,
          endColumn: 35,
          suggestions: [
            {
              messageId: "set",
              data: { meant: 60000 },
              output: `<script type="application/json">\n{\n  networkTimeout: { request: 60000 }\n}\n</script>`,
            },
          ],
        },
      ],
    },
    {
      name: "Mpx, as code",
      code: `<script name="json">\nmodule.exports = { networkTimeout: { 'websocket': 10000, request: 2 * 60 * 1000, uploadFile: "60000" } };\n</script>`,
      filename: "app.mpx",
      errors: [
        { messageId: "meantKey", data: { name: "websocket", meant: "connectSocket" }, line: 2, column: 38, endColumn: 49, suggestions: 1 },
        { messageId: "tooLong", data: { name: "request", value: 120000, max: 60000 }, line: 2, column: 67, endColumn: 80, suggestions: 1 },
        { messageId: "noNumber", data: { name: "uploadFile", value: '"60000"' }, line: 2, column: 94, endColumn: 101, suggestions: 1 },
      ],
    },
    {
      name: "wepy 1",
      code: `<script>\nexport default class extends wepy.app {\n  config = { networktimeout: { request: 10 }, window: { networkTimeout: 1 } };\n}\n</script>`,
      filename: "app.wpy",
      errors: [
        { messageId: "misspelt", data: { name: "networktimeout" }, line: 3, column: 14, endColumn: 28, suggestions: 1 },
        { messageId: "window", line: 3, column: 57, endColumn: 71 },
      ],
    },
    {
      name: "Taro",
      code: `export default defineAppConfig({ networkTimeout: { request: 1000 * 0.06 } });`,
      filename: "src/app.config.js",
      files: { "package.json": `{ "dependencies": { "@tarojs/taro": "4" } }` },
      errors: [{ messageId: "seconds", data: { name: "request", value: 60, meant: 60000 }, column: 61, endColumn: 72, suggestions: 1 }],
    },
    {
      name: "over the maximum",
      code: app(`{ "request": 90000 }`),
      json: true,
      errors: [
        {
          messageId: "tooLong",
          data: { name: "request", value: 90000, max: 60000 },
          line: 1,
          column: 34,
          endColumn: 39,
          suggestions: [{ messageId: "set", data: { meant: 60000 }, output: app(`{ "request": 60000 }`) }],
        },
      ],
    },
    {
      name: "keys that are meant for others",
      code: app(`{ "websocket": 10000, "requset": 10000, "downloadfile": 10000, "Upload": 10000, "retry": 3 }`),
      json: true,
      errors: [
        {
          messageId: "meantKey",
          data: { name: "websocket", meant: "connectSocket" },
          column: 23,
          endColumn: 34,
          suggestions: [
            {
              messageId: "rename",
              data: { meant: "connectSocket" },
              output: app(`{ "connectSocket": 10000, "requset": 10000, "downloadfile": 10000, "Upload": 10000, "retry": 3 }`),
            },
          ],
        },
        { messageId: "meantKey", data: { name: "requset", meant: "request" }, suggestions: 1 },
        { messageId: "meantKey", data: { name: "downloadfile", meant: "downloadFile" }, suggestions: 1 },
        { messageId: "meantKey", data: { name: "Upload", meant: "uploadFile" }, suggestions: 1 },
        { messageId: "unknownKey", data: { name: "retry" } },
      ],
    },
    {
      name: "a wrong key beside the right one is not renamed",
      code: app(`{ "request": 10000, "requests": 10000 }`),
      json: true,
      errors: [{ messageId: "unknownKey", data: { name: "requests" } }],
    },
    {
      name: "wrong case of the name, as the guide writes it",
      code: `{ "networktimeout": { "request": 10000 } }`,
      json: true,
      errors: [
        {
          messageId: "misspelt",
          data: { name: "networktimeout" },
          column: 3,
          endColumn: 19,
          suggestions: [
            { messageId: "rename", data: { meant: "networkTimeout" }, output: `{ "networkTimeout": { "request": 10000 } }` },
          ],
        },
      ],
    },
    {
      name: "wrong case beside the right name",
      code: `{ "networkTimeOut": {}, "networkTimeout": {} }`,
      json: true,
      errors: [{ messageId: "misspelt", data: { name: "networkTimeOut" } }],
    },
    {
      name: "texts",
      code: app(`{ "request": "10000", "uploadFile": "ten", "downloadFile": null }`),
      json: true,
      errors: [
        {
          messageId: "noNumber",
          data: { name: "request", value: `"10000"` },
          column: 34,
          endColumn: 41,
          suggestions: [
            { messageId: "set", data: { meant: 10000 }, output: app(`{ "request": 10000, "uploadFile": "ten", "downloadFile": null }`) },
          ],
        },
        { messageId: "noNumber", data: { name: "uploadFile", value: `"ten"` } },
        { messageId: "noNumber", data: { name: "downloadFile", value: "null" } },
      ],
    },
    {
      name: "no time to wait",
      code: app(`{ "request": 0, "uploadFile": -1, "downloadFile": 1500.5 }`),
      json: true,
      errors: [
        { messageId: "noDuration", data: { name: "request", value: "0" } },
        { messageId: "noDuration", data: { name: "uploadFile", value: "-1" } },
        { messageId: "noDuration", data: { name: "downloadFile", value: "1500.5" } },
      ],
    },
    {
      name: "seconds",
      code: app(`{ "request": 10 }`),
      json: true,
      errors: [
        {
          messageId: "seconds",
          data: { name: "request", value: 10, meant: 10000 },
          suggestions: [{ messageId: "set", data: { meant: 10000 }, output: app(`{ "request": 10000 }`) }],
        },
      ],
    },
    {
      name: "a number for all",
      code: app("60000"),
      json: true,
      errors: [{ messageId: "noObject", data: { value: "60000" }, column: 21, endColumn: 26 }],
    },
    {
      name: "inside window",
      code: `{ "window": { "networkTimeout": { "request": 10 } } }`,
      json: true,
      errors: [{ messageId: "window", column: 15, endColumn: 31 }],
    },
    {
      name: "in a page",
      code: `{ "networkTimeout": { "request": 10000 } }`,
      filename: "pages/menu/menu.json",
      files: { "app.json": `{ "pages": ["pages/menu/menu"] }` },
      errors: [{ messageId: "page", column: 3, endColumn: 19 }],
    },
    {
      name: "a mini game",
      code: app(`{ "request": 5 }`),
      filename: "game.json",
      errors: [{ messageId: "seconds", suggestions: 1 }],
    },
  ],
});
