import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, readUrlParts } from "../../../src/network/urls/read-url-parts.js";
import type { UrlPart, UrlParts } from "../../../src/network/urls/url-parts.js";
import { SourceText } from "../../../src/syntax/source-text.js";
import type { Piece, Text } from "../../../src/values/abstract/value.js";

const hole: Piece = { text: undefined, unknown: { reason: "parameter", place: undefined } };

/** `{}` is a hole, `|` ends a piece. */
function createText(pattern: string): Text {
  const pieces: Piece[] = [];
  for (const part of pattern.split(/(\{\}|\|)/u)) {
    if (part === "{}") pieces.push(hole);
    else if (part !== "|" && part !== "") pieces.push({ text: part, place: undefined, verbatim: false });
  }
  return { type: "text", pieces };
}

function summarise(parts: UrlParts): (string | undefined)[] {
  return [parts.scheme?.value, parts.host?.value, parts.port?.value, parts.rest];
}

describe("readUrlParts", () => {
  it.each([
    ["https://api.coffee.example/menu", "https", "api.coffee.example", undefined, "/menu"],
    ["https://api.coffee.example:443/menu", "https", "api.coffee.example", "443", "/menu"],
    ["HTTP://API.Coffee.Example:80", "HTTP", "API.Coffee.Example", "80", ""],
    ["https://api.coffee.example?x=a:1@b", "https", "api.coffee.example", undefined, "?x=a:1@b"],
    ["https://api.coffee.example#top", "https", "api.coffee.example", undefined, "#top"],
    ["http|://|api.coffee.example", "http", "api.coffee.example", undefined, ""],
    ["ht|tps:/|/api.cof|fee.example:80|80/a", "https", "api.coffee.example", "8080", "/a"],
    // White space around is dropped by the runtime.
    ["\n  https://api.coffee.example \n", "https", "api.coffee.example", undefined, " \n"],
    // User info is no part of the host.
    ["https://barista:milk@api.coffee.example/", "https", "api.coffee.example", undefined, "/"],
    ["https://barista:{}@api.coffee.example/", "https", "api.coffee.example", undefined, "/"],
    ["https://{}@api.coffee.example/", "https", "api.coffee.example", undefined, "/"],
    ["https://[::1]:8080/a", "https", "[::1]", "8080", "/a"],
    ["https://[fd00::2]/a", "https", "[fd00::2]", undefined, "/a"],
    // No scheme, but a host.
    ["//cdn.coffee.example/cup.png", undefined, "cdn.coffee.example", undefined, "/cup.png"],
    ["{}://api.coffee.example/", undefined, "api.coffee.example", undefined, "/"],
    ["http{}://api.coffee.example/", undefined, "api.coffee.example", undefined, "/"],
    ["{}s://api.coffee.example/", undefined, "api.coffee.example", undefined, "/"],
    // A hole behind a whole host is a path.
    ["https://api.coffee.example{}", "https", "api.coffee.example", undefined, "{}"],
    ["https://api.coffee.example{}/list", "https", "api.coffee.example", undefined, "{}/list"],
    ["https://api.coffee.example{}{}?a=1", "https", "api.coffee.example", undefined, "{}{}?a=1"],
    ["https://api.coffee.example{}list", "https", "api.coffee.example", undefined, "{}list"],
    ["https://cdn.coffee.example{}.png", "https", "cdn.coffee.example", undefined, "{}.png"],
    ["http://localhost{}", "http", "localhost", undefined, "{}"],
    ["http://192.168.1.9{}", "http", "192.168.1.9", undefined, "{}"],
    ["http://[::1]{}", "http", "[::1]", undefined, "{}"],
    ["http://localhost:3000{}", "http", "localhost", "3000", "{}"],
    ["https://api.coffee.example:8080{}/list", "https", "api.coffee.example", "8080", "{}/list"],
    // A hole in the middle of a host hides it.
    ["https://api.{}.com/a", "https", undefined, undefined, "api.{}.com/a"],
    ["https://wx{}.coffee.example", "https", undefined, undefined, "wx{}.coffee.example"],
    ["https://www.coffee{}.com/a", "https", undefined, undefined, "www.coffee{}.com/a"],
    ["https://www.coffee{}.com", "https", undefined, undefined, "www.coffee{}.com"],
    ["https://www.coffee{}-shop.com/a", "https", undefined, undefined, "www.coffee{}-shop.com/a"],
    ["https://www.coffee{}shop.com:80/a", "https", undefined, undefined, "www.coffee{}shop.com:80/a"],
    ["https://www.coffee{}.{}/a", "https", undefined, undefined, "www.coffee{}.{}/a"],
    ["https://api.coffee.example{}:8080/a", "https", undefined, undefined, "api.coffee.example{}:8080/a"],
    ["https://unpkg.example{}@2/a", "https", undefined, undefined, "unpkg.example{}@2/a"],
    ["https://api{}", "https", undefined, undefined, "api{}"],
    ["https://api.{}", "https", undefined, undefined, "api.{}"],
    ["https://192.168.{}", "https", undefined, undefined, "192.168.{}"],
    ["http://192.168.1.1{}0/a", "http", undefined, undefined, "192.168.1.1{}0/a"],
    ["https://{}", "https", undefined, undefined, "{}"],
    ["https://{}/a", "https", undefined, undefined, "{}/a"],
    ["https:{}", "https", undefined, undefined, "{}"],
    // A port in part.
    ["https://api.coffee.example:{}/a", "https", "api.coffee.example", undefined, ":{}/a"],
    ["https://api.coffee.example:8{}/a", "https", "api.coffee.example", undefined, ":8{}/a"],
    ["https://api.coffee.example:80{}80/a", "https", "api.coffee.example", undefined, ":80{}80/a"],
    // Nothing is known.
    ["{}", undefined, undefined, undefined, "{}"],
    ["{}/menu", undefined, undefined, undefined, "{}/menu"],
    ["{}https://api.coffee.example", undefined, undefined, undefined, "{}https://api.coffee.example"],
    ["ht{}", undefined, undefined, undefined, "ht{}"],
    // Neither scheme nor host.
    ["", undefined, undefined, undefined, ""],
    ["/menu", undefined, undefined, undefined, "/menu"],
    ["localhost:8080/menu", undefined, undefined, undefined, "localhost:8080/menu"],
    ["data:image/png;base64,AA==", "data", undefined, undefined, "image/png;base64,AA=="],
    ["https:api.coffee.example", "https", undefined, undefined, "api.coffee.example"],
    ["https:///menu", "https", undefined, undefined, "/menu"],
    ["cloud://cup-1.636f-cup/a.png", "cloud", "cup-1.636f-cup", undefined, "/a.png"],
    // A back slash is text.
    ["https://api.coffee.example\\menu", "https", "api.coffee.example\\menu", undefined, ""],
  ])("takes %j apart", (pattern, ...expected) => {
    expect(summarise(readUrlParts(createText(pattern)))).toEqual(expected);
  });

  it.each([
    ["https://API.coffee.example:8080/a", "https://api.coffee.example:8080"],
    ["https://api.coffee.example:443", "https://api.coffee.example:443"],
    ["https://api.coffee.example{}", "https://api.coffee.example"],
    ["https://api.coffee.example:/a", "https://api.coffee.example"],
    ["https://api.coffee.example:{}/a", undefined],
    ["https://api.coffee.example:menu/a", undefined],
    ["//api.coffee.example/a", undefined],
    ["https://{}", undefined],
  ])("gives the origin of %j", (pattern, expected) => {
    expect(readUrlParts(createText(pattern)).origin).toBe(expected);
  });

  it.each([
    ["", true],
    ["/menu", true],
    ["/{}", true],
    ["menu/list", true],
    ["?cup=1", true],
    ["//cdn.coffee.example", true],
    ["localhost:8080/menu", true],
    ["{}", false],
    ["{}/menu", false],
    ["ht{}", false],
    ["wxfile:{}", false],
    ["https://{}", false],
    ["https:{}", false],
  ])("says whether %j has no scheme", (pattern, expected) => {
    expect(readUrlParts(createText(pattern)).relative).toBe(expected);
  });

  it("shows holes in the display", () => {
    expect(readUrlParts(createText("https://a.example/{}/x?{}")).display).toBe("https://a.example/{}/x?{}");
  });
});

