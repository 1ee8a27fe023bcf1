import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../../syntax/script/node-shapes.js";
import { parseScript } from "../../syntax/script/parse-script.js";
import { visitNodes } from "../../syntax/script/visit-nodes.js";
import { SourceText } from "../../syntax/source-text.js";
import type { FileSystem } from "../files/file-system.js";
import { asPrefix } from "./alias-pattern.js";
import type { ModuleAlias } from "./alias-pattern.js";
import { readPath, readText } from "./config-paths.js";
import { isWithin, parentOf } from "../files/paths.js";

/**
 * The `alias` of a bundler's configuration, read as syntax: an object or a list of `{ find, replacement }` under that
 * key, and webpack-chain's `alias.set("@", …)`. A target that is not written out in the file is left out.
 */
export function readConfigAliases(fs: FileSystem, path: string, base: string): readonly ModuleAlias[] {
  const text = fs.readText(path);
  if (text === undefined || !/\balias\b/u.test(text)) return [];
  const parsed = parseScript(new SourceText(path, text));
  if (!parsed.ok) return [];
  const folders = { own: parentOf(path) ?? base, base };
  const aliases: ModuleAlias[] = [];
  const add = (name: string | undefined, target: TSESTree.Node | undefined): void => {
    const to = name === undefined || !target ? undefined : readPath(target, folders);
    if (name !== undefined && to !== undefined && isWithin(base, to)) aliases.push(...asPrefix(name, [to], base));
  };
  visitNodes(parsed.file.program, (node) => {
    if (node.type === "Property" && staticKey(node) === "alias") readTable(node.value, add);
    if (node.type === "CallExpression") readSetter(node, add);
  });
  return aliases;
}

type Add = (name: string | undefined, target: TSESTree.Node | undefined) => void;

function readTable(table: TSESTree.Node, add: Add): void {
  if (table.type === "ObjectExpression") {
    for (const member of table.properties) if (member.type === "Property") add(staticKey(member), member.value);
  }
  if (table.type !== "ArrayExpression") return;
  for (const entry of table.elements) {
    if (entry?.type !== "ObjectExpression") continue;
    const value = (key: string): TSESTree.Node | undefined => {
      const member = entry.properties.find((one) => one.type === "Property" && staticKey(one) === key);
      return member?.type === "Property" ? member.value : undefined;
    };
    const find = value("find");
    add(find && readText(find), value("replacement"));
  }
}

/** `config.resolve.alias.set("@", resolve("src")).set(…)`. */
function readSetter({ callee, arguments: [name, target] }: TSESTree.CallExpression, add: Add): void {
  if (callee.type !== "MemberExpression" || staticKey(callee) !== "set" || !name || !target) return;
  for (let at: TSESTree.Node = callee.object; ;) {
    if (at.type === "MemberExpression" && staticKey(at) === "alias") return add(readText(name), target);
    if (at.type === "MemberExpression") at = at.object;
    else if (at.type === "CallExpression") at = at.callee;
    else return;
  }
}
