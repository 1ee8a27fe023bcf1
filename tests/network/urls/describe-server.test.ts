import { expect, it } from "vitest";
import { describeHost, describeServer } from "../../../src/network/urls/describe-server.js";
import { readUrl } from "../../policy/read-url.js";

it.each([
  ["https://API.coffee.example:443/menu?cup=1", "https://API.coffee.example:443", "API.coffee.example"],
  ["http://{}.coffee.example/menu", "http://{}.coffee.example", "{}.coffee.example"],
  ["//api.coffee.example/menu", "api.coffee.example", "api.coffee.example"],
  ["{}/menu", "{}", "{}"],
  [`https://${"a".repeat(100)}.example`, `https://${"a".repeat(71)}…`, `${"a".repeat(79)}…`],
])("describes %j", (url, server, host) => {
  const parts = readUrl(url);
  expect([describeServer(parts), describeHost(parts)]).toEqual([server, host]);
});
