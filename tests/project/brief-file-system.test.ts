import { expect, test } from "vitest";
import { briefFileSystem } from "../../src/project/files/brief-file-system.js";
import type { FileSystem } from "../../src/project/files/file-system.js";
import { createMoment } from "../../src/project/files/moment.js";
import { memoryFileSystem } from "../memory-file-system.js";

const files = { "/shop/app.json": "{}", "/shop/pages/menu.js": "" };

/** The memory's answers, with a list of what it was asked. */
function watched(): { readonly disk: ReturnType<typeof memoryFileSystem>; readonly asked: string[]; readonly fs: FileSystem } {
  const disk = memoryFileSystem(files);
  const asked: string[] = [];
  const note = <Answer>(question: string, answer: Answer): Answer => (asked.push(question), answer);
  return {
    disk,
    asked,
    fs: {
      readText: (path) => note(`read ${path}`, disk.readText(path)),
      list: (path) => note(`list ${path}`, disk.list(path)),
      stat: (path) => note(`stat ${path}`, disk.stat(path)),
      real: (path) => path,
    },
  };
}

test("each question is asked once in a moment, texts each time", () => {
  let time = 0;
  const { disk, asked, fs } = watched();
  const brief = briefFileSystem(fs, createMoment(() => time, () => time));
  const ask = (): unknown => [brief.stat("/shop/pages/menu.js")?.kind, brief.list("/shop/pages").length, brief.readText("/shop/app.json")];
  expect([ask(), ask()]).toEqual([["file", 1, "{}"], ["file", 1, "{}"]]);
  expect(asked).toEqual(["stat /shop/pages/menu.js", "list /shop/pages", "stat /shop/app.json", "read /shop/app.json", "read /shop/app.json"]);
  disk.remove("/shop/pages/menu.js");
  disk.write("/shop/app.json", "[]");
  expect(ask()).toEqual(["file", 1, "[]"]);
  time = 500;
  expect(ask()).toEqual([undefined, 0, "[]"]);
});

test("what is not in a listed folder is not looked for, unless a link could have left it out", () => {
  const { asked, fs } = watched();
  const brief = briefFileSystem(fs, createMoment(() => 0));
  brief.list("/shop");
  expect([brief.stat("/shop/game.json"), brief.readText("/shop/game.json"), brief.stat("/shop/linked")]).toEqual([undefined, undefined, undefined]);
  expect([brief.stat("/shop/app.json")?.kind, brief.stat("/shop/pages/menu.json")]).toEqual(["file", undefined]);
  expect(asked).toEqual(["list /shop", "stat /shop/linked", "stat /shop/app.json", "stat /shop/pages/menu.json"]);
});
