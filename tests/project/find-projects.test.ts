import { describe, expect, it } from "vitest";
import { findProjectOf } from "../../src/project/roots/find-project-of.js";
import { findProjects } from "../../src/project/roots/find-projects.js";
import { memoryFileSystem } from "../memory-file-system.js";

const app = `{"pages": ["pages/index/index"]}`;
const game = `{"deviceOrientation": "portrait"}`;

/** `kind root` or `kind root < base`, with paths from `/work`. */
function describeProjects(files: Readonly<Record<string, string>>, folder = "/work"): readonly string[] {
  const fs = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/work/${path}`, text])));
  return findProjects(fs, folder).map(({ kind, root, base }) => `${kind} ${[root, base].map(shorten).join(" < ")}`);
}

function shorten(path: string): string {
  return path.replace(/^\/work\/?/u, "") || ".";
}

const native = { "app.json": app, "app.js": "" };

describe("findProjects", () => {
  it.each<[reason: string, files: Record<string, string>, expected: readonly string[]]>([
    ["an app.json with pages", native, ["miniprogram . < ."]],
    ["an app.json with pages, without app.js", { "app.json": app, "pages/index/index.js": "" }, ["miniprogram . < ."]],
    [
      "miniprogramRoot of project.config.json",
      { "project.config.json": `{"miniprogramRoot": "miniprogram/"}`, "miniprogram/app.json": app },
      ["miniprogram miniprogram < ."],
    ],
    [
      "srcMiniprogramRoot before what is made of it",
      {
        "project.config.json": `{"srcMiniprogramRoot": "code/", "miniprogramRoot": "made/"}`,
        "code/app.json": app,
        "made/app.json": app,
        "made/app.js": "",
      },
      ["miniprogram code < ."],
    ],
    [
      "a root that climbs out of the folder of project.config.json",
      { "ide/project.config.json": `{"miniprogramRoot": "../shop"}`, "shop/app.json": app },
      ["miniprogram shop < ide"],
    ],
    [
      "a mini game by compileType",
      { "project.config.json": `{"compileType": "game", "miniprogramRoot": "game"}`, "game/game.json": "{}" },
      ["minigame game < ."],
    ],
    ["a mini game by game.json", { "game.json": game, "game.js": "" }, ["minigame . < ."]],
    [
      "a plugin and its demonstration",
      {
        "project.config.json": `{"compileType": "plugin", "miniprogramRoot": "demo/", "pluginRoot": "plugin/"}`,
        "demo/app.json": app,
        "plugin/plugin.json": "{}",
      },
      ["miniprogram demo < .", "plugin plugin < ."],
    ],
    [
      "Taro with a configuration file",
      { "package.json": `{"dependencies": {"@tarojs/taro": "4"}}`, "src/app.config.ts": "", "src/app.ts": "" },
      ["taro src < ."],
    ],
    [
      "Taro 1 with the configuration in the entry",
      { "package.json": `{"dependencies": {"@tarojs/taro": "1"}}`, "src/app.jsx": "" },
      ["taro src < ."],
    ],
    [
      "Taro with another source folder",
      {
        "package.json": `{"dependencies": {"@tarojs/taro": "3"}}`,
        "config/index.js": `module.exports = { sourceRoot: "client" }`,
        "client/app.config.js": "",
      },
      ["taro client < ."],
    ],
    ["uni-app of HBuilderX", { "manifest.json": "{}", "pages.json": `{"pages": []}` }, ["uni-app . < ."]],
    [
      "uni-app of the command line",
      { "package.json": "{}", "src/manifest.json": "{}", "src/pages.json": `{"pages": []}` },
      ["uni-app src < ."],
    ],
    ["wepy", { "src/app.wpy": "" }, ["wepy src < ."]],
    ["Mpx", { "src/app.mpx": "" }, ["mpx src < ."]],
    ["mpvue", { "package.json": `{"dependencies": {"mpvue": "2"}}`, "src/main.js": "" }, ["mpvue src < ."]],
    ["megalo", { "package.json": `{"dependencies": {"megalo": "1"}}`, "src/main.js": "" }, ["megalo src < ."]],
    [
      "several in one repository, the nested one by itself",
      {
        "shop/app.json": app,
        "shop/app.js": "",
        "shop/old/app.json": app,
        "shop/old/app.js": "",
        "game/game.json": game,
        "game/game.js": "",
      },
      ["minigame game < game", "miniprogram shop < shop", "miniprogram shop/old < shop/old"],
    ],
    [
      "sources, not what gulp made of them",
      {
        "project.config.json": `{"miniprogramRoot": "dist/"}`,
        "src/app.json": app,
        "src/app.ts": "",
        "dist/app.json": app,
        "dist/app.js": "",
      },
      ["miniprogram src < ."],
    ],
    [
      "sources whose copy has not been made",
      { "project.config.json": `{"miniprogramRoot": "dist/"}`, "src/app.json": app, "src/app.ts": "" },
      ["miniprogram src < ."],
    ],
    [
      "sources of Taro, not its output",
      {
        "package.json": `{"dependencies": {"@tarojs/taro": "4"}}`,
        "project.config.json": `{"miniprogramRoot": "dist/"}`,
        "src/app.config.ts": "",
        "dist/app.json": app,
        "dist/app.js": "",
        "dist/project.config.json": "{}",
      },
      ["taro src < ."],
    ],
    [
      "an output that is named otherwise",
      {
        "package.json": `{"dependencies": {"@tarojs/taro": "4"}}`,
        "project.config.json": `{"miniprogramRoot": "weapp/"}`,
        "src/app.config.ts": "",
        "weapp/app.json": app,
        "weapp/app.js": "",
      },
      ["taro src < ."],
    ],
    ["an output without its sources", { "dist/app.json": app, "dist/app.js": "" }, ["miniprogram dist < dist"]],
    ["an app.json that says nothing, beside app.js", { "app.json": "{}", "app.js": "" }, ["miniprogram . < ."]],
    ["an app.json without pages", { "app.json": `{"pages": [], "lazyCodeLoading": "requiredComponents"}`, "app.ts": "" }, ["miniprogram . < ."]],
    ["a game.json that says nothing, beside game.js", { "game.json": "{}", "game.js": "" }, ["minigame . < ."]],
    ["an app.json that is broken, beside app.js", { "app.json": `{"pages": [`, "app.js": "" }, ["miniprogram . < ."]],
    [
      "project.config.json that is broken, over an app.json",
      { "project.config.json": "{", "app.json": app, "app.js": "" },
      ["miniprogram . < ."],
    ],
    ["a library by its scripts", { "src/request.ts": "wx.request" }, ["library . < ."]],
    [
      "a package of mini-program code beside a program",
      {
        "app/app.json": app,
        "app/app.js": "",
        "sdk/package.json": `{"miniprogram": "dist"}`,
        "web/package.json": `{"dependencies": {"vue": "3"}}`,
      },
      ["miniprogram app < app", "library sdk < sdk"],
    ],
  ])("finds %s", (_reason, files, expected) => {
    expect(describeProjects(files)).toEqual(expected);
  });

  it.each<[reason: string, files: Record<string, string>]>([
    ["installed packages", { "node_modules/demo/app.json": app, "node_modules/demo/app.js": "" }],
    ["the folder of git", { ".git/app.json": app, ".git/app.js": "" }],
    ["what uni-app writes", { "unpackage/dist/app.json": app, "unpackage/dist/app.js": "" }],
    ["folders of papers", { "README.md": "" }],
    ["scripts in installed packages only", { "node_modules/koa/index.js": "" }],
  ])("does not take %s for a project", (_reason, files) => {
    expect(describeProjects(files)).toEqual([]);
  });

  it.each<[reason: string, files: Record<string, string>]>([
    ["the app.json of another tool", { "app.json": `{"name": "heroku", "env": {}}`, "app.js": "" }],
    ["pages of another tool", { "app.json": `{"pages": [{"title": "Home"}], "window": {}}`, "a.js": "" }],
    ["settings of an app without pages", { "app.json": `{"pages": [], "window": {}}`, "a.js": "" }],
    ["a framework's app.json beside its entry", { "app.json": app, "main.js": "" }],
    ["a page that is called app and says nothing", { "app.json": "{}", "app.js": "", "app.wxml": "" }],
    ["an app.json that says nothing, without a program", { "app.json": "{}", "a.js": "" }],
    ["data of a game", { "game.json": `{"level": 1}`, "game.js": "" }],
    ["a page that is called app", { "app.json": `{"usingComponents": {}}`, "app.js": "" }],
    ["cloud functions alone", { "project.config.json": `{"cloudfunctionRoot": "cloud/"}`, "cloud/login/index.js": "" }],
    ["a manifest.json of a web page", { "manifest.json": `{"name": "web"}`, "main.js": "" }],
    ["a level of a game", { "game.json": `{"level": 3}`, "game.js": "" }],
  ])("takes %s for a library at most", (_reason, files) => {
    expect(describeProjects(files)).toEqual(["library . < ."]);
  });

  it.each<[reason: string, files: Record<string, string>, platform: string | undefined]>([
    ["QQ", { "project.config.json": `{"qqappid": "1"}`, "app.json": app }, "qq"],
    ["Douyin", { "project.config.json": `{"appid": "tt0123456789abcdef"}`, "app.json": app }, "tt"],
    ["Alipay", { "mini.project.json": `{"miniprogramRoot": "client"}`, "client/app.json": app }, "my"],
    ["Alipay by its styles", { "app.json": app, "app.acss": "", "pages/index/index.js": "" }, "my"],
    ["Baidu", { "project.swan.json": `{"smartProgramRoot": "./"}`, "app.json": app }, "swan"],
    ["WeChat with the file of another platform", { "project.config.json": `{"appid": "wx0123456789abcdef"}`, "project.swan.json": "{}", "app.json": app }, undefined],
    ["sources for several platforms", { "mini.project.json": "{}", "project.swan.json": "{}", "app.json": app }, undefined],
    ["styles of several platforms", { "app.json": app, "app.js": "", "app.wxss": "", "app.acss": "" }, undefined],
  ])("tells %s from the others", (_reason, files, platform) => {
    const fs = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/work/${path}`, text])));
    expect(findProjects(fs, "/work").map((root) => [root.kind, root.platform])).toEqual([["miniprogram", platform]]);
  });

  it("finds the base above the folder that it is asked about", () => {
    const files = { "project.config.json": `{"miniprogramRoot": "dist/"}`, "src/app.json": app, "src/app.ts": "" };
    expect(describeProjects(files, "/work/src")).toEqual(["miniprogram src < ."]);
  });
});

