import { describe, expect, test } from "vitest";

import { latestBaseLibrary } from "../../src/platform/base-library.js";
import { domainLists } from "../../src/platform/domain-lists.js";
import { forbiddenHeaders } from "../../src/platform/headers.js";
import { bannedHosts, hostCharset, lanRanges } from "../../src/platform/hosts.js";
import { limits } from "../../src/platform/limits.js";
import { findNetworkApi } from "../../src/platform/network-apis.js";
import { findPlatform } from "../../src/platform/platforms.js";
import { optionEnums } from "../../src/platform/request-options.js";
import { appIdPattern, appSecretPattern, keyFileName } from "../../src/platform/secrets.js";

// What the platform's pages say, in their words, and the fact that stands for it.
describe("the guide of 2023", () => {
  test("The default timeout and maximum timeout are both 60s.", () => {
    expect([limits.timeoutDefaultMs.value, limits.guideTimeoutMaxMs.value]).toEqual([60_000, 60_000]);
  });

  test("The maximum concurrency of wx.request, wx.uploadFile, and wx.downloadFile is 10.", () => {
    const rows = [limits.requestConcurrency, limits.uploadFileConcurrency, limits.downloadFileConcurrency];
    expect(rows.map(({ value }) => value)).toEqual([10, 10, 10]);
  });

  test("The maximum concurrency of wx.connectSocket is 5.", () => {
    expect(limits.connectSocketConcurrency.value).toBe(5);
  });

  test("If a network request does not end within 5s, `fail interrupted` will be called back.", () => {
    expect(limits.backgroundInterruptMs.value).toBe(5_000);
  });

  test("api.weixin.qq.com cannot be configured as a server domain name.", () => {
    expect(bannedHosts.map(({ host }) => host)).toEqual(["api.weixin.qq.com"]);
  });

  test("Each API can be configured with up to 20 domain names.", () => {
    expect(domainLists.request.guideMax).toBe(20);
  });

  test("UDP communication is supported from base library version 2.7.0.", () => {
    expect(findNetworkApi("createUDPSocket")?.minLib).toEqual({ miniprogram: "2.7.0", minigame: "2.7.0" });
  });
});

describe("the current pages", () => {
  test("Sockets may use every port, https only the port of the entry, web-view none.", () => {
    const { request, socket, business } = domainLists;
    expect([request.portRule, socket.portRule, business.portRule]).toEqual(["exact", "any", "forbidden"]);
  });

  test("A business domain covers its sub-domains, a server domain does not.", () => {
    expect([domainLists.business.subdomains, domainLists.request.subdomains]).toEqual([true, false]);
  });

  test("After 2.9.3 the address of UDP can be any IP or domain.", () => {
    expect(domainLists.udp.checkedBelow).toBe("2.9.4");
  });

  test("UDPSocket.write: address and port have to be given even after connect.", () => {
    expect(findNetworkApi("UDPSocket.write")?.location).toEqual({ kind: "option", property: "address" });
  });

  test("The timeout of a TCP connect is 2 s by default.", () => {
    expect(limits.tcpConnectTimeoutDefaultSeconds.value).toBe(2);
  });

  test("callContainer waits 15 s at most.", () => {
    expect(limits.callContainerTimeoutMaxMs.value).toBe(15_000);
  });

  test("PATCH is not among the methods.", () => {
    const methods = optionEnums.find(({ api, option }) => api === "request" && option === "method");
    expect(methods?.values).toEqual(["OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "TRACE", "CONNECT"]);
  });

  test("Referer cannot be set; Cookie can.", () => {
    const names: readonly string[] = forbiddenHeaders.map(({ name }) => name);
    expect([names.includes("referer"), names.includes("cookie")]).toEqual([true, false]);
  });

  test("The newest base library is 3.17.0.", () => {
    expect(latestBaseLibrary).toBe("3.17.0");
  });
});

describe("frameworks", () => {
  test("wx gives a task, Taro task and promise, uni a promise unless callbacks are given.", () => {
    expect(["wx", "Taro", "uni"].map((name) => findPlatform(name)?.promise)).toEqual([
      "task",
      "task-and-promise",
      "promise-without-callbacks",
    ]);
  });

  test("Taro takes the URL alone, wx does not.", () => {
    expect(["Taro", "wx"].map((name) => findPlatform(name)?.stringShorthand)).toEqual([true, false]);
  });

  test("Calls of the siblings are not judged.", () => {
    const siblings = ["qq", "tt", "swan", "my", "ks", "jd", "xhs"];
    expect(siblings.map((name) => findPlatform(name)?.judgedAs)).toEqual(siblings.map(() => "own"));
  });
});

describe("shapes", () => {
  test.each([
    ["10.0.0.0/8", true],
    ["172.16.0.0/12", true],
    ["192.168.0.0/16", true],
    ["100.64.0.0/10", false],
  ])("%s is the own network: %s", (cidr, expected) => {
    expect(lanRanges.some((range) => range.cidr === cidr)).toBe(expected);
  });

  test.each([
    ["api.example.com", true],
    ["my_api.example.com", false],
    ["*.example.com", false],
  ])("%s is made of the characters of a host: %s", (host, expected) => {
    expect(hostCharset.value.test(host)).toBe(expected);
  });

  test("appid, AppSecret and key file", () => {
    expect(appIdPattern.value.test("wx0123456789abcdef")).toBe(true);
    expect(appIdPattern.value.test("wx0123456789ABCDEF")).toBe(false);
    expect(appSecretPattern.value.test("0123456789abcdef".repeat(2))).toBe(true);
    expect(appSecretPattern.value.test("0123456789abcdef")).toBe(false);
    expect(keyFileName.value.test("private.wx0123456789abcdef.key")).toBe(true);
  });
});
