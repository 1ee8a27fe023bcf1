import { emptyScope } from "./scope.js";
import type { Scope } from "./scope.js";
import { choose, pick, writerOf } from "./tape.js";
import type { Tape, Writer } from "./tape.js";
import { writeModule } from "./write-program.js";

/** One module of a project. */
export interface ProjectModule {
  readonly path: string;
  readonly code: string;
  /** The same code without `import` and `export`, for a machine that knows neither. */
  readonly body: string;
  readonly imports: readonly Imported[];
  readonly exports: readonly Exported[];
}

/** `import { key as name } from "path"`; the key `*` is the namespace. */
export interface Imported {
  readonly name: string;
  readonly path: string;
  readonly key: string;
}

/** `export { name as key }`, or everything that another module exports. */
export type Exported = { readonly key: string; readonly name: string } | { readonly allOf: string };

type Kind = "texts" | "functions" | "classes" | "objects" | "arrays" | "users" | "fillers";

interface Written extends ProjectModule {
  readonly isEsm: boolean;
  /** What other modules can import, by key. */
  readonly offers: ReadonlyMap<string, Kind>;
}

const kinds: readonly Kind[] = ["texts", "functions", "classes", "objects", "arrays", "users", "fillers"];

/** Modules that import from those before them, as ES modules and CommonJS in any mixture. */
export function writeProject(tape: Tape): readonly ProjectModule[] {
  const writer = writerOf(tape);
  const modules: Written[] = [];
  const count = 2 + tape.choose(3);
  for (let index = 0; index < count; index += 1) modules.push(writeOne(writer, `m${index}`, modules));
  return modules;
}

function writeOne(writer: Writer, name: string, earlier: readonly Written[]): Written {
  const isEsm = writer.tape.choose(2) === 0;
  const scope: Record<Kind, string[]> = { texts: [], functions: [], classes: [], objects: [], arrays: [], users: [], fillers: [] };
  const imports: Imported[] = [];
  const head: string[] = [];
  for (const from of earlier.length === 0 ? [] : pick(writer, [earlier.slice(-1), earlier, earlier.slice(0, 1)])) {
    const taken = isEsm ? importFrom(writer, from, scope) : { head: requireFrom(writer, from, scope), imports: [] };
    head.push(taken.head);
    imports.push(...taken.imports);
  }
  const { code, scope: end } = writeModule(writer, { ...emptyScope, ...scope }, 6);
  const offers = new Map<string, Kind>();
  const { tail, exports } = isEsm ? exportAll(writer, end, scope, earlier, offers) : { tail: exportWithCommonJs(writer, end, scope, offers), exports: [] };
  const path = `/shop/${name}.js`;
  const body = isEsm ? code : [...head, code, tail].join("\n");
  return { path, code: [...head, code, tail].join("\n"), body, imports, exports, isEsm, offers };
}

function importFrom(writer: Writer, from: Written, scope: Record<Kind, string[]>): { head: string; imports: Imported[] } {
  const source = `"./${from.path.slice("/shop/".length, -3)}"`;
  if (writer.tape.choose(3) === 2) {
    const name = writer.name("n");
    for (const [key, kind] of from.offers) scope[kind].push(`${name}.${key}`);
    return { head: `import * as ${name} from ${source};`, imports: [{ name, path: from.path, key: "*" }] };
  }
  const imports = [...from.offers].map(([key, kind]): Imported => {
    const name = writer.name("i");
    scope[kind].push(name);
    return { name, path: from.path, key };
  });
  return { head: `import { ${imports.map(({ key, name }) => `${key} as ${name}`).join(", ")} } from ${source};`, imports };
}

function requireFrom(writer: Writer, from: Written, scope: Record<Kind, string[]>): string {
  const required = `require("./${from.path.slice("/shop/".length, -3)}")`;
  if (writer.tape.choose(2) === 1) {
    const name = writer.name("n");
    for (const [key, kind] of from.offers) scope[kind].push(`${name}.${key}`);
    return `const ${name} = ${required};`;
  }
  const names = [...from.offers].map(([key, kind]) => {
    const name = writer.name("i");
    scope[kind].push(name);
    return `${key}: ${name}`;
  });
  return `const { ${names.join(", ")} } = ${required};`;
}

/** Names that the module declares itself; what it has imported stands first in its scope. */
function ownNames(scope: Scope, imported: Record<Kind, string[]>): [string, Kind][] {
  return kinds.flatMap((kind) => scope[kind].slice(imported[kind].length).map((name): [string, Kind] => [name, kind]));
}

function exportAll(writer: Writer, scope: Scope, imported: Record<Kind, string[]>, earlier: readonly Written[], offers: Map<string, Kind>): { tail: string; exports: Exported[] } {
  const exports: Exported[] = ownNames(scope, imported).map(([name, kind]) => {
    const key = writer.tape.choose(3) === 2 ? writer.name("x") : name;
    offers.set(key, kind);
    return { key, name };
  });
  const lines = [`export { ${exports.map((one) => "key" in one ? `${one.name} as ${one.key}` : "").join(", ")} };`];
  const text = choose(writer, scope.texts);
  if (text !== undefined && !text.includes(".") && writer.tape.choose(3) === 2) {
    lines.push(`export { ${text} as default };`);
    exports.push({ key: "default", name: text });
    offers.set("default", "texts");
  }
  const whole = earlier.filter((one) => one.isEsm).at(-1);
  if (whole && writer.tape.choose(3) === 2) {
    lines.push(`export * from "./${whole.path.slice("/shop/".length, -3)}";`);
    exports.push({ allOf: whole.path });
    for (const [key, kind] of whole.offers) if (key !== "default" && !offers.has(key)) offers.set(key, kind);
  }
  return { tail: lines.join("\n"), exports };
}

function exportWithCommonJs(writer: Writer, scope: Scope, imported: Record<Kind, string[]>, offers: Map<string, Kind>): string {
  const names = ownNames(scope, imported);
  for (const [name, kind] of names) offers.set(name, kind);
  switch (writer.tape.choose(4)) {
    case 1:
      return names.map(([name]) => `exports.${name} = ${name};`).join("\n");
    case 2:
      return names.map(([name]) => `module.exports.${name} = ${name};`).join("\n");
    case 3:
      return `const all = {};\n${names.map(([name]) => `all.${name} = ${name};`).join("\n")}\nmodule.exports = all;`;
    default:
      return `module.exports = { ${names.map(([name]) => name).join(", ")} };`;
  }
}
