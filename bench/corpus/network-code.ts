import type { Random } from "./random.js";

/** Code of a page that reaches the network in one of the ways that real pages do. */
export interface NetworkCode {
  /** Statements before `Page({`. */
  readonly head: string;
  /** A method, with a comma. */
  readonly method: string;
}

type Shape = (index: number, random: Random) => NetworkCode;

const paths = ["goods/list", "order/submit", "user/info", "coupon/take", "store/near", "comment/add"] as const;

const handlers = [
  ["success: (res) => this.setData({ list: res.data.list }),", 6],
  ["success: (res) => {\n        if (res.data.code === 0) this.setData({ list: res.data.data });\n      },", 3],
  ["success: (res) => {\n        if (res.statusCode === 200) this.setData({ list: res.data });\n      },", 2],
] as const;

/** How often each way is taken: measured over the calls of public mini programs. */
const shapes: readonly (readonly [Shape, number])[] = [
  [literal, 34],
  [wrapper, 25],
  [globalData, 15],
  [constant, 15],
  [localBase, 7],
  [upload, 4],
];

export function networkCode(random: Random, index: number): NetworkCode {
  return random.pickWeighted(shapes)(index, random);
}

function literal(index: number, random: Random): NetworkCode {
  const scheme = random.below(12) === 0 ? "http" : "https";
  return { head: "", method: callOf(index, `"${scheme}://api.shop${random.below(5)}.example/${random.pick(paths)}"`, random) };
}

function globalData(index: number, random: Random): NetworkCode {
  return {
    head: `const app${index} = getApp();`,
    method: callOf(index, `app${index}.globalData.apiBase + "/${random.pick(paths)}"`, random),
  };
}

function constant(index: number, random: Random): NetworkCode {
  return {
    head: `const config${index} = require("../../config");`,
    method: callOf(index, `\`\${config${index}.apiBase}/${random.pick(paths)}\``, random),
  };
}

function localBase(index: number, random: Random): NetworkCode {
  return {
    head: `const base${index} = "https://api.shop.example/v${index}";`,
    method: callOf(index, `base${index} + "/${random.pick(paths)}?page=" + this.data.page`, random),
  };
}

function wrapper(index: number, random: Random): NetworkCode {
  return {
    head: `const { get: get${index} } = require("../../utils/request");`,
    method: `  fetch${index}() {
    wx.showLoading({ title: "Loading" });
    get${index}("/${random.pick(paths)}", { page: this.data.page }).then((list) => {
      wx.hideLoading();
      this.setData({ list, page: this.data.page + 1 });
    });
  },`,
  };
}

function upload(index: number): NetworkCode {
  return {
    head: "",
    method: `  fetch${index}(filePath) {
    wx.uploadFile({
      url: "https://upload.shop.example/image",
      filePath,
      name: "file",
      success: (res) => this.setData({ image: JSON.parse(res.data).url }),
    });
  },`,
  };
}

function callOf(index: number, url: string, random: Random): string {
  return `  fetch${index}() {
    wx.request({
      url: ${url},
      method: "${random.pick(["GET", "GET", "POST"] as const)}",
      data: { page: this.data.page, size: 20 },
      header: { "content-type": "application/json" },
      ${random.pickWeighted(handlers)}
    });
  },`;
}
