import { describe, expect, test } from "vitest";
import { arrows, findRoom, rooms } from "./rooms.js";
import { collectFiles, collectImports } from "./source-files.js";
import type { Import, SourceFile } from "./source-files.js";

const files = collectFiles(["src", "rules"], [".ts"]);

/** Where the world is touched, and why. Everything else is pure. */
const doors: Readonly<Record<string, string>> = {
  "src/project/files/file-system.ts": "the only door to the disk",
  "src/syntax/lazy-package.ts": "loads a dependency when somebody first needs it",
  "src/syntax/script/parse-script.ts": "loads the native parser when a script first needs it",
  "src/syntax/find-syntax-error.ts": "asks Node's parser, which runs nothing, whether a script can be parsed",
  "src/syntax/directives.ts": "loads the reader of disable comments when a file first has one",
  "src/lint/package-info.ts": "reads the version of the package itself",
  "src/lint/consumer-packages.ts": "loads parsers and languages of the linted project when a file asks for them",
  "src/lint/fingerprint.ts": "has texts hashed",
  "src/report/check/fingerprint.ts": "has texts hashed",
  "src/report/html/content-hash.ts": "has texts hashed",
  "src/lint/silence-file.ts": "says on the error stream that a rule failed on a file",
  "src/cli/": "arguments, streams and exit codes",
  "src/tls/": "opens the sockets of the certificate check",
};

/** Packages that only ESLint's side may load: the command runs where ESLint is not installed. */
const eslintPackages = /^(eslint|@eslint\/json|@typescript-eslint\/)/u;

describe("rooms", () => {
  test("arrows point to the left", () => {
    const wrong = rooms.flatMap((from, position) =>
      Object.keys(arrows[from]).filter((to) => !rooms.slice(0, position).some((room) => room === to)),
    );
    expect(wrong).toEqual([]);
  });

  test("every file stands in a room", () => {
    expect(files.filter((file) => findRoom(file.path) === undefined).map((file) => file.path)).toEqual([]);
  });

  test.each(rooms)("every arrow from %s is used", (room) => {
    const own = files.filter((file) => findRoom(file.path) === room);
    const used = new Set(own.flatMap((file) => collectImports(file).map(({ target }) => findRoom(target))));
    expect(rooms.filter((to) => arrows[room][to] !== undefined && !used.has(to))).toEqual([]);
  });

  test.each(rooms)("%s imports along its arrows", (room) => {
    const own = files.filter((file) => findRoom(file.path) === room);
    expect(own.flatMap((file) => collectImports(file).flatMap((found) => describeForeign(file, found)))).toEqual([]);
  });
});

test.each(rooms)("no two folders of %s import each other", (room) => {
  const arrowsBetween = new Set(files.filter((file) => findRoom(file.path) === room).flatMap((file) =>
    collectImports(file).flatMap(({ target }) => {
      const [from, to] = [folderIn(room, file.path), folderIn(room, target)];
      return findRoom(target) === room && from !== "" && to !== "" && from !== to ? [`${from} ${to}`] : [];
    })));
  expect([...arrowsBetween].filter((pair) => arrowsBetween.has(pair.split(" ").reverse().join(" ")))).toEqual([]);
});

/** Words that can only be told together: a value has an origin, an origin is in a frame, and a frame holds values. */
const toldTogether: readonly string[] = ["src/values/abstract/frame.ts", "src/values/abstract/origin.ts", "src/values/abstract/value.ts"];

test("no files import each other in a circle, not even for their types", () => {
  const targets = new Map(files.map((file) => [file.path, collectImports(file).map(({ target }) => target)]));
  const reaches = (path: string, goal: string, seen: Set<string>): boolean =>
    (targets.get(path) ?? []).some((next) => {
      if (next === goal) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, goal, seen);
    });
  const inCircles = files.filter(({ path }) => reaches(path, path, new Set())).map(({ path }) => path);
  expect(inCircles).toEqual(toldTogether);
});

test("no rule imports another rule", () => {
  const rules = files.filter((file) => findRoom(file.path) === "rules" && file.path !== "rules/index.ts");
  const isOther = (path: string, target: string): boolean => target.startsWith("rules/") && target !== path.replace("rules/", "rules/zh-CN/");
  const pairs = rules.flatMap(({ path, ...file }) => collectImports({ path, ...file }).filter(({ target }) => isOther(path, target)).map(({ target }) => `${path} imports ${target}`));
  expect(pairs).toEqual([]);
});

describe("packages", () => {
  test("the world is touched at the doors only", () => {
    const outside = files.filter((file) => !Object.keys(doors).some((door) => file.path.startsWith(door)));
    expect(outside.flatMap((file) => collectTargets(file, /^node:/u))).toEqual([]);
  });

  test("sockets are opened by the check of certificates only", () => {
    const outside = files.filter((file) => findRoom(file.path) !== "tls");
    expect(outside.flatMap((file) => collectTargets(file, /^node:(?:net|tls|https?|http2|dns|dgram)(?:\/|$)/u))).toEqual([]);
  });

  test("ESLint is never loaded, it loads us", () => {
    expect(files.flatMap((file) => collectTargets(file, /^eslint(\/|$)/u))).toEqual([]);
  });

  test("the main entry of typescript-eslint's utilities, which loads ESLint, gives types only", () => {
    expect(files.flatMap((file) => collectTargets(file, /^@typescript-eslint\/utils$/u))).toEqual([]);
  });

  test("the command loads no package of ESLint", () => {
    const reached = collectReached("src/cli/bin.ts");
    expect(reached.length).toBeGreaterThan(50);
    expect(reached.flatMap((file) => collectTargets(file, eslintPackages))).toEqual([]);
  });
});

/** The folder within a room in which a file stands; empty at its top. */
function folderIn(room: string, path: string): string {
  return /^src\/[^/]+\/([^/]+)\//u.exec(path)?.[1] ?? (path.startsWith(`${room}/zh-CN/`) ? "zh-CN" : "");
}

function describeForeign(file: SourceFile, { target }: Import): readonly string[] {
  const from = findRoom(file.path);
  const to = findRoom(target);
  if (from === undefined || to === undefined || from === to) return [];
  return arrows[from][to] === undefined ? [`${file.path} imports ${target}: no arrow from ${from} to ${to}`] : [];
}

/** Imports of a file, left in the compiled code, that match. */
function collectTargets(file: SourceFile, pattern: RegExp): readonly string[] {
  const kept = collectImports(file).filter(({ typeOnly, target }) => !typeOnly && pattern.test(target));
  return kept.map(({ target }) => `${file.path} imports ${target}`);
}

/** The file and all that its compiled code loads. */
function collectReached(start: string): readonly SourceFile[] {
  const reached = new Map<string, SourceFile>();
  const open = [start];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined || reached.has(path)) continue;
    reached.set(path, file);
    open.push(...collectImports(file).flatMap(({ typeOnly, target }) => (typeOnly ? [] : [target])));
  }
  return [...reached.values()];
}
