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
      name: "a mini game",
      code: `{ "deviceOrientation": "portrait" }`,
      filename: "game.json",
      errors: [{ messageId: "absent", data: { file: "game.json", default: 60000 }, suggestions: 1 }],
    },
  ],
});