describe("findProjectOf", () => {
  const files = {
    "/repo/.git/HEAD": "",
    "/repo/shop/project.config.json": `{"miniprogramRoot": "miniprogram/", "cloudfunctionRoot": "cloud/"}`,
    "/repo/shop/miniprogram/app.json": app,
    "/repo/shop/miniprogram/pages/index/index.js": "",
    "/repo/shop/cloud/login/index.js": "",
    "/repo/shop/cloud/login/package.json": "{}",
    "/repo/sdk/package.json": "{}",
    "/repo/sdk/src/http/request.js": "",
    "/repo/notes/index.js": "",
    "/package.json": "{}",
  };

  it.each([
    ["a page", "/repo/shop/miniprogram/pages/index/index.js", "miniprogram", "/repo/shop/miniprogram"],
    [
      "a page that is not there yet",
      "/repo/shop/miniprogram/pages/new/new.js",
      "miniprogram",
      "/repo/shop/miniprogram",
    ],
    ["a cloud function beside the root", "/repo/shop/cloud/login/index.js", "miniprogram", "/repo/shop/miniprogram"],
    ["a file of a package", "/repo/sdk/src/http/request.js", "library", "/repo/sdk"],
  ])("tells the project of %s", (_reason, file, kind, root) => {
    expect(findProjectOf(memoryFileSystem(files), file)).toMatchObject({ kind, root });
  });

  it("does not look above the repository", () => {
    expect(findProjectOf(memoryFileSystem(files), "/repo/notes/index.js")).toBeUndefined();
  });

  it("prefers the sources to a built copy, also for a file of the copy", () => {
    const fs = memoryFileSystem({
      "/a/src/app.json": app,
      "/a/src/app.js": "",
      "/a/dist/app.json": app,
      "/a/dist/app.js": "",
      "/a/project.config.json": "{}",
    });
    expect(findProjectOf(fs, "/a/dist/app.js")?.root).toBe("/a/src");
  });

  it("sees an app.json that came, changed and went", () => {
    const fs = memoryFileSystem({ "/a/package.json": "{}", "/a/mini/app.js": "", "/a/mini/pages/index.js": "" });
    const find = (): string | undefined => findProjectOf(fs, "/a/mini/pages/index.js")?.kind;
    const seen = [find()];
    fs.write("/a/mini/app.json", `{"name": "not yet"}`);
    seen.push(find());
    fs.write("/a/mini/app.json", app);
    seen.push(find());
    fs.remove("/a/mini/app.json");
    seen.push(find());
    expect(seen).toEqual(["library", "library", "miniprogram", "library"]);
  });

  it("agrees with findProjects on every file of a repository", () => {
    const fs = memoryFileSystem({
      ...files,
      "/repo/shop/miniprogram/old/app.json": app,
      "/repo/shop/miniprogram/old/app.js": "",
    });
    const roots = findProjects(fs, "/repo").map(({ root }) => root);
    expect(roots).toEqual(["/repo/shop/miniprogram", "/repo/shop/miniprogram/old"]);
    for (const root of roots) expect(findProjectOf(fs, `${root}/pages/index.js`)?.root).toBe(root);
  });
});
