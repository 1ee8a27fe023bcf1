import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../../syntax/script/node-shapes.js";
import { isWithin, joinPath } from "../files/paths.js";

/** Where a relative path of a build configuration counts from. */
export interface ConfigFolders {
  readonly own: string;
  readonly base: string;
}

/** `path.resolve(__dirname, "..", "src")`, `resolve("src")`, `fileURLToPath(new URL("./src", import.meta.url))`, `"/src"`. */
export function readPath(node: TSESTree.Node, folders: ConfigFolders): string | undefined {
  const text = readText(node);
  if (text !== undefined) return isWithin(folders.base, text) ? text : joinPath(folders.base, text);
  if (node.type === "MemberExpression" && staticKey(node) === "pathname") return readPath(node.object, folders);
  if (node.type === "BinaryExpression" && node.operator === "+") return joinTexts([node.left, node.right], folders);
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return undefined;
  const { callee, arguments: list } = node;
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? staticKey(callee) : undefined;
  if (name === "URL") {
    const [path] = list;
    const relative = path && readText(path);
    return relative === undefined ? undefined : joinPath(folders.own, relative);
  }
  if (name === "fileURLToPath") return list[0] && readPath(list[0], folders);
  return /resolve|join|path|dir|^[rp]$/iu.test(name ?? "") ? joinTexts(list, folders) : undefined;
}

/** Without a folder in front, paths count from where the tool is started. */
function joinTexts(parts: readonly TSESTree.Node[], { own, base }: ConfigFolders): string | undefined {
  let path = base;
  for (const [index, part] of parts.entries()) {
    const text = readText(part);
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

/** A text that is written out. */
export function readText(node: TSESTree.Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  return node.type === "TemplateLiteral" && node.expressions.length === 0 ? node.quasis[0]?.value.cooked ?? undefined : undefined;
}
