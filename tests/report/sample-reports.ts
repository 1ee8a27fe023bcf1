import type { CallReport } from "../../src/report/calls/call-report.js";
import type { CheckReport } from "../../src/report/check/check-report.js";
import type { Explanation } from "../../src/report/explain/explanation.js";

/** One report of each kind, fixed: every reporter writes these. */
export const checkReport: CheckReport = {
  projects: [{ root: "miniprogram", kind: "miniprogram" }],
  findings: [
    {
      rule: "miniprogram-network/no-insecure-protocol",
      severity: "error",
      file: "miniprogram/pages/cakes/cakes.js",
      line: 7,
      column: 14,
      endLine: 7,
      endColumn: 36,
      message: "'http://stage.bakery.example' is not encrypted.",
      messageId: "insecure",
      related: [{ file: "miniprogram/config.js", line: 1, column: 69, message: "Written here." }],
      suggestions: [],
    },
    {
      rule: "miniprogram-network/require-status-check",
      severity: "warning",
      file: "miniprogram/pages/order/order.js",
      line: 8,
      column: 47,
      endLine: 8,
      endColumn: 55,
      message: "The body is used without a look at res.statusCode.",
      messageId: "unchecked",
      related: [],
      suggestions: [],
    },
    {
      rule: "miniprogram-network/no-insecure-protocol",
      severity: "error",
      file: "miniprogram/pages/order/order.js",
      line: 104,
      column: 13,
      endLine: 104,
      endColumn: 17,
      message: "'http://pay.bakery.example' is not encrypted.",
      messageId: "insecure",
      related: [],
      suggestions: [
        {
          message: "Write 'https'.",
          messageId: "useHttps",
          edits: [{ line: 104, column: 13, endLine: 104, endColumn: 17, text: "https" }],
        },
      ],
    },
  ],
  suppressed: [
    {
      rule: "miniprogram-network/no-loopback",
      severity: "error",
      file: "miniprogram/app.js",
      line: 3,
      column: 16,
      endLine: 3,
      endColumn: 37,
      message: "'http://localhost:3000' is the phone itself.",
      messageId: "loopback",
      related: [],
      suggestions: [],
      justification: "only in the developer tools",
    },
  ],
  notJudged: [
    { file: "miniprogram/libs/map.js", reason: "minified", message: "The file is minified." },
    { file: "miniprogram/pages/order/order.js", reason: "too-deep", message: "Told as a warning, too." },
  ],
  summary: { files: 8, calls: 5, errors: 2, warnings: 1, notJudged: 2 },
};

export const cleanReport: CheckReport = {
  projects: [{ root: ".", kind: "minigame" }],
  findings: [],
  suppressed: [],
  notJudged: [],
  summary: { files: 1, calls: 1, errors: 0, warnings: 0, notJudged: 0 },
};

/** More files than are shown, and none that was looked at. */
export const emptyReport: CheckReport = {
  ...cleanReport,
  notJudged: Array.from({ length: 22 }, (_, index) => {
    return { file: `libs/map${index}.min.js`, reason: "minified", message: "The file is minified." };
  }),
  summary: { files: 0, calls: 0, errors: 0, warnings: 0, notJudged: 22 },
};

const direct: CallReport["calls"][number] = {
  file: "utils/http.js",
  line: 2,
  column: 3,
  endLine: 8,
  endColumn: 5,
  root: ".",
  platform: "wx",
  api: "request",
  list: "request",
  urls: [],
  environments: {},
  hosts: ["https://api.bakery.example"],
  complete: false,
  unknown: ["parameter"],
  origins: [],
  status: "checked",
  timeout: null,
  wrapper: false,
  via: [],
  violations: [],
};

export const callReport: CallReport = {
  calls: [
    {
      ...direct,
      file: "pages/cakes/cakes.js",
      line: 6,
      column: 5,
      endLine: 6,
      endColumn: 80,
      urls: ["https://api.bakery.example/v1/cakes"],
      complete: true,
      unknown: [],
      origins: [{ file: "config.js", line: 1, column: 27, text: "https://api.bakery.example/v1" }],
      status: "none",
      wrapper: true,
      via: [{ file: "utils/http.js", line: 2 }],
    },
    {
      ...direct,
      file: "pages/order/order.js",
      line: 3,
      column: 5,
      endLine: 10,
      endColumn: 7,
      urls: ["http://pay.bakery.example/orders/{}", ""],
      environments: { "http://pay.bakery.example/orders/{}": ["develop", "trial"] },
      hosts: ["http://pay.bakery.example"],
      complete: true,
      unknown: ["parameter"],
      status: "unchecked",
      timeout: 15000,
      violations: ["no-insecure-protocol", "require-status-check"],
    },
    direct,
    { ...direct, file: "utils/live.js", api: "connectSocket", list: "socket", hosts: [], status: "none" },
  ],
  notFollowed: [
    { file: "api/index.ts", line: 7, column: 1, package: "tea-http", hosts: ["https://api.bakery.example"] },
    { file: "api/index.ts", line: 9, column: 1, package: "@tea/net", hosts: [] },
  ],
  notJudged: [{ file: "libs/map.js", reason: "minified", message: "The file is minified." }],
};

