import { expect, test } from "vitest";

import { findNetworkApi, networkApis } from "../../src/platform/network-apis.js";
import { findPlatform, platforms } from "../../src/platform/platforms.js";
import { findForbiddenTcpPort } from "../../src/platform/tcp-ports.js";

test("every network API is found by its name", () => {
  for (const row of networkApis) {
    expect(findNetworkApi(row.name)).toBe(row);
  }
});

test.each(["navigateTo", "Request", "", "toString", "constructor"])("%j is no network API", (name) => {
  expect(findNetworkApi(name)).toBeUndefined();
});

test("every platform is found by its global", () => {
  for (const row of platforms) {
    expect(findPlatform(row.global)).toBe(row);
  }
});

test.each(["window", "taro", "", "__proto__"])("%j is no platform", (name) => {
  expect(findPlatform(name)).toBeUndefined();
});

test.each([0, 22, 80, 443, 1023, 1099, 3306, 8000, 8080, 8100, 8443, 8888, 27018])("TCP port %i is refused", (port) => {
  const range = findForbiddenTcpPort(port);
  expect(range && range.first <= port && port <= range.last).toBe(true);
});

test.each([1024, 1098, 1100, 7999, 8101, 8444, 9000, 27016, 27020, 65535])("TCP port %i is open", (port) => {
  expect(findForbiddenTcpPort(port)).toBeUndefined();
});
