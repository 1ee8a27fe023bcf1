import { mutators } from "./bindings.js";

/** What a script may do to what it has from one module, as far as its text tells: more than it does, never less. */
export interface ImportUse {
  /** Keys that it writes to: `host` of `config.api.host = …`; `hosts` and `arrayContent` of `config.hosts.push(…)`. */
  readonly keys: Set<string>;
  /** Keys of what it takes out and hands on: `api` of `fill(config.api)`. */
  readonly handed: Set<string>;
  /** Whether it hands a whole import on, or writes to keys that the text does not tell. */
  isOpen: boolean;
}

export interface ImportUses {
  /** By the last part of the module's path. */
  readonly bySegment: ReadonlyMap<string, ImportUse>;
  /** Names in arguments of imported functions. */
  readonly arguments: ReadonlySet<string>;
}

/** Stands for a module where the application is asked for. */
export const applicationSegment = "getApp()";

/** Stands for the store of the program. */
export const storeSegment = "$store";

/** Stands for the elements of an array, which some methods change. */
export const arrayContent = "[]";

/** Stands for what cannot be told from a specifier: `import "."` is some index file. */
const anyIndex = ".";

interface ImportedName {
  readonly segment: string;
  /** `const res = request()`: what a function of the module gives is seldom the module's own. */
  readonly isResult: boolean;
}

const importClause = /\bimport\s+(?!type\b)([\w$\s{},*]+?)\s*from\s*["']([^"'\n]+)["']/gu;

const reexport = /\bexport\s*(?:\*(?:\s*as\s+[\w$]+)?|\{[^}]*\})\s*from\s*["']([^"'\n]+)["']/gu;

