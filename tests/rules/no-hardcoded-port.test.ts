import rule from "../../rules/no-hardcoded-port.js";
import { testRule } from "../rule-tester.js";

const declared = {
  "project.config.json": "{}",
  "app.json": "{}",
  "server-domains.json": `{
  "request": ["https://api.coffee.example", "https://pay.coffee.example:8443", "https://*.coffee.test:*"],
  "socket": ["wss://ws.coffee.example"]
}`,
};

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/menu' })",
    { name: "an address of the own network", code: "wx.request({ url: 'http://192.168.1.20:8080/brew' })" },
    { name: "no-public-ip speaks of it", code: "wx.request({ url: 'http://120.27.93.97:8080/menu' })" },
    { name: "no-loopback speaks of it", code: "wx.request({ url: 'http://localhost:3000/menu' })" },
    {
      name: "a declared wss host covers every port",
      code: "wx.connectSocket({ url: 'wss://ws.coffee.example:9000' })",
    },
    { name: "not known", code: "wx.request({ url: 'https://api.coffee.example:' + port + '/menu' })" },
    { name: "in the path", code: "wx.request({ url: 'https://api.coffee.example/time/12:30' })" },
    {
      name: "declared with this port",
      code: "wx.request({ url: 'https://pay.coffee.example:8443/order' })",
      files: declared,
    },
    {
      name: "declared with any port",
      code: "wx.request({ url: 'https://pr-7.coffee.test:3000/order' })",
      files: declared,
    },
    {
      name: "no-unlisted-domain speaks of it",
      code: "wx.request({ url: 'https://tea.example:8443/order' })",
      files: declared,
    },
  ],
  invalid: [
    {
      name: "a port that does not exist, which no list has",
      code: "wx.request({ url: 'https://api.coffee.example:99999/menu' })",
      errors: [{ messageId: "noSuchPort", data: { port: "99999", url: "https://api.coffee.example:99999", api: "request" }, column: 47, endColumn: 52 }],
    },
    {
      name: "nor for sockets, and whatever is declared",
      code: "wx.request({ url: 'https://api.coffee.example:0/menu' });\nwx.connectSocket({ url: 'wss://ws.coffee.example:65536' })",
      files: declared,
      errors: [{ messageId: "noSuchPort", line: 1 }, { messageId: "noSuchPort", line: 2 }],
    },
    {
      name: "a picture is held against the list of downloads",
      code: "wx.getImageInfo({ src: 'https://img.coffee.example:8443/cup.jpg' })",
      errors: [
        {
          messageId: "undeclared",
          data: {
            port: "8443",
            url: "https://img.coffee.example:8443",
            api: "getImageInfo",
            list: "downloadFile",
            entry: "https://img.coffee.example:8443",
          },
          column: 52,
          endColumn: 56,
        },
      ],
    },
    {
      name: "a port that two lists lack is reported for both",
      code:
        "const base = 'https://api.coffee.example:9443';\n"
        + "wx.request({ url: base + '/menu' });\nwx.request({ url: base + '/cart' });\nwx.uploadFile({ url: base })",
      files: { ...declared, "server-domains.json": `{
  "request": ["https://api.coffee.example"],
  "uploadFile": ["https://api.coffee.example:8443"]
}` },
      errors: [
        { messageId: "noPort", line: 1, column: 42, suggestions: 1 },
        { messageId: "otherPort", line: 1, column: 42, suggestions: 1 },
      ],
    },
    {
      name: "a port that nobody declares is reported once",
      code:
        "const base = 'https://api.coffee.example:9443';\n"
        + "wx.request({ url: base + '/menu' });\nwx.uploadFile({ url: base })",
      errors: [{ messageId: "undeclared", line: 1, column: 42 }],
    },
    {
      code: "wx.request({ url: 'https://api.coffee.example:8443/menu' })",
      errors: [
        {
          messageId: "undeclared",
          data: {
            port: "8443",
            url: "https://api.coffee.example:8443",
            api: "request",
            list: "request",
            entry: "https://api.coffee.example:8443",
          },
          line: 1,
          column: 47,
          endLine: 1,
          endColumn: 51,
          suggestions: 0,
        },
      ],
    },
    {
      name: "the default port is a port",
      code: "wx.downloadFile({ url: 'https://img.coffee.example:443/cup.png' })",
      errors: [
        {
          messageId: "defaultPort",
          data: {
            port: "443",
            url: "https://img.coffee.example:443",
            api: "downloadFile",
            list: "downloadFile",
            entry: "https://img.coffee.example:443",
          },
          column: 52,
          endColumn: 55,
          suggestions: [
            {
              messageId: "dropPort",
              data: { port: "443" },
              output: "wx.downloadFile({ url: 'https://img.coffee.example/cup.png' })",
            },
          ],
        },
      ],
    },
    {
      name: "443 without TLS is another server",
      code: "wx.request({ url: 'http://api.coffee.example:443/menu' })",
      errors: [{ messageId: "undeclared", column: 46, endColumn: 49, suggestions: 0 }],
    },
    {
      name: "the colon stands elsewhere",
      code: "wx.request({ url: 'https://api.coffee.example:' + '443' })",
      errors: [{ messageId: "defaultPort", column: 52, endColumn: 55, suggestions: 0 }],
    },
    {
      name: "a base with a port and a path behind it",
      code: "const base = 'http://api.coffee.example:8000';\nwx.request({ url: base + path })",
      errors: [{ messageId: "undeclared", line: 1, column: 41, endColumn: 45 }],
    },
    {
      name: "port 80 of wss, whatever is declared",
      code: "wx.connectSocket({ url: 'wss://ws.coffee.example:80/orders' })",
      files: declared,
      errors: [
        {
          messageId: "unusable",
          data: { url: "wss://ws.coffee.example:80", port: "80", scheme: "wss", useInstead: 443 },
          column: 50,
          endColumn: 52,
          suggestions: [
            { messageId: "dropPort", output: "wx.connectSocket({ url: 'wss://ws.coffee.example/orders' })" },
          ],
        },
      ],
    },
    {
      name: "sockets held to the rule of https",
      code: "wx.connectSocket({ url: 'wss://ws.coffee.example:9000' })",
      options: { sockets: "exact" },
      errors: [{ messageId: "undeclared", column: 50, endColumn: 54 }],
    },
    {
      name: "sockets held to the rule of https, with declared domains",
      code: "wx.connectSocket({ url: 'wss://ws.coffee.example:9000' })",
      options: { sockets: "exact" },
      files: declared,
      errors: [
        {
          messageId: "noPort",
          column: 50,
          endColumn: 54,
          suggestions: [{ messageId: "dropPort", output: "wx.connectSocket({ url: 'wss://ws.coffee.example' })" }],
        },
      ],
    },
    {
      name: "declared without a port",
      code: "wx.request({ url: 'https://api.coffee.example:443/menu' })",
      files: declared,
      errors: [
        {
          messageId: "noPort",
          data: {
            port: "443",
            url: "https://api.coffee.example:443",
            list: "request",
            declared: "https://api.coffee.example",
            entry: "https://api.coffee.example:443",
          },
          related: " Declared in server-domains.json:2.",
          column: 47,
          endColumn: 50,
          suggestions: [{ messageId: "dropPort", output: "wx.request({ url: 'https://api.coffee.example/menu' })" }],
        },
      ],
    },
    {
      name: "declared with another port",
      code: "wx.request({ url: 'https://pay.coffee.example:9443/order' })",
      files: declared,
      errors: [
        {
          messageId: "otherPort",
          data: {
            port: "9443",
            url: "https://pay.coffee.example:9443",
            list: "request",
            declared: "https://pay.coffee.example:8443",
            declaredPort: "8443",
            entry: "https://pay.coffee.example:9443",
          },
          related: " Declared in server-domains.json:2.",
          column: 47,
          endColumn: 51,
          suggestions: [
            {
              messageId: "usePort",
              data: { declaredPort: "8443" },
              output: "wx.request({ url: 'https://pay.coffee.example:8443/order' })",
            },
          ],
        },
      ],
    },
    {
      name: "a list that is not declared",
      code: "wx.uploadFile({ url: 'https://pay.coffee.example:8443/receipt' })",
      files: declared,
      errors: [{ messageId: "undeclared", column: 50, endColumn: 54 }],
    },
  ],
});