describe("places", () => {
  const source = new SourceText("api.js", 'const url = "http" + "://api.coffee.example:80/a";');
  const first: Piece = { text: "http", place: { source, range: [13, 17] }, verbatim: true };
  const second: Piece = { text: "://api.coffee.example:80/a", place: { source, range: [22, 48] }, verbatim: true };

  it("gives a part of one verbatim piece its exact characters", () => {
    const parts = readUrlParts({ type: "text", pieces: [first, second] });
    expect([parts.scheme, parts.host, parts.port].map(cut)).toEqual(["http", "api.coffee.example", "80"]);
    expect([parts.scheme, parts.host, parts.port].every((part) => part?.verbatim)).toBe(true);
  });

  it("gives a part of several pieces the place of the piece that it begins in", () => {
    const start: Piece = { text: "ht", place: { source, range: [0, 5] }, verbatim: true };
    const end: Piece = { text: "tp://a.example", place: { source, range: [6, 9] }, verbatim: false };
    const parts = readUrlParts({ type: "text", pieces: [start, end] });
    expect(parts.scheme).toEqual({ value: "http", place: { source, range: [0, 5] }, verbatim: false });
    expect(parts.host).toEqual({ value: "a.example", place: { source, range: [6, 9] }, verbatim: false });
  });

  it("skips empty pieces", () => {
    const empty: Piece = { text: "", place: undefined, verbatim: false };
    expect(cut(readUrlParts({ type: "text", pieces: [empty, first, empty, second] }).scheme)).toBe("http");
  });

  function cut(part: UrlPart | undefined): string | undefined {
    return part?.place && source.text.slice(...part.place.range);
  }
});

