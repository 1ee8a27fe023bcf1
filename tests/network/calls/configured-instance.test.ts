import { describe, expect, test } from "vitest";
import { describeCalls } from "../calls-of.js";

const client = `export default class Request {
  config = { baseUrl: "", header: {} };
  setConfig(change) { this.config = change(this.config); }
  use(base) { this.config.baseUrl = base; }
  async send(options = {}) {
    options.baseUrl = this.config.baseUrl;
    return new Promise((resolve) => { wx.request({ url: options.baseUrl + options.url, success: resolve }); });
  }
  get(url) { return this.send({ url }); }
}
`;

/** Calls outside the client's own module. */
function inModule(code: string): string[] {
  return describeCalls({ "http.js": code, "request.js": client }).filter((line) => !line.startsWith("request.js"));
}

const head = 'import Request from "./request";\nconst http = new Request();\n';

describe("a client that is set up by its own methods", () => {
  test.each([
    ["a function changes its options", "http.setConfig((config) => { config.baseUrl = 'https://a.example'; return config; });", "https://a.example{}"],
    ["a function gives new ones", "http.setConfig((config) => ({ ...config, baseUrl: 'https://a.example' }));", "https://a.example{}"],
    ["from elsewhere", "const hosts = { api: 'https://b.example' };\nhttp.setConfig((config) => { config.baseUrl = hosts.api; return config; });", "https://b.example{}"],
  ])("%s", (_, code, url) => {
    expect(inModule(head + code)).toEqual([`http.js:2 through wx.request ${url}`]);
  });

  test.each([
    ["nothing is set", ""],
    ["another client is set up", "const other = new Request();\nother.get('/a');"],
    ["something of the same name in a function", "function f(http) { http.setConfig(() => ({ baseUrl: 'https://a.example' })); }"],
    ["nobody knows to what", "http.setConfig((config) => { config.baseUrl = load(); return config; });"],
  ])("%s: nothing is known", (_, code) => {
    expect(inModule(head + code)).toEqual([]);
  });

  test("the host counts for the direct call, too", () => {
    const code = `${head}http.setConfig((config) => { config.baseUrl = "https://a.example"; return config; });\nhttp.get("/a");`;
    expect(inModule(code)).toEqual(["http.js:2 through wx.request https://a.example{}"]);
  });
});
