import { sheet, template } from "./markup-code.js";
import { networkCode } from "./network-code.js";
import { plainMethods, plainModule } from "./plain-code.js";
import type { Random } from "./random.js";

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Scripts of one generated mini program; templates, style sheets and JSON files come on top. */
export const scriptsInProject = 50;

const pageCount = 20;
const componentCount = 17;
const moduleCount = 10;

/** A mini program of fifty scripts: an app, a config, a wrapper, pages, components and modules without any call. */
export function projectFiles(random: Random, typescript: boolean): readonly GeneratedFile[] {
  const end = typescript ? ".ts" : ".js";
  const pages = Array.from({ length: pageCount }, (_, index) => `pages/page${index}/page${index}`);
  return [
    { path: "project.config.json", text: json({ appid: "wx0000000000000000", setting: { urlCheck: true } }) },
    { path: "app.json", text: json({ pages, networkTimeout: { request: 10000, uploadFile: 20000 } }) },
    { path: `app${end}`, text: app(random) },
    { path: `config${end}`, text: config },
    { path: `utils/request${end}`, text: wrapperModule },
    ...pages.flatMap((path) => [
      { path: `${path}${end}`, text: page(random, typescript) },
      { path: `${path}.json`, text: json({ usingComponents: {} }) },
      { path: `${path}.wxml`, text: template(random, random.below(3) === 0) },
      { path: `${path}.wxss`, text: sheet(random) },
    ]),
    ...Array.from({ length: componentCount }, (_, index) => `components/part${index}/part${index}`).flatMap((path) => [
      { path: `${path}${end}`, text: component(random) },
      { path: `${path}.wxml`, text: template(random, false) },
      { path: `${path}.wxss`, text: sheet(random) },
    ]),
    ...Array.from({ length: moduleCount }, (_, index) => ({
      path: `modules/module${index}${end}`,
      text: plainModule(random, 4 + random.below(20)),
    })),
  ];
}

const config = `const stage = "release";

const bases = {
  develop: "https://dev.shop.example",
  trial: "https://trial.shop.example",
  release: "https://api.shop.example",
};

module.exports = { apiBase: bases[stage], pageSize: 20, retries: 2 };
`;

const wrapperModule = `const config = require("../config");

function send(method, path, data) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: config.apiBase + path,
      method,
      data,
      header: { token: wx.getStorageSync("token") },
      success(res) {
        if (res.statusCode === 200) resolve(res.data);
        else reject(res);
      },
      fail: reject,
    });
  });
}

module.exports = {
  get: (path, data) => send("GET", path, data),
  post: (path, data) => send("POST", path, data),
};
`;

function app(random: Random): string {
  return `App({
  globalData: { apiBase: "https://api.shop.example", user: null },

  onLaunch() {
    this.globalData.user = wx.getStorageSync("user") || null;
  },

${plainMethods(random, 6)}
});
`;
}

/** Six of ten pages have no call of their own. */
function page(random: Random, typescript: boolean): string {
  const calls = random.below(10) < 6 ? [] : Array.from({ length: 1 + random.below(3) }, (_, index) => networkCode(random, index));
  const types = typescript ? "interface Entry {\n  id: string;\n  price: number;\n}\n\nconst entries: Entry[] = [];\n\n" : "";
  const heads = calls.map(({ head }) => head).filter((head) => head !== "");
  return `${types}${heads.join("\n")}
Page({
  data: { list: [${random.below(4) === 0 ? `{ id: "1", picture: "https://cdn.shop.example/${random.below(9)}.png" }` : ""}], page: 1, total: 0, editing: false${typescript ? ", entries" : ""} },

  onLoad(options) {
    this.setData({ from: options.from || "" });
  },

${[...calls.map(({ method }) => method), plainMethods(random, 4 + random.below(16))].join("\n\n")}
});
`;
}

function component(random: Random): string {
  return `Component({
  properties: { value: { type: String, value: "" }, items: { type: Array, value: [] } },

  data: { open: false },

  methods: {
${plainMethods(random, 2 + random.below(10))}
  },
});
`;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
