import { expect, test } from "vitest";
import { describeCalls } from "../calls-of.js";

const call = `wx.request({ url: "https://a.example" })`;

test.each([
  [true, `if (process.env.TARO_ENV === "h5") { ${call}; }`],
  [true, `if (process.env.TARO_ENV !== "weapp") ${call};`],
  [true, `if (process.env.TARO_ENV === "weapp") {} else ${call};`],
  [true, `process.env.UNI_PLATFORM === "h5" && ${call};`],
  [true, `process.env.TARO_ENV === "weapp" || ${call};`],
  [true, `process.env.TARO_ENV === "h5" ? ${call} : 0;`],
  [true, `const isH5 = process.env.TARO_ENV === "h5"; if (isH5) ${call};`],
  [true, `if (__mpx_mode__ === "ali") ${call};`],
  [true, `function f() { if (process.env.TARO_ENV !== "h5") return; ${call}; }`],
  [true, `if (process.env.TARO_ENV === "h5") { window.f = () => ${call}; }`],
  [true, `if (process.env.TARO_ENV === "h5" && on) ${call};`],
  [true, `import Taro from "@tarojs/taro"; if (Taro.getEnv() === Taro.ENV_TYPE.WEB) ${call};`],
  [true, `import Taro, { getEnv } from "@tarojs/taro"; const isH5 = getEnv() === "WEB"; if (isH5) ${call};`],
  [true, `import Taro from "@tarojs/taro"; if (Taro.getEnv() !== Taro.ENV_TYPE.WEAPP) ${call};`],
  [false, `import Taro from "@tarojs/taro"; if (Taro.getEnv() === Taro.ENV_TYPE.WEAPP) ${call};`],
  [false, `import Taro from "@tarojs/taro"; if (Taro.getEnv() === kind) ${call};`],
  [false, `if (process.env.TARO_ENV === "weapp") ${call};`],
  [false, `if (process.env.TARO_ENV === "h5" || on) ${call};`],
  [false, `if (process.env.TARO_ENV === "h5") return1(); ${call};`],
  [false, `const isH5 = f(); if (isH5) ${call};`],
  [false, `const isDebug = false; if (isDebug) ${call};`],
  [false, `if (process.env.TARO_ENV === "h5") {} else ${call};`],
])("%s: whether a call is for other platforms only: %s", (expected, code) => {
  expect(describeCalls({ "a.js": code })).toEqual(expected ? [] : ["a.js:1 wx.request https://a.example"]);
});
