import type { ValueNode } from "@humanwhocodes/momoa";
import { elementsOf, findString, findValue } from "../../syntax/json/json-value.js";
import { loadMinimatch } from "../files/minimatch.js";
import { nameIn } from "../files/paths.js";

interface PackRule {
  readonly type: string;
  readonly value: string;
}

/** Longer patterns are not tried: they come from a file, and a pattern can cost any time. */
const maxPatternLength = 200;

/** A repeated group that holds a repetition, as in `(a+)+`: the patterns that cost exponential time. */
const nestedRepetition = /\([^()]*[*+{][^()]*\)\s*[*+{]/u;

/**
 * Tells by `packOptions` of project.config.json whether a path, relative to the code root, gets into the package.
 * Compares as miniprogram-ci does: in lower case, `prefix` and `suffix` with the file name, `include` over `ignore`.
 */
export function createShippedTest(projectConfig: ValueNode | undefined): (relativePath: string) => boolean {
  const ignore = collectRules(findValue(projectConfig, ["packOptions", "ignore"]));
  const include = collectRules(findValue(projectConfig, ["packOptions", "include"]));
  if (ignore.length === 0) return () => true;
  return (relativePath) => {
    const path = relativePath.toLowerCase();
    return !ignore.some((rule) => isMatch(path, rule)) || include.some((rule) => isMatch(path, rule));
  };
}

/** Old tools wrote plain strings, which name a folder or a file. */
function collectRules(list: ValueNode | undefined): readonly PackRule[] {
  return elementsOf(list).flatMap(({ value: node }) => {
    if (node.type === "String") return [{ type: "path", value: node.value.toLowerCase() }];
    const type = findString(node, ["type"]);
    const value = findString(node, ["value"]);
    return type === undefined || !value ? [] : [{ type: type.toLowerCase(), value: value.toLowerCase() }];
  });
}

function isMatch(path: string, { type, value }: PackRule): boolean {
  switch (type) {
    case "prefix":
      return nameIn(path).startsWith(value);
    case "suffix":
      return nameIn(path).endsWith(value);
    case "file":
      return path === trimPath(value);
    case "folder":
      return path.startsWith(`${trimPath(value)}/`);
    case "path":
      return path === trimPath(value) || path.startsWith(`${trimPath(value)}/`);
    case "glob":
      return isGlobMatch(path, value) || isGlobMatch(`/${path}`, value);
    case "regexp":
      return isPatternMatch(path, value);
    default:
      return false;
  }
}

function trimPath(value: string): string {
  return value.replace(/^(?:\.?\/)+|\/+$/gu, "");
}

function isGlobMatch(path: string, glob: string): boolean {
  if (glob.length > maxPatternLength) return false;
  try {
    return loadMinimatch().minimatch(path, glob);
  } catch {
    return false;
  }
}

function isPatternMatch(path: string, pattern: string): boolean {
  if (pattern.length > maxPatternLength || nestedRepetition.test(pattern)) return false;
  try {
    return [path, `/${path}`].some((text) => new RegExp(pattern, "im").test(text));
  } catch {
    return false;
  }
}