/** Calls that give another module, or the application, and the name of the store in components. */
const moduleCall = /\b(?:(?:require|import)\s*\(\s*["'`]([^"'`\n]+)["'`]\s*\)|getApp\s*\([^()]*\))|\$store\b/gu;

/** Names in a clause or pattern; of `key: name` and `key as name` the second. */
const declaredName = /(?:[\w$]+\s*(?::|\bas\b)\s*)?([\w$]+)/gu;

/** A name that is no property. */
const firstName = /(?<![.\w$"'`])[A-Za-z_$][\w$]*/gu;

/** What a name is given before it: `const { api } =`, `app =`. */
const receiver = /(\bexport\s+\w+\s+)?(?:(?<![.\w$])([\w$]+)|(\{[^{}]*\}))\s*(?::\s*[\w$.<>[\]\s|]+)?=\s*(?:await\s+)?(?:[\w$]+\(\s*)?$/u;

/** What stands right before it; most names stand behind something else, and the whole pattern takes longer. */
const mayBeGiven = /=\s*(?:await\s+)?(?:[\w$]+\(\s*)?$/u;

const objectAssign = /\bObject\s*\.\s*assign\s*\(\s*$/u;

/** One step further into an object; the groups are its key and the arguments of a call. */
const step = /\s*(?:[?!]?\.\s*#?([\w$]+)|(?:\?\.)?\[([^\]\n]*)\]|(?:\?\.)?(\((?:[^()]|\([^()]*\))*\)))/uy;

const writing = /\s*(?:(?:\*\*|<<|>>>?|&&|\|\||\?\?|[-+*/%&|^])?=(?![=>])|\+\+|--)/uy;

const parameterList = /\bfunction\b[^(){}]{0,40}\([^(){}]{1,200}\)/gu;

const plainKey = /^\s*["'`]([^"'`]*)["'`]\s*$/u;

/** `[config.host] = …`, `({ host: config.host } = …)`, `for (config.host of …)`, behind the key. */
const destructuring = /(?:[\s\w$,.:{}[\]]{0,200}[}\]]\s*=(?![=>])|\s+(?:of|in)\s)/uy;

/** `for (const one of `, before what is looped over; the group is the name or pattern. */
const loop = /\bfor\s*(?:await\s*)?\(\s*(?:const|let|var)\s+([\w$]+|\{[^{}]*\}|\[[^[\]]*\])\s+(?:of|in)\s+(?:[\w$.]+\()?\[?$/u;

const mayBeLoopedOver = /\b(?:of|in)\s+(?:[\w$.]+\()?\[?$/u;

/** What a callback calls its first argument: `(one) =>`, `one =>`, `function ({ host }) {`. */
const callbackParameter = /^\(\s*(?:async\s+)?(?:function\b[^(]*)?\(?\s*([\w$]+|\{[^{}]*\})/u;

const elementCallbacks: ReadonlySet<string> = new Set(["every", "filter", "find", "findIndex", "flatMap", "forEach", "map", "some"]);

const deleting = /\bdelete\s+$/u;

const elementKey = /^(?:length|\d+)$/u;

const ending = /\s*(?:[,;)}\]]|$|\n)/uy;

/** How much of the text before a name is looked at. */
const lookBehind = 160;

/** Names that get their values from each other. */
const maximumNames = 400;

/** What a script does with its imports, and what it hands to them. */
export function collectImportUses(text: string): ImportUses {
  const uses = new Map<string, ImportUse>();
  const handed = new Set<string>();
  const names = new Map<string, ImportedName>();
  let parameters: ReadonlySet<string> | undefined;
  const clauses: (readonly [number, number])[] = [];

  for (const match of text.matchAll(reexport)) useOf(segmentOf(match[1] ?? "")).isOpen = true;
  for (const match of text.matchAll(importClause)) {
    clauses.push([match.index, match.index + match[0].length]);
    for (const [, name = ""] of (match[1] ?? "").matchAll(declaredName)) names.set(name, { segment: segmentOf(match[2] ?? ""), isResult: false });
  }
  for (const match of text.matchAll(moduleCall)) {
    const segment = match[1] !== undefined ? segmentOf(match[1]) : match[0] === storeSegment ? storeSegment : applicationSegment;
    look(match.index, match.index + match[0].length, { segment, isResult: false });
  }
  // Names are added while they are gone through.
  for (const [name, from] of names) {
    if (names.size > maximumNames) break;
    if (name.length === 1 && (parameters ??= collectShortParameters(text)).has(name)) continue;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!isNameAt(text, at, end) || clauses.some(([start, stop]) => at >= start && at < stop)) continue;
      look(at, end, from);
    }
  }
  return { bySegment: uses, arguments: handed };

  function useOf(segment: string): ImportUse {
    const use = uses.get(segment) ?? { keys: new Set(), handed: new Set(), isOpen: false };
    uses.set(segment, use);
    return use;
  }

  function addNames(pattern: string, from: ImportedName): void {
    for (const [, name = ""] of pattern.matchAll(declaredName)) if (!names.has(name)) names.set(name, from);
  }

  function look(start: number, end: number, { segment, isResult }: ImportedName): void {
    let at = end;
    let steps = 0;
    let key: string | undefined;
    let outer: string | undefined;
    let isCall = isResult;
    for (step.lastIndex = at; ; step.lastIndex = at) {
      const found = step.exec(text);
      if (!found) break;
      at = step.lastIndex;
      steps += 1;
      if (found[3] === undefined) {
        outer = key;
        key = found[1] ?? plainKey.exec(found[2] ?? "")?.[1];
        continue;
      }
      if (key === "$patch") useOf(segment).isOpen = true;
      // Also `list.push.apply(list, more)`.
      if (mutators.has(key ?? "") || mutators.has(outer ?? "")) useOf(segment).keys.add(arrayContent).add(outer ?? arrayContent);
      const one = elementCallbacks.has(key ?? "") ? callbackParameter.exec(found[3]) : null;
      if (one) addNames(one[1] ?? "", { segment, isResult: isCall });
      isCall = true;
      outer = undefined;
      key = undefined;
      for (const [name] of found[3].matchAll(firstName)) handed.add(name);
    }
    writing.lastIndex = at;
    if (writing.test(text)) {
      if (steps === 0) return;
      if (key === undefined) useOf(segment).isOpen = true;
      else useOf(segment).keys.add(key).add(elementKey.test(key) ? arrayContent : key);
      return;
    }
    const before = text.slice(Math.max(0, start - lookBehind), start);
    if (key !== undefined && deleting.test(before)) useOf(segment).keys.add(key);
    const given = mayBeGiven.test(before) ? receiver.exec(before) : null;
    if (given) addNames(given[2] ?? given[3] ?? "", { segment, isResult: isCall });
    const round = mayBeLoopedOver.test(before) ? loop.exec(before) : null;
    if (round) addNames(round[1] ?? "", { segment, isResult: isCall });
    if (isCall) return;
    if (objectAssign.test(before)) useOf(segment).isOpen = true;
    else if (steps === 0) {
      // What is given another name is looked for under that.
      if ((!given || given[1] !== undefined) && !isKeyAt(text, at, before)) useOf(segment).isOpen = true;
    } else if (key !== undefined) {
      destructuring.lastIndex = at;
      if (destructuring.test(text)) useOf(segment).keys.add(key);
      ending.lastIndex = at;
      if (ending.test(text)) useOf(segment).handed.add(key);
    }
  }
}

/** Compilers give imports and parameters the same names of one letter. */
function collectShortParameters(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(parameterList)].flatMap(([list]) => list.match(/(?<![\w$])[\w$](?![\w$])/gu) ?? []));
}

/** The last part of a specifier that says something: `config` of `"../config/index.js"`. */
export function segmentOf(specifier: string): string {
  const parts = specifier.replace(/\.(?:[cm]?[jt]sx?|json|vue|wpy|mpx)$/u, "").split("/");
  while (parts.at(-1) === "index" || parts.at(-1) === "") parts.pop();
  const last = parts.at(-1)?.replace(/^[@~#]/u, "") ?? "";
  return /^\.*$/u.test(last) ? anyIndex : last;
}

/** The segments that a file can be imported by. */
export function segmentsOf(path: string): readonly string[] {
  const parts = path.replace(/\.[^./]*$/u, "").split("/");
  const last = parts.pop() ?? "";
  return last === "index" ? [parts.at(-1) ?? anyIndex, anyIndex] : [last];
}

/** Not in `a.name`, `...name`, which makes a copy, `"./name"` and `"name"`. */
function isNameAt(text: string, start: number, end: number): boolean {
  if (isPartOfWord(text.charCodeAt(end)) || isPartOfWord(text.charCodeAt(start - 1))) return false;
  return !"./\"'".includes(text[start - 1] ?? " ") && !"\"'/".includes(text[end] ?? " ");
}

function isPartOfWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}

/** `{ name: 1 }` */
function isKeyAt(text: string, end: number, before: string): boolean {
  return /^\s*:/u.test(text.slice(end, end + 8)) && !/\?[^?.]*$/u.test(before);
}
