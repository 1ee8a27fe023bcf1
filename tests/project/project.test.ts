import { describe, expect, it } from "vitest";
import { openProject, openProjectOf } from "../../src/project/project.js";
import type { Project } from "../../src/project/project.js";
import type { ProjectKind } from "../../src/project/roots/project-root.js";
import { memoryFileSystem } from "../memory-file-system.js";

function open(files: Readonly<Record<string, string>>, kind: ProjectKind = "miniprogram", root = "/a"): Project {
  return openProject(memoryFileSystem(files), { kind, root, base: "/a" });
}

describe("pages", () => {
  it("are those of the app and of its sub-packages", () => {
    const project = open({
      "/a/app.json": `{
        "pages": ["pages/index/index", "/pages/mine/mine"],
        "subPackages": [{"root": "shop/", "pages": ["list", "/detail/detail"]}, {"root": "x"}],
        "subpackages": [{"root": "game", "pages": ["play"]}]
      }`,
    });
    expect(project.pages()).toEqual([
      "pages/index/index",
      "pages/mine/mine",
      "shop/list",
      "shop/detail/detail",
      "game/play",
    ]);
  });

  it("of uni-app are objects in pages.json", () => {
    const project = open(
      {
        "/a/manifest.json": "{}",
        "/a/pages.json": `{ // comment
          "pages": [{"path": "pages/index", "style": {}}], "subPackages": [{"root": "sub", "pages": [{"path": "one"}]}]
        }`,
      },
      "uni-app",
    );
    expect(project.pages()).toEqual(["pages/index", "sub/one"]);
  });

  it.each([`{"pages": "index"}`, `{"pages": [1, null, {}]}`, "[", "", "[]"])("of %s are none", (text) => {
    expect(open({ "/a/app.json": text }).pages()).toEqual([]);
  });
});

describe("configuration files", () => {
  const files = {
    "/a/project.config.json": `{"setting": {"urlCheck": false}}`,
    "/a/project.private.config.json": "{}",
    "/a/server-domains.json": `{"request": ["https://a.cn"]}`,
    "/a/mini/app.json": `{"pages": []}`,
  };

  it("are read from base and root", () => {
    const project = open(files, "miniprogram", "/a/mini");
    expect([project.appConfig?.path, project.projectConfig?.path, project.privateConfig?.path]).toEqual([
      "/a/mini/app.json",
      "/a/project.config.json",
      "/a/project.private.config.json",
    ]);
    expect(project.gameConfig).toBeUndefined();
    expect(project.serverDomains?.request.map(({ host }) => host)).toEqual(["a.cn"]);
  });

  it("declare nothing when there is no server-domains.json", () => {
    expect(open({ "/a/app.json": "{}" }).serverDomains).toBeUndefined();
  });

  it("of a plugin do not take the lists of the program beside it", () => {
    const project = open({ ...files, "/a/plugin/plugin.json": "{}" }, "plugin", "/a/plugin");
    expect(project.serverDomains).toBeUndefined();
  });

  it("are there when they are broken, without a body", () => {
    const project = open({ "/a/app.json": `{"pages": [` });
    expect(project.appConfig).toMatchObject({ body: undefined, parsed: { ok: false } });
  });

  it("are read again when they have changed, and only then", () => {
    const fs = memoryFileSystem({ "/a/app.json": `{"pages": ["one"]}`, "/a/app.js": "" });
    const first = openProjectOf(fs, "/a/one.js");
    const same = openProjectOf(fs, "/a/two.js");
    fs.write("/a/app.json", `{"pages": ["one", "two"]}`);
    const changed = openProjectOf(fs, "/a/one.js");
    fs.write("/a/server-domains.json", `{"request": []}`);
    const declared = openProjectOf(fs, "/a/one.js");
    expect(same).toBe(first);
    expect(changed?.pages()).toEqual(["one", "two"]);
    expect(declared?.serverDomains?.declared.has("request")).toBe(true);
  });
});

describe("isServerCode", () => {
  const project = open(
    {
      "/a/project.config.json": `{"cloudfunctionRoot": "functions-of-mine/", "cloudcontainerRoot": "./container"}`,
      "/a/mini/app.json": "{}",
      "/a/mini/package.json": `{"dependencies": {"express": "4"}}`,
      "/a/mini/mock/package.json": `{"dependencies": {"koa": "2"}}`,
      "/a/mini/sdk/package.json": `{"dependencies": {"lodash": "4"}, "devDependencies": {"express": "4"}}`,
      "/a/api/package.json": `{"dependencies": {"wx-server-sdk": "latest"}}`,
    },
    "miniprogram",
    "/a/mini",
  );

  it.each([
    ["the declared cloud functions", "/a/functions-of-mine/login/index.js", true],
    ["the declared container", "/a/container/index.js", true],
    ["cloud functions by their usual name", "/a/cloudfunctions/login/index.js", true],
    ["cloud functions of uni-app", "/a/mini/uniCloud-aliyun/cloudfunctions/login/index.js", true],
    ["a back end beside the root, by its package", "/a/api/routes/user.js", true],
    ["a back end in the root, by its package", "/a/mini/mock/index.js", true],
    ["a folder called server beside the root", "/a/server/app.js", true],
    ["a page called server", "/a/mini/pages/server/server.js", false],
    ["a page", "/a/mini/pages/index/index.js", false],
    ["the root, whatever its package.json asks for", "/a/mini/app.js", false],
    ["a package that only tests with a server", "/a/mini/sdk/index.js", false],
    ["code beside the root", "/a/shared/tracker.js", false],
    ["another project", "/b/server/index.js", false],
  ])("%s", (_reason, path, expected) => expect(project.isServerCode(path)).toBe(expected));

  it("does not take the whole project when a setting names it", () => {
    const odd = open({
      "/a/project.config.json": `{"cloudfunctionRoot": "./", "pluginRoot": ""}`,
      "/a/app.json": "{}",
    });
    expect([odd.isServerCode("/a/app.js"), odd.isPluginCode("/a/app.js")]).toEqual([false, false]);
  });

  it("is all of a library that asks for a server", () => {
    const api = open({ "/a/package.json": `{"dependencies": {"egg": "3"}}`, "/a/app/router.js": "" }, "library");
    expect(api.isServerCode("/a/app/router.js")).toBe(true);
  });

  it("follows a package.json that has come", () => {
    const fs = memoryFileSystem({ "/a/app.json": "{}", "/a/api/index.js": "" });
    const follows = openProject(fs, { kind: "miniprogram", root: "/a", base: "/a" });
    const before = follows.isServerCode("/a/api/index.js");
    fs.write("/a/api/package.json", `{"dependencies": {"koa": "2"}}`);
    expect([before, follows.isServerCode("/a/api/index.js")]).toEqual([false, true]);
  });
});

