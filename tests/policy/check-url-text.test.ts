import { describe, expect, it } from "vitest";
import { checkUrlText } from "../../src/policy/check-url-text.js";
import { readUrl } from "./read-url.js";

describe("checkUrlText", () => {
  it.each([
    ["https://api.coffee.example/menu", undefined],
    ["https://api.coffee.example/a_b?size=large", undefined],
    ["http://192.168.1.300/brew", undefined],
    ["192.168.1.20:8080/brew", undefined],
    ["{}/menu", undefined],
    ["undefined/menu", undefined],
    ["wxfile://拿铁", undefined],
    // A blank text that is written elsewhere is a start value.
    ["", undefined],
    ["/menu", "relative"],
    ["menu/list", "relative"],
    ["menu.html", "relative"],
    ["?size=large", "relative"],
    ["//api.coffee.example/menu", "noScheme"],
    ["api.coffee.example/menu", "noScheme"],
    ["api.coffee.example:8443", "noScheme"],
    ["https://https://api.coffee.example/menu", "doubleScheme"],
    ["https://api coffee.example/", "invalidHost"],
    ["https://api.coffee.example\\menu", "invalidHost"],
    ["https://coffee_shop.example/", "underscore"],
    ["https://api.coffee.example:65536/", "invalidPort"],
    ["https://api.coffee.example:65535/", undefined],
    ["https://api.coffee.example/拿铁", "nonAscii"],
    ["https://例子.cn/menu", "nonAsciiHost"],
    ["https://xn--fsqu00a.cn/menu", undefined],
    ["https:/api.coffee.example/menu", "noSlashes"],
    ["https:api.coffee.example", "noSlashes"],
    ["wss:\\\\api.coffee.example", "noSlashes"],
    ["https:", undefined],
    ["https:{}", undefined],
    ["https:/{}", undefined],
    ["https://{}", undefined],
    ["https://api.coffee.example:port/menu", "noPort"],
    ["https://api.coffee.example:80x/menu", "noPort"],
    ["https://api.coffee.example:/menu", undefined],
    ["https://api.coffee.example:{}/menu", undefined],
    ["https://api.coffee.example:${port}/menu", undefined],
    [" https://api.coffee.example/menu", undefined],
    // A host that is blank where it is declared.
    ["https://", undefined],
    ["https:///menu", undefined],
    ["https://api.coffee.example/{}?q=拿铁", undefined],
  ])("finds in %j: %s", (url, expected) => {
    expect(checkUrlText(readUrl(url), () => false)?.fault).toBe(expected);
  });

  it("takes the whole run of characters", () => {
    expect(checkUrlText(readUrl("https://a.example/x?q=大杯 拿铁&p=茶"), () => false)?.part.value).toBe("大杯 拿铁");
  });
});
