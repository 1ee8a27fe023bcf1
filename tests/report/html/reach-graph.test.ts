import { describe, expect, test } from "vitest";
import type { Reach } from "../../../src/report/html/html-report.js";
import { foldReaches } from "../../../src/report/html/reach-graph.js";

describe("a picture of files and hosts", () => {
  test("shows few as they are, each host beside the files that reach it", () => {
    const graph = foldReaches([
      { file: "a.js", host: "https://z.example", uses: 2 },
      { file: "b.js", host: "https://y.example", uses: 1 },
      { file: "c.js", host: "http://y.example", uses: 4 },
    ]);
    expect(graph.sources.map(({ name }) => name)).toEqual(["a.js", "b.js", "c.js"]);
    expect(graph.hosts.map(({ name }) => name)).toEqual(["z.example", "y.example"]);
    expect(graph.lines).toEqual([
      { from: 0, to: 0, uses: 2, secure: true },
      { from: 1, to: 1, uses: 1, secure: true },
      { from: 2, to: 1, uses: 4, secure: false },
    ]);
  });

  test("folds many files into their folders, as deep as there is room", () => {
    const { sources, lines } = foldReaches(many(["pages/menu", "pages/order", "utils"]));
    expect(sources).toEqual([
      { name: "pages/menu/", stands: 20 },
      { name: "pages/order/", stands: 20 },
      { name: "utils/", stands: 20 },
    ]);
    expect(lines.map(({ uses }) => uses)).toEqual([20, 20, 20]);
  });

  test("counts what is too much", () => {
    const folders = Array.from({ length: 50 }, (_, index) => `app${String(index).padStart(2, "0")}`);
    const { sources, hosts } = foldReaches(many(folders).map((reach, index) => ({ ...reach, host: `https://${String(index).padStart(4, "0")}.example` })));
    expect(sources).toHaveLength(32);
    expect(sources.at(-1)).toEqual({ name: undefined, stands: 380 });
    expect(hosts).toHaveLength(32);
    expect(hosts.at(-1)).toEqual({ name: undefined, stands: 969 });
  });

  test("is the same in whatever order they come", () => {
    const reaches = many(["a", "b/c"]);
    expect(foldReaches(reaches.toReversed())).toEqual(foldReaches(reaches));
  });
});

function many(folders: readonly string[]): readonly Reach[] {
  return folders.flatMap((folder) => Array.from({ length: 20 }, (_, index) => ({ file: `${folder}/${index}.js`, host: "https://api.example", uses: 1 })));
}
