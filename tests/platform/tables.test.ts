import { readdirSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { platformFactsPage } from "../../scripts/platform-facts-page.js";
import { sources } from "../../src/platform/sources.js";
import type { About } from "../../src/platform/types.js";

const room = new URL("../../src/platform/", import.meta.url);
const notTables = new Set(["types.ts", "sources.ts"]);
const files = readdirSync(room).filter((file) => file.endsWith(".ts") && !notTables.has(file));

interface Table {
  readonly file: string;
  readonly about: About | undefined;
  readonly rows: readonly Row[];
}

type Fields = Readonly<Record<string, unknown>>;

interface Row {
  readonly place: string;
  readonly fact: Fields;
}

const versionFields = ["minLib", "pluginMinLib", "optionMinLib", "remoteSince", "checkedBelow"];

const tables = await Promise.all(files.map(readTable));

describe.each(tables)("$file", ({ about, rows }) => {
  test("says what it is about, where it comes from and when it was checked", () => {
    expect(about?.subject).toMatch(/\S/);
    expect(about?.checked).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/);
    expect(about?.sources.length).toBeGreaterThan(0);
    expect(about?.partial ?? "Complete.").toMatch(/\.$/);
    for (const source of about?.sources ?? []) {
      expect(Object.keys(sources)).toContain(source);
    }
  });

  test("gives a known source with every fact", () => {
    expect(rows).not.toEqual([]);
    for (const { place, fact } of rows) {
      expect(Object.keys(sources), place).toContain(fact["source"]);
    }
  });

  test("has its place on the page", () => {
    expect(platformFactsPage()).toContain(`## ${about?.subject}\n`);
  });
});

test("no subject is told by two files", () => {
  const subjects = tables.map(({ about }) => about?.subject);
  expect(new Set(subjects).size).toBe(subjects.length);
});

test("no source is left over", () => {
  const heads: readonly unknown[] = tables.flatMap(({ about }) => about?.sources ?? []);
  const used = new Set([...heads, ...tables.flatMap(({ rows }) => rows.map(({ fact }) => fact["source"]))]);
  expect(Object.keys(sources).filter((id) => !used.has(id))).toEqual([]);
});

test("versions are written x.y.z", () => {
  const versions = tables.flatMap(({ rows }) => rows.flatMap(({ place, fact }) => collectVersions(place, fact)));
  expect(versions.length).toBeGreaterThan(50);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

async function readTable(file: string): Promise<Table> {
  const module = (await import(new URL(file, room).href)) as Fields;
  const rows = Object.entries(module).flatMap(([name, value]) => (name === "about" ? [] : collectRows(name, value)));
  return { file, about: module["about"] as About | undefined, rows };
}

/** Rows of an exported table: elements of a list, values of a record, or a single fact. */
function collectRows(place: string, value: unknown): Row[] {
  if (!isFields(value)) {
    return [];
  }
  if ("source" in value) {
    return [{ place, fact: value }];
  }
  return Object.entries(value).flatMap(([key, fact]) => (isFields(fact) ? [{ place: `${place}.${key}`, fact }] : []));
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function collectVersions(place: string, fact: Fields): [string, unknown][] {
  return versionFields.flatMap((field): [string, unknown][] => {
    const value = fact[field];
    if (value === undefined) {
      return [];
    }
    return typeof value === "object" && value !== null
      ? Object.entries(value).map(([key, version]) => [`${place}.${field}.${key}`, version])
      : [[`${place}.${field}`, value]];
  });
}