describe("contexts", () => {
  it.each([
    ["a path", `{"workers": "workers"}`],
    ["an object", `{"workers": {"path": "/workers/", "isSubpackage": true}}`],
  ])("workers as %s", (_reason, text) => {
    const project = open({ "/a/app.json": text });
    expect([project.isWorkerCode("/a/workers/one.js"), project.isWorkerCode("/a/workers.js")]).toEqual([true, false]);
  });

  it("workers and open data context of a game", () => {
    const project = open({ "/a/game.json": `{"workers": "w", "openDataContext": "sub"}` }, "minigame");
    expect([project.isWorkerCode("/a/w/x.js"), project.isOpenDataCode("/a/sub/index.js")]).toEqual([true, true]);
    expect(project.isOpenDataCode("/a/game.js")).toBe(false);
  });

  it("plugin code, from both of its projects", () => {
    const files = { "/a/project.config.json": `{"pluginRoot": "plugin/"}`, "/a/mini/app.json": "{}" };
    expect(open(files, "miniprogram", "/a/mini").isPluginCode("/a/plugin/index.js")).toBe(true);
    expect(open(files, "miniprogram", "/a/mini").isPluginCode("/a/mini/app.js")).toBe(false);
    expect(open(files, "plugin", "/a/plugin").isPluginCode("/a/plugin/index.js")).toBe(true);
  });
});

describe("isShipped", () => {
  it("counts paths from the root", () => {
    const config = `{"packOptions": {"ignore": [{"type": "folder", "value": "mock"}]}}`;
    const project = open({ "/a/project.config.json": config, "/a/mini/app.json": "{}" }, "miniprogram", "/a/mini");
    expect([
      project.isShipped("/a/mini/mock/a.js"),
      project.isShipped("/a/mini/app.js"),
      project.isShipped("/a/mock/a.js"),
    ]).toEqual([false, true, true]);
  });

  it("asks the private file first", () => {
    const project = open({
      "/a/project.config.json": `{"packOptions": {"ignore": [{"type": "folder", "value": "mock"}]}}`,
      "/a/project.private.config.json": `{"packOptions": {"ignore": [{"type": "folder", "value": "docs"}]}}`,
    });
    expect([project.isShipped("/a/mock/a.js"), project.isShipped("/a/docs/a.js")]).toEqual([true, false]);
  });

  it("is true of a framework's sources: the options are about its output", () => {
    const config = `{"packOptions": {"ignore": [{"type": "folder", "value": "pages"}]}}`;
    expect(open({ "/a/project.config.json": config }, "taro", "/a/src").isShipped("/a/src/pages/a.js")).toBe(true);
  });
});

describe("a server inside the package, without a package.json", () => {
  const isServer = (files: Readonly<Record<string, string>>, path: string): boolean => {
    const app = { "app.json": `{ "pages": ["pages/a/a", "api/b"] }`, "project.config.json": "{}" };
    const fs = memoryFileSystem(Object.fromEntries(Object.entries({ ...app, ...files }).map(([name, text]) => [`/shop/${name}`, text])));
    return openProject(fs, { kind: "miniprogram", root: "/shop", base: "/shop" }).isServerCode(`/shop/${path}`);
  };
  const koa = `const Koa = require("koa");`;
  it.each([
    ["koa", { "server/app.js": koa }, "server/routes/a.js", true],
    ["express, imported", { "node-server/index.mjs": `import express from 'express'` }, "node-server/index.mjs", true],
    ["Node alone", { "backend/main.js": `const http = require( "http" )` }, "backend/main.js", true],
    ["a folder of pages", { "api/index.js": koa }, "api/index.js", false],
    ["a folder that is called otherwise", { "utils/index.js": koa }, "utils/index.js", false],
    ["further in", { "pages/server/app.js": koa }, "pages/server/app.js", false],
    ["a module of the project that is called so", { "server/index.js": `const http = require("http")`, "server/http.js": "" }, "server/index.js", false],
    ["requests to a server", { "server/index.js": `export const get = (url) => wx.request({ url });` }, "server/index.js", false],
  ])("%s", (_, files, path, expected) => {
    expect(isServer(files, path)).toBe(expected);
  });
});
