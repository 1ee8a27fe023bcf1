import rule from "../../rules/no-restricted-port.js";
import { testRule } from "../rule-tester.js";

const connect = (options: string) => `const socket = wx.createTCPSocket();\nsocket.connect(${options})`;

testRule(rule, {
  valid: [
    connect("{ address: '192.168.1.20', port: 9000 }"),
    connect("{ address: '192.168.1.20', port: 1024 }"),
    connect("{ address: '192.168.1.20', port: 8101 }"),
    { name: "not known", code: connect("{ address: '192.168.1.20', port: device.port }") },
    { name: "no port", code: connect("{ address: '192.168.1.20' }") },
    { name: "no port number", code: connect("{ address: '192.168.1.20', port: '' }") },
    {
      name: "UDP refuses no ports",
      code: "const socket = wx.createUDPSocket();\nsocket.send({ address: '192.168.1.20', port: 53, message: 'brew' })",
    },
    { name: "a request", code: "wx.request({ url: 'http://192.168.1.20:8080/brew', port: 80 })" },
    { name: "another library", code: "net.connect({ address: '192.168.1.20', port: 80 })" },
  ],
  invalid: [
    {
      code: connect("{ address: '192.168.1.20', port: 80 }"),
      errors: [
        {
          messageId: "range",
          data: { api: "TCPSocket.connect", port: 80, first: 0, last: 1023, service: "system ports" },
          line: 2,
          column: 49,
          endLine: 2,
          endColumn: 51,
        },
      ],
    },
    {
      name: "a common trap",
      code: connect("{ address: '192.168.1.20', port: 8443 }"),
      errors: [
        {
          messageId: "service",
          data: { api: "TCPSocket.connect", port: 8443, service: "HTTPS alternative" },
          line: 2,
          column: 49,
          endColumn: 53,
        },
      ],
    },
    {
      name: "a range",
      code: connect("{ address: '192.168.1.20', port: 8100 }"),
      errors: [{ messageId: "range", line: 2, column: 49, endColumn: 53 }],
    },
    {
      name: "a port as text",
      code: connect("{ address: '192.168.1.20', port: '6379' }"),
      errors: [{ messageId: "service", line: 2, column: 50, endColumn: 54 }],
    },
    {
      name: "a port of which no service is known",
      code: connect("{ address: '192.168.1.20', port: 10080 }"),
      errors: [{ messageId: "restricted", line: 2, column: 49, endColumn: 54 }],
    },
    {
      name: "where the number is written",
      code: `const port = 3306;\n${connect("{ address: '192.168.1.20', port }")}`,
      errors: [{ messageId: "service", line: 1, column: 14, endColumn: 18 }],
    },
  ],
});
