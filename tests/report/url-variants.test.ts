import { expect, test } from "vitest";
import { groupVariants } from "../../src/report/calls/url-variants.js";

test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
  ["one URL is shown as it is", ["https://a.example/x?y={}"], [["https://a.example/x?y={}", 1]]],
  [
    "queries of one address",
    ["https://a.example/x?page=1&size={}", "https://a.example/x?page={}&size={}"],
    [["https://a.example/x?page=…&size={}", 2]],
  ],
  ["a query that may be absent", ["https://a.example/x", "https://a.example/x?y={}", "https://a.example/x&{}"], [["https://a.example/x…", 3]]],
  ["a trailing part that is not known", ["https://a.example/", "https://a.example/{}", "https://a.example/{}{}"], [["https://a.example/…", 3]]],
  ["addresses that differ", ["https://a.example/x", "https://a.example/y", "https://b.example/x"], [["https://a.example/x", 1], ["https://a.example/y", 1], ["https://b.example/x", 1]]],
  ["ports that differ", ["https://a.example:1/x", "https://a.example:2/x"], [["https://a.example:1/x", 1], ["https://a.example:2/x", 1]]],
  ["a host that is not known", ["https://{}/x?k=", "https://{}:5000/x?k={}", "https://{}:{}/x?k={}"], [["https://{}/x…", 3]]],
  ["a scheme that is not known", ["{}", "{}://{}", "{}://{}/{}", "{}?t={}"], [["{}…", 2], ["{}://{}…", 2]]],
  ["nothing known", ["{}", "{}{}", "{}{}{}&{}"], [["{}…", 3]]],
  ["nothing", ["", "{}"], [["", 1], ["{}", 1]]],
  ["a hole is not cut", ["https://a.example/x?a={}", "https://a.example/x?a={}{}"], [["https://a.example/x?a={}…", 2]]],
])("%s", (_name, urls, expected) => {
  expect(groupVariants(urls, () => "").map(({ display, count }) => [display, count])).toEqual(expected);
});

test("kinds stay apart", () => {
  const urls = ["https://a.example/x?1", "https://a.example/x?2", "https://a.example/x?3"];
  const kindOf = (url: string): string => (url.endsWith("2") ? "develop" : "");
  expect(groupVariants(urls, kindOf)).toEqual([
    { display: "https://a.example/x?…", count: 2, kind: "" },
    { display: "https://a.example/x?2", count: 1, kind: "develop" },
  ]);
});
