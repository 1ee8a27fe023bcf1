import { describe, expect, it } from "vitest";
import { VersionedCache } from "../../src/project/files/versioned-cache.js";
import { memoryFileSystem } from "../memory-file-system.js";

describe("VersionedCache", () => {
  const setup = (): { ask: () => number; fs: ReturnType<typeof memoryFileSystem> } => {
    const fs = memoryFileSystem({ "/a/one.json": "1", "/a/other.json": "1" });
    const cache = new VersionedCache<number>();
    let computed = 0;
    const ask = (): number =>
      cache.get(fs, "key", (seenFs) => {
        seenFs.readText("/a/one.json");
        seenFs.stat("/a/b/absent.json");
        return ++computed;
      });
    return { ask, fs };
  };

  it("answers again without computing", () => {
    const { ask } = setup();
    expect([ask(), ask()]).toEqual([1, 1]);
  });

  it.each<[change: string, path: string, text: string | undefined, answer: number]>([
    ["a file that was read has changed", "/a/one.json", "2", 2],
    ["a file that was read is gone", "/a/one.json", undefined, 2],
    ["a file that was missed has come", "/a/b/absent.json", "", 2],
    ["another file has changed", "/a/other.json", "2", 1],
  ])("when %s", (_change, path, text, answer) => {
    const { ask, fs } = setup();
    ask();
    if (text === undefined) fs.remove(path);
    else fs.write(path, text);
    expect(ask()).toBe(answer);
  });

  it.each<[change: string, path: string, text: string | undefined, answer: number]>([
    ["a file has come into a folder that was listed", "/a/new.json", "", 2],
    ["a file of it is gone", "/a/one.json", undefined, 2],
    ["a file of it has changed", "/a/one.json", "2", 1],
    ["a file has come into a folder of it", "/a/sub/new.json", "", 1],
  ])("when %s", (_change, path, text, answer) => {
    const fs = memoryFileSystem({ "/a/one.json": "1", "/a/sub/other.json": "1" });
    const cache = new VersionedCache<number>();
    let computed = 0;
    const ask = (): number => cache.get(fs, "key", (seenFs) => (seenFs.list("/a"), ++computed));
    ask();
    if (text === undefined) fs.remove(path);
    else fs.write(path, text);
    expect(ask()).toBe(answer);
  });

  it("compares once in a moment, where the file system's answers last for one", () => {
    const disk = memoryFileSystem({ "/a/one.json": "1" });
    let moment = 1;
    const fs = { ...disk, moment: () => moment };
    const cache = new VersionedCache<string | undefined>();
    const ask = (): string | undefined => cache.get(fs, "key", (seenFs) => seenFs.readText("/a/one.json"));
    expect(ask()).toBe("1");
    disk.write("/a/one.json", "2");
    expect(ask()).toBe("1");
    moment = 2;
    expect([ask(), ask()]).toEqual(["2", "2"]);
  });

  it("keeps the answers to different questions apart", () => {
    const { fs } = setup();
    const cache = new VersionedCache<string>();
    expect([cache.get(fs, "a", () => "A"), cache.get(fs, "b", () => "B")]).toEqual(["A", "B"]);
  });
});