export const explanations: readonly Explanation[] = [
  {
    kind: "call",
    point: { file: "pages/cakes/cakes.js", line: 10, column: 5 },
    code: "wx.downloadFile({",
    api: "wx.downloadFile",
    list: "downloadFile",
    via: [],
    urls: [
      {
        display: "https://img.bakery.example/cakes/{}.jpg",
        origin: "https://img.bakery.example",
        environments: null,
        pieces: [
          { text: "https://img.bakery.example", point: { file: "app.js", line: 2, column: 26 } },
          { text: "/cakes/", point: { file: "pages/cakes/cakes.js", line: 11, column: 40 } },
          {
            text: undefined,
            unknown: {
              reason: "parameter",
              point: { file: "pages/cakes/cakes.js", line: 9, column: 15 },
              code: "event",
            },
          },
          { text: ".jpg", point: undefined },
        ],
      },
    ],
    unknowns: [],
    callers: [],
    concerned: [],
    response: "checked",
    verdicts: [],
  },
  {
    kind: "call",
    point: { file: "utils/http.js", line: 2, column: 3 },
    code: "wx.request({",
    api: "wx.request",
    list: "request",
    via: [],
    urls: [],
    unknowns: [{ reason: "response", point: undefined, code: undefined }],
    callers: [
      { point: { file: "pages/cakes/cakes.js", line: 6, column: 5 }, hosts: ["https://api.bakery.example"] },
      { point: { file: "pages/cakes/cakes.js", line: 7, column: 5 }, hosts: ["http://stage.bakery.example"] },
    ],
    concerned: [],
    response: "unchecked",
    verdicts: [
      {
        severity: "error",
        rule: "miniprogram-network/no-insecure-protocol",
        message: "'http://stage.bakery.example' is not encrypted.",
        point: { file: "pages/cakes/cakes.js", line: 7, column: 14 },
        related: [{ file: "config.js", line: 1, column: 69, message: "Written here." }],
        suggestions: ["Write 'https'."],
        fixable: false,
      },
      {
        severity: "warning",
        rule: "miniprogram-network/require-status-check",
        message: "The body is used without a look at res.statusCode.",
        point: { file: "utils/http.js", line: 2, column: 12 },
        related: [],
        suggestions: [],
        fixable: true,
      },
    ],
  },
  {
    kind: "call",
    point: { file: "pages/cakes/cakes.js", line: 6, column: 5 },
    code: 'http.get("http:" + host)',
    api: "wx.request",
    list: "request",
    via: [{ file: "utils/http.js", line: 2, column: 3 }],
    urls: [
      { display: "http://a.bakery.example", origin: "http://a.bakery.example", environments: null, pieces: [{ text: "http://a.bakery.example", point: undefined }] },
      { display: "http://b.bakery.example", origin: "http://b.bakery.example", environments: ["develop", "trial"], pieces: [{ text: "http://b.bakery.example", point: undefined }] },
    ],
    unknowns: [
      {
        reason: "storage",
        point: { file: "pages/cakes/cakes.js", line: 6, column: 14 },
        code: 'wx.getStorageSync("host")',
      },
    ],
    callers: [],
    concerned: [],
    response: undefined,
    verdicts: [],
  },
  {
    kind: "place",
    point: { file: "config.js", line: 3, column: 12 },
    code: 'host: "http://a.bakery.example",',
    api: "",
    list: null,
    via: [],
    urls: [],
    unknowns: [],
    callers: [],
    concerned: Array.from({ length: 14 }, (_, index) => ({ file: "pages/cakes/cakes.js", line: index + 1, column: 5 })),
    response: undefined,
    verdicts: [
      {
        severity: "error",
        rule: "miniprogram-network/no-insecure-protocol",
        message: "'http://a.bakery.example' is not encrypted.",
        point: { file: "config.js", line: 3, column: 12 },
        related: [],
        suggestions: [],
        fixable: false,
      },
    ],
  },
];
