import rule from "../../rules/require-base-library.js";
import { testRule } from "../rule-tester.js";

const settings = { minBaseLibrary: "2.3.0" };

testRule(rule, {
  valid: [
    { name: "no lowest version is known", code: "wx.createTCPSocket()" },
    {
      name: "the version of the simulator is none",
      code: "wx.createTCPSocket()",
      files: { "app.json": "{}", "project.config.json": '{ "libVersion": "2.3.0" }' },
    },
    { name: "no version", code: "wx.createTCPSocket()", settings: { minBaseLibrary: "latest" } },
    { name: "new enough", code: "wx.createTCPSocket()", settings: { minBaseLibrary: "2.18.0" } },
    {
      name: "UDP to the phone itself, since 2.9.4",
      code: "wx.createUDPSocket().send({ address: 'localhost', port: 9000, message: 'brew' })",
      settings: { minBaseLibrary: "2.9.4" },
    },
    { name: "numbers, not texts", code: "wx.createUDPSocket()", settings: { minBaseLibrary: "2.10.0" } },
    { name: "a domain", code: "wx.request({ url: 'https://api.coffee.example', responseType: 'text' })", settings },
    {
      name: "an option that objects inherit",
      code: "wx.request({ url: 'https://api.coffee.example', toString() {} })",
      settings,
    },
    {
      name: "the option wins over the setting",
      code: "wx.createUDPSocket()",
      settings,
      options: { min: "2.7.0" },
    },
    {
      name: "UDP within the own network",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: '192.168.1.20', port: 9000, message: 'brew' })",
      settings: { minBaseLibrary: "2.7.0" },
    },
  ],
  invalid: [
    {
      code: "const socket = wx.createTCPSocket();\nsocket.connect({ address: '192.168.1.20', port: 9000 })",
      settings,
      errors: [
        {
          messageId: "api",
          data: { api: "createTCPSocket", version: "2.18.0", min: "2.3.0" },
          line: 1,
          column: 16,
          endLine: 1,
          endColumn: 34,
        },
      ],
    },
    {
      name: "a mini game has versions of its own",
      code: "wx.createTCPSocket()",
      filename: "game.js",
      files: { "game.json": "{}", "project.config.json": "{}" },
      settings: { minBaseLibrary: "2.18.0" },
      errors: [{ messageId: "api", data: { api: "createTCPSocket", version: "3.1.1", min: "2.18.0" }, column: 1 }],
    },
    {
      code: "wx.startLocalServiceDiscovery({ serviceType: '_http._tcp.' })",
      settings,
      errors: [{ messageId: "api", column: 1, endColumn: 30 }],
    },
    {
      name: "the option of the rule",
      code: "wx.createUDPSocket()",
      options: { min: "2.6.9" },
      errors: [{ messageId: "api", data: { api: "createUDPSocket", version: "2.7.0", min: "2.6.9" }, column: 1 }],
    },
    {
      name: "a method that is newer than the socket",
      code: "const socket = wx.createUDPSocket();\nsocket.connect({ address: '192.168.1.20', port: 9000 })",
      settings: { minBaseLibrary: "2.7.0" },
      errors: [
        {
          messageId: "api",
          data: { api: "UDPSocket.connect", version: "2.15.0", min: "2.7.0" },
          line: 2,
          column: 1,
          endColumn: 15,
        },
      ],
    },
    {
      name: "an address of the own network",
      code: "wx.request({ url: 'http://192.168.1.20:8080/brew' })",
      settings,
      errors: [
        {
          messageId: "address",
          data: {
            api: "request",
            host: "192.168.1.20",
            what: "IP address in the own network",
            version: "2.4.0",
            min: "2.3.0",
          },
          column: 27,
          endColumn: 39,
        },
      ],
    },
    {
      name: "UDP to a domain",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: 'scale.coffee.example', port: 9000, message: 'brew' })",
      settings: { minBaseLibrary: "2.7.0" },
      errors: [
        {
          messageId: "address",
          data: {
            api: "UDPSocket.send",
            host: "scale.coffee.example",
            what: "UDP to any address or domain",
            version: "2.9.4",
            min: "2.7.0",
          },
          line: 2,
          column: 25,
          endColumn: 45,
        },
      ],
    },
    {
      name: "UDP to the phone itself",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: 'localhost', port: 9000, message: 'brew' })",
      settings: { minBaseLibrary: "2.9.3" },
      errors: [{ messageId: "address", line: 2, column: 25, endColumn: 34 }],
    },
    {
      name: "an option",
      code: "wx.request({ url: 'https://api.coffee.example/menu', enableHttp2: true })",
      settings,
      errors: [
        {
          messageId: "option",
          data: { option: "enableHttp2", api: "request", version: "2.10.4", min: "2.3.0" },
          column: 54,
          endColumn: 65,
        },
      ],
    },
  ],
});
