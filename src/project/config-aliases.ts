import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../syntax/script/node-shapes.js";
import { parseScript } from "../syntax/script/parse-script.js";
import { visitNodes } from "../syntax/script/visit-nodes.js";
import { SourceText } from "../syntax/source-text.js";
import type { FileSystem } from "./file-system.js";
import { asPrefix } from "./alias-pattern.js";
import type { ModuleAlias } from "./alias-pattern.js";
import { isWithin, joinPath, parentOf } from "./paths.js";

/** Where a relative path of a configuration counts from. */
interface Folders {
  readonly own: string;
  readonly base: string;
}

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
    add(find && textOf(find), value("replacement"));
  }
}

/** `config.resolve.alias.set("@", resolve("src")).set(…)`. */
function readSetter({ callee, arguments: [name, target] }: TSESTree.CallExpression, add: Add): void {
  if (callee.type !== "MemberExpression" || staticKey(callee) !== "set" || !name || !target) return;
  for (let at: TSESTree.Node = callee.object; ;) {
    if (at.type === "MemberExpression" && staticKey(at) === "alias") return add(textOf(name), target);
    if (at.type === "MemberExpression") at = at.object;
    else if (at.type === "CallExpression") at = at.callee;
    else return;
  }
}

/** `path.resolve(__dirname, "..", "src")`, `resolve("src")`, `fileURLToPath(new URL("./src", import.meta.url))`, `"/src"`. */
function readPath(node: TSESTree.Node, folders: Folders): string | undefined {
  const text = textOf(node);
  if (text !== undefined) return isWithin(folders.base, text) ? text : joinPath(folders.base, text);
  if (node.type === "MemberExpression" && staticKey(node) === "pathname") return readPath(node.object, folders);
  if (node.type === "BinaryExpression" && node.operator === "+") return joinTexts([node.left, node.right], folders);
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return undefined;
  const { callee, arguments: list } = node;
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? staticKey(callee) : undefined;
  if (name === "URL") {
    const [path] = list;
    const relative = path && textOf(path);
    return relative === undefined ? undefined : joinPath(folders.own, relative);
  }
  if (name === "fileURLToPath") return list[0] && readPath(list[0], folders);
  return /resolve|join|path|dir|^[rp]$/iu.test(name ?? "") ? joinTexts(list, folders) : undefined;
}

/** Without a folder in front, paths count from where the tool is started. */
function joinTexts(parts: readonly TSESTree.Node[], { own, base }: Folders): string | undefined {
  let path = base;
  for (const [index, part] of parts.entries()) {
    const text = textOf(part);
    if (text !== undefined) path = joinPath(path, text);
    else if (index === 0 && isOwnFolder(part)) path = own;
    else if (!(index === 0 && isStartFolder(part))) return undefined;
  }
  return parts.length === 0 ? undefined : path;
}

function isOwnFolder(node: TSESTree.Node): boolean {
  return (node.type === "Identifier" && node.name === "__dirname") || (node.type === "MemberExpression" && staticKey(node) === "dirname");
}

/** `process.cwd()` */
function isStartFolder(node: TSESTree.Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "MemberExpression" && staticKey(node.callee) === "cwd";
}

function textOf(node: TSESTree.Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral" && node.expressions.length === 0 ? node.quasis[0]?.value.cooked ?? undefined : undefined;
}
