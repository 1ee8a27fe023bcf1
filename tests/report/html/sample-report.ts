import type { HtmlReport } from "../../../src/report/html/html-report.js";
import { domainReport } from "../sample-domains.js";
import { checkReport } from "../sample-reports.js";
import { tool } from "../sample-tool.js";

/** All that the HTML report tells, fixed. */
export const htmlReport: HtmlReport = {
  heading: { name: "Bakery", day: "2026-11-23" },
  check: checkReport,
  domains: domainReport,
  reaches: [
    { file: "miniprogram/config.js", host: "https://api.bakery.example", uses: 3 },
    { file: "miniprogram/pages/cakes/cakes.js", host: "http://stage.bakery.example", uses: 1 },
    { file: "miniprogram/pages/order/order.js", host: "http://192.168.1.40:9100", uses: 1 },
    { file: "miniprogram/pages/order/order.js", host: "https://pay.bakery.example:8080", uses: 8 },
    { file: "miniprogram/app.js", host: "wss://live.bakery.example:9000", uses: 1 },
  ],
  lines: new Map([
    ["miniprogram/config.js", ['export const hosts = { api: "https://api.bakery.example",   stage: "http://stage.bakery.example" };']],
    ["miniprogram/pages/cakes/cakes.js", ["", "", "", "Page({", "  onLoad() {", "    wx.request({", "      url:   hosts.stage + \"/cakes\",", "    });"]],
  ]),
  tool,
  locale: "en",
};
