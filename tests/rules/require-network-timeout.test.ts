import rule from "../../rules/require-network-timeout.js";
import { testRule } from "../rule-tester.js";

const data = { file: "app.json", default: 60000 };

testRule(rule, {
  valid: [
    { name: "set", code: `{ "pages": [], "networkTimeout": { "request": 10000 } }`, json: true },
    { name: "set, misspelt: another rule speaks of it", code: `{ "networktimeout": {} }`, json: true },
    { name: "a page", code: `{ "navigationBarTitleText": "Menu" }`, filename: "pages/menu/menu.json" },
    { name: "another program's app.json", code: `{ "name": "shop" }`, filename: "server/app.json" },
    { name: "no object", code: `[]`, json: true },
    {
      name: "Mpx, set",
      code: `<script type="application/json">\n{ pages: ["./pages/stops"], networkTimeout: { request: 10000 } }\n</script>`,
      filename: "app.mpx",
    },
    { name: "Mpx, nowhere in this file", code: `<script>App({})</script>`, filename: "app.mpx" },
    { name: "Mpx, of another platform", code: `<script type="application/json" mode="ali">{ "pages": [] }</script>`, filename: "app.mpx" },
    { name: "Mpx, in a file of its own", code: `<script type="application/json" src="./app.json"></script>`, filename: "app.mpx" },
    { name: "Mpx, broken", code: `<script type="application/json">{ "pages": </script>`, filename: "app.mpx" },
    {
      name: "Mpx, in parts that a build leaves out",
      code: `<script type="application/json">{ "pages": [] /* @mpx-if (__mpx_mode__ === 'wx') */, "debug": true /* @mpx-endif */ }</script>`,
      filename: "app.mpx",
    },
    { name: "Mpx, spread", code: `<script name="json">module.exports = { ...require("./shared"), pages: [] };</script>`, filename: "app.mpx" },
    { name: "Mpx, by platform", code: `<script name="json">module.exports = __mpx_mode__ === "wx" ? wx : ali;</script>`, filename: "app.mpx" },
    {
      name: "Mpx, the app.mpx of a sub-package",
      code: `<script type="application/json">{ "pages": ["./index"] }</script>`,
      filename: "src/sub/app.mpx",
      files: { "src/app.mpx": "<script>App({})</script>" },
    },
    { name: "Mpx, a page", code: `<script type="application/json">{ "usingComponents": {} }</script>`, filename: "pages/app.mpx", files: { "app.mpx": "" } },
    {
      name: "wepy, set elsewhere",
      code: `<script>\nclass A extends wepy.app { config = { pages: [] } }\nA.config.networkTimeout = {};\nexport default A;\n</script>`,
      filename: "app.wpy",
    },
    { name: "wepy, a class without it", code: `<script>export default class extends wepy.app {}</script>`, filename: "app.wpy" },
    {
      name: "Taro, set by a constant",
      code: `const networkTimeout = { request: 1 };\nexport default defineAppConfig({ pages: [], networkTimeout });`,
      filename: "src/app.config.js",
      files: { "package.json": `{ "dependencies": { "@tarojs/taro": "4" } }` },
    },
    { name: "another tool's file of that name", code: `export default { theme: "dark" };`, filename: "src/app.config.js" },
    { name: "project.config.json", code: `{ "appid": "wx" }`, filename: "project.config.json" },
  ],
  invalid: [
    {
      name: "at the opening brace, with the indentation of the file",
      code: `{\n    "pages": [],\n    "window": {}\n}\n`,
      json: true,
      errors: [
        {
          messageId: "absent",
          data,
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 2,
          suggestions: [
            {
              messageId: "add",
              output:
                `{\n    "pages": [],\n    "window": {},\n    "networkTimeout": {\n        "request": 60000,\n`
                + `        "connectSocket": 60000,\n        "uploadFile": 60000,\n        "downloadFile": 60000\n    }\n}\n`,
            },
          ],
        },
      ],
    },
    {
      name: "tabs, line ends of Windows, a comma and a comment at the end",
      code: `{\r\n\t"pages": [], // all\r\n}`,
      json: true,
      errors: [
        {
          messageId: "absent",
          data,
          suggestions: [
            {
              messageId: "add",
              output:
                `{\r\n\t"pages": [],\r\n\t"networkTimeout": {\r\n\t\t"request": 60000,\r\n\t\t"connectSocket": 60000,\r\n`
                + `\t\t"uploadFile": 60000,\r\n\t\t"downloadFile": 60000\r\n\t}, // all\r\n}`,
            },
          ],
        },
      ],
    },
    {
      name: "on one line",
      code: `{ "pages": [] }`,
      json: true,
      errors: [
        {
          messageId: "absent",
          data,
          suggestions: [
            {
              messageId: "add",
              output:
                `{ "pages": [], "networkTimeout": { "request": 60000, "connectSocket": 60000, "uploadFile": 60000, `
                + `"downloadFile": 60000 } }`,
            },
          ],
        },
      ],
    },
    {
      name: "an empty object",
      code: "{}",
      json: true,
      errors: [
        {
          messageId: "absent",
          data,
          suggestions: [
            {
              messageId: "add",
              output:
                `{\n  "networkTimeout": {\n    "request": 60000,\n    "connectSocket": 60000,\n    "uploadFile": 60000,\n`
                + `    "downloadFile": 60000\n  }\n}`,
            },
          ],
        },
      ],
    },
    {
      name: "Mpx, JSON",
      code: `<script>App({})</script>\n\n<script type="application/json">\n  {\n    "pages": ["./pages/stops"],\n  }\n</script>\n`,
      filename: "app.mpx",
      errors: [
        {
          messageId: "absent",
          data: { file: "app.mpx", default: 60000 },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 4,
          suggestions: [
            {
              messageId: "add",
              output:
                `<script>App({})</script>\n\n<script type="application/json">\n  {\n    "pages": ["./pages/stops"],\n`
                + `    "networkTimeout": {\n      "request": 60000,\n      "connectSocket": 60000,\n      "uploadFile": 60000,\n`
                + `      "downloadFile": 60000\n    },\n  }\n</script>\n`,
            },
          ],
        },
      ],
    },
    {
      name: "Mpx, for each platform",
      code: `<script type="application/json">{ "pages": [] }</script><script type="application/json" mode="ali">{ "networkTimeout": {} }</script>`,
      filename: "app.mpx",
      errors: [{ messageId: "absent", column: 33, endColumn: 34, suggestions: 1 }],
    },
    {
      name: "Mpx, as code",
      code: `<script name="json">\nconst pages = ["./pages/stops"];\nmodule.exports = { pages, window: {} };\n</script>`,
      filename: "app.mpx",
      errors: [{ messageId: "absent", data: { file: "app.mpx", default: 60000 }, line: 3, column: 18, endColumn: 19, suggestions: 1 }],
    },
    {
      name: "wepy 1",
      code: `<script>\nexport default class extends wepy.app {\n  config = { pages: ["pages/apples"] };\n}\n</script>`,
      filename: "app.wpy",
      errors: [{ messageId: "absent", data: { file: "app.wpy", default: 60000 }, line: 3, column: 12, endColumn: 13, suggestions: 1 }],
    },
    {
      name: "wepy 2",
      code: `<script>\nwepy.app({});\n</script>\n<config>\n{\n  pages: ['pages/apples'],\n}\n</config>`,
      filename: "app.wpy",
      errors: [{ messageId: "absent", data: { file: "app.wpy", default: 60000 }, line: 5, column: 1, endColumn: 2, suggestions: 1 }],
    },
    {
      name: "Taro",
      code: `export default defineAppConfig({ pages: ["pages/a"] });`,
      filename: "src/app.config.js",
      files: { "package.json": `{ "dependencies": { "@tarojs/taro": "4" } }` },
      errors: [{ messageId: "absent", data: { file: "app.config.js", default: 60000 }, column: 32, endColumn: 33, suggestions: 1 }],
    },
    {
      name: "Taro 2",
      code: `class App extends Component {\n  config = { pages: ["pages/a"] };\n}\nTaro.render(<App />);`,
      filename: "src/app.jsx",
      files: { "package.json": `{ "dependencies": { "@tarojs/taro": "2" } }` },
      errors: [{ messageId: "absent", data: { file: "app.jsx", default: 60000 }, line: 2, column: 12, endColumn: 13, suggestions: 1 }],
    },
    {
      name: "a mini game",
      code: `{ "deviceOrientation": "portrait" }`,
      filename: "game.json",
      errors: [{ messageId: "absent", data: { file: "game.json", default: 60000 }, suggestions: 1 }],
    },
  ],
});
