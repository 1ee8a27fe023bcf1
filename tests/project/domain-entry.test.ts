import { describe, expect, it } from "vitest";
import { readDomainEntry } from "../../src/project/config/domain-entry.js";

describe("readDomainEntry", () => {
  it.each<
    [text: string, scheme: string | undefined, host: string, port: string | undefined, rest: string, glob: boolean]
  >([
    ["https://api.a.cn", "https", "api.a.cn", undefined, "", false],
    ["HTTPS://API.a.cn:8443", "https", "api.a.cn", "8443", "", false],
    ["api.a.cn", undefined, "api.a.cn", undefined, "", false],
    ["api.a.cn:8443", undefined, "api.a.cn", "8443", "", false],
    ["localhost:3000", undefined, "localhost", "3000", "", false],
    ["//api.a.cn", undefined, "api.a.cn", undefined, "", false],
    ["https://a.cn/", "https", "a.cn", undefined, "/", false],
    ["https://a.cn/v1?x=1", "https", "a.cn", undefined, "/v1?x=1", false],
    ["a.cn/v1", undefined, "a.cn", undefined, "/v1", false],
    ["https://*.a.cn", "https", "*.a.cn", undefined, "", true],
    ["https://a.cn:*", "https", "a.cn", "*", "", true],
    ["https://{a,b}.cn", "https", "{a,b}.cn", undefined, "", true],
    ["https://a.cn/*", "https", "a.cn", undefined, "/*", false],
    ["http://192.168.1.1:80", "http", "192.168.1.1", "80", "", false],
    ["https://[::1]:443/x", "https", "[::1]", "443", "/x", false],
    ["tcp://a.cn:5222", "tcp", "a.cn", "5222", "", false],
    ["https://a.cn:", "https", "a.cn", undefined, ":", false],
    ["https://", "https", "", undefined, "", false],
    ["https:/a.cn", undefined, "https", undefined, ":/a.cn", false],
    ["", undefined, "", undefined, "", false],
    ["中文.cn", undefined, "中文.cn", undefined, "", false],
  ])("%s", (text, scheme, host, port, rest, glob) => {
    expect(readDomainEntry(` ${text} `, "request", false, undefined)).toMatchObject({
      raw: text,
      scheme,
      host,
      port,
      rest,
      glob,
    });
  });
});
