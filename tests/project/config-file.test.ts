import { describe, expect, it } from "vitest";
import { findConfigRole } from "../../src/project/config/config-file.js";
import type { ConfigRole } from "../../src/project/config/config-file.js";
import { readJsonFile } from "../../src/project/files/json-file.js";
import { openProject } from "../../src/project/project.js";
import type { ProjectKind } from "../../src/project/roots/project-root.js";
import { memoryFileSystem } from "../memory-file-system.js";

const fs = memoryFileSystem({
  "/a/project.config.json": "{}",
  "/a/project.private.config.json": "{}",
  "/a/server-domains.json": "{}",
  "/a/ext.json": "{}",
  "/a/manifest.json": "{}",
  "/a/mini/app.json": `{"pages": ["pages/index/index", "pages/app/app"]}`,
  "/a/mini/game.json": "{}",
  "/a/mini/manifest.json": "{}",
  "/a/mini/ext.json": "{}",
  "/a/mini/pages/index/index.json": "{}",
  "/a/mini/pages/app/app.json": "[",
  "/a/mini/components/card/card.json": `{"component": true}`,
  "/a/mini/components/card/card.ts": "",
  "/a/mini/components/lonely.json": `{"component": true}`,
  "/a/mini/utils/cities.json": `{"component": "a word"}`,
  "/a/mini/utils/data.json": `{"usingComponents": {}}`,
  "/a/mini/utils/names.json": `{"a": 1}`,
  "/a/mini/utils/names.js": "",
  "/a/mini/pages/ext.json": "{}",
});

function roleOf(path: string, kind: ProjectKind | undefined): ConfigRole {
  const project = kind && openProject(fs, { kind, root: "/a/mini", base: "/a" });
  return findConfigRole(fs, project, path, readJsonFile(fs, path)?.body);
}

describe("findConfigRole", () => {
  it.each<[path: string, kind: ProjectKind | undefined, role: ConfigRole]>([
    ["/a/project.config.json", "miniprogram", "project"],
    ["/a/project.private.config.json", "miniprogram", "project-private"],
    ["/a/server-domains.json", "miniprogram", "server-domains"],
    ["/a/project.config.json", undefined, "project"],
    ["/a/ext.json", "miniprogram", "ext"],
    ["/a/mini/ext.json", "miniprogram", "ext"],
    ["/a/mini/pages/ext.json", "miniprogram", "other"],
    ["/a/mini/app.json", "miniprogram", "app"],
    ["/a/mini/app.json", undefined, "other"],
    ["/a/mini/app.json", "uni-app", "other"],
    ["/a/mini/game.json", "minigame", "game"],
    ["/a/mini/game.json", "miniprogram", "other"],
    ["/a/mini/manifest.json", "uni-app", "manifest"],
    ["/a/mini/manifest.json", "miniprogram", "other"],
    ["/a/manifest.json", "uni-app", "other"],
    ["/a/mini/pages/index/index.json", "miniprogram", "page"],
    ["/a/mini/pages/app/app.json", "miniprogram", "page"],
    ["/a/mini/components/card/card.json", "miniprogram", "page"],
    ["/a/mini/components/lonely.json", "miniprogram", "other"],
    ["/a/mini/utils/cities.json", "miniprogram", "other"],
    ["/a/mini/utils/data.json", "miniprogram", "other"],
    ["/a/mini/utils/names.json", "miniprogram", "other"],
  ])("%s of %s: %s", (path, kind, role) => expect(roleOf(path, kind)).toBe(role));
});