describe("readAddress", () => {
  it("reads a bare host", () => {
    const parts = readAddress(createText("192.168.|1.20"), "udp");
    expect([parts.host?.value, parts.origin, parts.port]).toEqual(["192.168.1.20", "udp://192.168.1.20", undefined]);
  });

  it("does not know a host with a hole", () => {
    const parts = readAddress(createText("192.168.1.{}"), "tcp");
    expect([parts.host, parts.origin, parts.rest]).toEqual([undefined, undefined, "192.168.1.{}"]);
  });

  it("does not know an empty address", () => {
    expect(readAddress(createText(" "), "tcp").host).toBeUndefined();
  });
});

describe("any input", () => {
  const url = fc.tuple(
    fc.constantFrom("https", "http", "wss", "WS"),
    fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6().map((address) => `[${address}]`), fc.constant("localhost")),
    fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined }),
    fc.constantFrom("", "/", "/menu?cup=1#top", "?a=b:1@c"),
  );

  it("is read the same however it is cut into pieces", () => {
    fc.assert(
      fc.property(url, fc.array(fc.nat(200)), ([scheme, host, port, rest], cuts) => {
        const written = `${scheme}://${host}${port === undefined ? "" : `:${port}`}${rest}`;
        const parts = readUrlParts(cutText(written, cuts));
        const origin = `${scheme}://${host}${port === undefined ? "" : `:${port}`}`.toLowerCase();
        expect(summarise(parts)).toEqual([scheme, host, port?.toString(), rest]);
        expect(parts.origin).toBe(origin);
      }),
    );
  });

  it("never throws and never invents characters", () => {
    const likely = fc.string({ unit: fc.constantFrom(...Array.from("htps:/.@[]#?0a \\")) });
    const piece = fc.oneof(fc.constant(undefined), fc.string(), likely);
    fc.assert(
      fc.property(fc.array(piece), (texts) => {
        const pieces = texts.map((text): Piece => {
          return text === undefined ? hole : { text, place: undefined, verbatim: false };
        });
        const text: Text = { type: "text", pieces };
        for (const parts of [readUrlParts(text), readAddress(text, "udp")]) {
          expect(parts.display).toContain(parts.host?.value ?? "");
          expect(parts.display.endsWith(parts.rest) || parts.display.trim().endsWith(parts.rest)).toBe(true);
        }
      }),
    );
  });

  function cutText(written: string, cuts: readonly number[]): Text {
    const offsets = [0, ...cuts.map((cut) => Math.min(cut, written.length)).sort((a, b) => a - b), written.length];
    const pieces = offsets.slice(1).map((end, index): Piece => ({
      text: written.slice(offsets[index], end),
      place: undefined,
      verbatim: false,
    }));
    return { type: "text", pieces };
  }
});
