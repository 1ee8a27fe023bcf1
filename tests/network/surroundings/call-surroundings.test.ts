import { describe, expect, test } from "vitest";
import { findHideHandler, findUnboundedRepetition } from "../../../src/network/surroundings/call-surroundings.js";
import { parseScript } from "../../../src/syntax/script/parse-script.js";
import { SourceText } from "../../../src/syntax/source-text.js";

/** The call of `send` in the code. */
function findSend(code: string) {
  const parsed = parseScript(new SourceText("pages/order/order.js", code));
  if (!parsed.ok) throw new Error(parsed.message);
  const call = parsed.file.bindings.calls.find(({ callee }) => callee.type === "Identifier" && callee.name === "send");
  if (!call) throw new Error("no call of send");
  return call;
}

describe("findUnboundedRepetition", () => {
  test.each([
    ["for (const order of orders) send(order);", "for … of"],
    ["for (const id in orders) send(id);", "for … in"],
    ["for (let i = 0; i < orders.length; i++) { send(orders[i]); }", "for"],
    ["for (let i = 0, n = orders.length; i < n; i++) send(orders[i]);", "for"],
    ["const n = orders.length; for (let i = 0; i < n; i++) send(orders[i]);", "for"],
    ["while (queue.length) send(queue.pop());", "while"],
    ["while (queue.length > 0) send(queue.pop());", "while"],
    ["do { send(queue.pop()); } while (queue.length);", "do … while"],
    ["orders.forEach((order) => send(order));", "forEach"],
    ["orders?.forEach((order) => { send(order); });", "forEach"],
    ["orders.map(function (order) { return send(order); });", "map"],
    ["await Promise.all(orders.map((order) => send(order)));", "map"],
    // All callbacks are started before the first one has finished.
    ["orders.forEach(async (order) => { const token = await login(); send(order); });", "forEach"],
    ["orders.map((order) => new Promise((resolve) => { send(order, resolve); }));", "map"],
    ["for (const order of orders) { (() => { send(order); })(); }", "for … of"],
    ["for (const order of orders) if (order.paid) send(order);", "for … of"],
    ["orders.filter((order) => order.paid).map((order) => send(order));", "map"],
    ["const waiting = []; waiting.forEach((order) => send(order));", "forEach"],
    ["const cups = [1, 2, 3, 4]; cups.forEach((cup) => send(cup));", "forEach"],
    ["for (const shop of ['a', ...shops]) send(shop);", "for … of"],
    ["switch (kind) { case 1: for (const order of orders) { send(order); } break; }", "for … of"],
  ])("%s", (code, name) => {
    expect(findUnboundedRepetition(findSend(code), 3)?.name).toBe(name);
  });

  test.each([
    ["no loop", "send(order);"],
    ["the list of the loop, made once", "for (const order of send(url)) show(order);"],
    ["the start of the loop, run once", "for (let i = send(url); i < orders.length; i++) show(i);"],
    ["a short literal list", "for (const size of ['tall', 'grande', 'venti']) send(size);"],
    ["a short constant", "const sizes = ['tall', 'grande']; sizes.forEach((size) => send(size));"],
    ["a short exported constant", "export const sizes = ['tall', 'grande']; sizes.map((size) => send(size));"],
    ["a part of a short constant", "const sizes = ['tall', 'grande']; sizes.filter(Boolean).map((size) => send(size));"],
    ["the keys of a short object", "const sizes = { tall: 1 }; Object.keys(sizes).forEach((size) => send(size));"],
    ["a slice", "orders.slice(0, 3).forEach((order) => send(order));"],
    ["the last ones", "orders.slice(-3).forEach((order) => send(order));"],
    ["a portion", "orders.slice(i, i + size).forEach((order) => send(order));"],
    ["a portion of a list of portions", "for (const part of parts) part.map((order) => send(order));"],
    ["an array of a given size", "Array(3).fill(0).map(() => send(url)); "],
    ["a counted loop", "for (let i = 0; i < 3; i++) send(i);"],
    ["a loop up to a number of which nothing is known", "for (let page = 1; page <= pages; page++) send(page);"],
    ["what a picker bounds", "wx.chooseImage({ success(res) { res.tempFilePaths.forEach((path) => send(path)); } });"],
    ["one after the other", "for (const order of orders) await send(order);"],
    ["one after the other, by a promise", "for (const order of orders) await new Promise((done) => { send(order, done); });"],
    ["rounds that wait", "for (const order of orders) { const url = await sign(order); send(url); }"],
    ["for await", "for await (const order of orders) send(order);"],
    ["a search that ends", "for (const order of orders) { if (order.late) { send(order); break; } }"],
    ["a search that returns", "function late() { for (const order of orders) { send(order); return; } }"],
    ["the result of a search", "function late() { for (const order of orders) return send(order); }"],
    ["one of the list", "orders.forEach((order) => { if (order.id === id) send(order); });"],
    ["a poll", "while (!done) send(url);"],
    ["a callback that runs later", "for (const order of orders) setTimeout(() => send(order), 1000);"],
    ["a function that is made, not called", "for (const order of orders) { order.pay = () => send(order); }"],
    ["a method of the same name without a callback", "cache.map(send(order));"],
    ["variables that name each other", "const a = b.map(f), b = a.map(f); function go() { a.slice(0, 2).map((x) => send(x)); }"],
  ])("quiet: %s", (_, code) => {
    expect(findUnboundedRepetition(findSend(code), 3)).toBeUndefined();
  });

  test("does not hang on variables that name each other", () => {
    const call = findSend("const a = b.sort(), b = a.sort(); a.map((x) => send(x));");
    expect(findUnboundedRepetition(call, 3)?.name).toBe("map");
  });
});

describe("findHideHandler", () => {
  test.each([
    ["Page({ onHide() { send(order); } });", "onHide"],
    ["Page({ onUnload: function () { send(order); } });", "onUnload"],
    ["App({ onHide: () => send(order) });", "onHide"],
    ["Component({ pageLifetimes: { hide() { send(order); } } });", "pageLifetimes.hide"],
    ["wx.onHide(() => send(order));", "wx.onHide"],
    ["wx.onAppHide(() => { send(order); });", "wx.onAppHide"],
    ["onHide(() => send(order));", "onHide"],
    ["useDidHide(() => send(order));", "useDidHide"],
    ["export default { onUnload() { send(order); } };", "onUnload"],
    ["class Order extends Component { componentDidHide() { send(order); } }", "componentDidHide"],
    ["Page({ onHide() { orders.forEach((order) => send(order)); } });", "onHide"],
    ["Page({ async onHide() { await new Promise((done) => send(order, done)); } });", "onHide"],
  ])("%s", (code, name) => {
    expect(findHideHandler(findSend(code))?.name).toBe(name);
  });

  test.each([
    ["another lifecycle", "Page({ onShow() { send(order); } });"],
    ["no function", "send(order);"],
    ["a popup's handler", "Component({ methods: { onHide() { send(order); } } });"],
    ["the hide method of something else", "const popup = { hide() { send(order); } };"],
    ["an object that is no page", "const player = { onHide() { send(order); } };"],
    ["a class that is no page", "class Popup { onHide() { send(order); } }"],
    ["made there, run later", "Page({ onHide() { this.resume = () => send(order); } });"],
    ["run when the mini program is back", "Page({ onHide() { wx.onAppShow(() => send(order)); } });"],
    ["the event of another object", "player.onHide(() => send(order));"],
  ])("quiet: %s", (_, code) => {
    expect(findHideHandler(findSend(code))).toBeUndefined();
  });
});
