import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../syntax/script/node-shapes.js";
import { parseScript } from "../syntax/script/parse-script.js";
import { SourceText } from "../syntax/source-text.js";
import { appendItem } from "./append-item.js";
import type { Edit } from "./append-item.js";
import type { ByHandReason } from "./by-hand-reasons.js";
import { packageName } from "./package-names.js";

/** What is to be done with a configuration of ESLint; `why` is the end of a sentence. */
export type Extension =
  | { readonly kind: "extended"; readonly text: string }
  | { readonly kind: "there" }
  | { readonly kind: "not-understood"; readonly why: ByHandReason };

/** Names that people give the plugin, by rank; the first that the file does not use is taken. */
const localNames = ["network", "miniprogramNetwork", "miniprogramNetworkPlugin"];

/** Functions that take configurations, alone or in arrays: by the module that exports them. */
const wrappers: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["eslint/config", new Set(["defineConfig"])],
  ["typescript-eslint", new Set(["config"])],
]);

/**
 * A configuration for a folder that has none.
 *
 * @param frameworks whether ESLint's own parser may refuse some of the scripts.
 */
export function createEslintConfig(frameworks: boolean): string {
  const blocks = frameworks ? "...network.configs.frameworks, ...network.configs.recommended" : "...network.configs.recommended";
  return `import network from "${packageName}";\n\nexport default [${blocks}];\n`;
}

/** What a person has to add. */
export const eslintConfigLines: readonly string[] = [
  `import network from "${packageName}";`,
  "",
  "export default [ /* yours */, ...network.configs.recommended];",
];

/**
 * Adds the plugin to a flat configuration, as text, so that everything else stays as it is: an import behind the others,
 * and the preset as the last of the configurations.
 *
 * Understood are an array, `defineConfig(…)` and `tseslint.config(…)`, exported or assigned to `module.exports`, at once or by
 * a constant.
 */
export function extendEslintConfig(path: string, text: string): Extension {
  if (text.includes(packageName)) return { kind: "there" };
  const source = new SourceText(path, text);
  const parsed = parseScript(source);
  if (!parsed.ok) return { kind: "not-understood", why: "cannot be parsed" };
  const { program } = parsed.file;
  const exported = findExported(program.body);
  const target = exported && findTarget(exported, program.body);
  if (!target) return { kind: "not-understood", why: "exports something else than an array, defineConfig(…) or tseslint.config(…)" };
  const isCommonJs = !program.body.some(isModuleSyntax);
  const name = localNames.find((one) => !new RegExp(`\\b${one}\\b`, "u").test(text));
  if (name === undefined) return { kind: "not-understood", why: "uses all names that the plugin could have" };
  const quote = /["']/u.exec(text)?.[0] ?? '"';
  const semicolon = /;[ \t]*(?:\r?\n|$)/u.test(text) ? ";" : "";
  const load = isCommonJs
    ? `const ${name} = require(${quote}${packageName}${quote})${semicolon}`
    : `import ${name} from ${quote}${packageName}${quote}${semicolon}`;
  const edits = [insertLoading(source, program.body, load, isCommonJs), appendItem(text, target, `...${name}.configs.recommended`)];
  return { kind: "extended", text: applyEdits(text, edits) };
}

function isModuleSyntax(node: TSESTree.Node): boolean {
  return node.type === "ImportDeclaration" || node.type === "ExportDefaultDeclaration" || node.type === "ExportNamedDeclaration";
}

/** What the file exports as a whole; of several assignments to `module.exports`, nothing. */
function findExported(body: readonly TSESTree.ProgramStatement[]): TSESTree.Node | undefined {
  const found = body.flatMap((node): TSESTree.Node[] => {
    if (node.type === "ExportDefaultDeclaration") return [node.declaration];
    if (node.type === "TSExportAssignment") return [node.expression];
    if (node.type !== "ExpressionStatement" || node.expression.type !== "AssignmentExpression") return [];
    return isModuleExports(node.expression.left) ? [node.expression.right] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function isModuleExports(node: TSESTree.Node): boolean {
  return node.type === "MemberExpression" && !node.computed && node.object.type === "Identifier" && node.object.name === "module"
    && node.property.type === "Identifier" && node.property.name === "exports";
}

/** The array, or the call, that the configurations stand in. */
function findTarget(node: TSESTree.Node, body: readonly TSESTree.ProgramStatement[]): TSESTree.ArrayExpression | TSESTree.CallExpression | undefined {
  const value = unwrap(node);
  if (value.type === "ArrayExpression") return value;
  if (value.type === "Identifier") {
    const constant = findConstant(value.name, body);
    return constant && constant !== node ? findTarget(constant, body) : undefined;
  }
  if (value.type !== "CallExpression" || !isWrapper(value.callee, body)) return undefined;
  const [only, ...others] = value.arguments;
  // `defineConfig([…])`
  return only?.type === "ArrayExpression" && others.length === 0 ? only : value;
}

/** `const config = […]`, outermost, and said once. */
function findConstant(name: string, body: readonly TSESTree.ProgramStatement[]): TSESTree.Node | undefined {
  for (const node of body) {
    if (node.type !== "VariableDeclaration" || node.kind !== "const") continue;
    for (const { id, init } of node.declarations) if (id.type === "Identifier" && id.name === name && init?.type !== "Identifier") return init ?? undefined;
  }
  return undefined;
}

function isWrapper(callee: TSESTree.Node, body: readonly TSESTree.ProgramStatement[]): boolean {
  if (callee.type === "Identifier") {
    const origin = originOf(callee.name, body);
    return origin?.imported !== undefined && wrappers.get(origin.specifier)?.has(origin.imported) === true;
  }
  if (callee.type !== "MemberExpression" || callee.computed || callee.object.type !== "Identifier" || callee.property.type !== "Identifier") return false;
  const origin = originOf(callee.object.name, body);
  return origin !== undefined && origin.imported === undefined && wrappers.get(origin.specifier)?.has(callee.property.name) === true;
}

/** Where a name comes from; `imported` is undefined for a module as a whole. */
interface Origin {
  readonly specifier: string;
  readonly imported: string | undefined;
}

function originOf(name: string, body: readonly TSESTree.ProgramStatement[]): Origin | undefined {
  for (const node of body) {
    if (node.type === "ImportDeclaration") {
      for (const specifier of node.specifiers) {
        if (specifier.local.name !== name) continue;
        const imported = specifier.type === "ImportSpecifier" && specifier.imported.type === "Identifier" ? specifier.imported.name : undefined;
        return { specifier: node.source.value, imported: imported === "default" ? undefined : imported };
      }
    }
    if (node.type === "VariableDeclaration") {
      for (const { id, init } of node.declarations) {
        const specifier = init ? requiredBy(init) : undefined;
        if (specifier === undefined) continue;
        if (id.type === "Identifier" && id.name === name) return { specifier, imported: undefined };
        const property = id.type === "ObjectPattern" ? id.properties.find((one) => {
          return one.type === "Property" && one.value.type === "Identifier" && one.value.name === name;
        }) : undefined;
        if (property?.type === "Property" && property.key.type === "Identifier") return { specifier, imported: property.key.name };
      }
    }
  }
  return undefined;
}

/** `require("eslint/config")`, also with `.default` behind it. */
function requiredBy(node: TSESTree.Node): string | undefined {
  const call = node.type === "MemberExpression" ? node.object : node;
  if (call.type !== "CallExpression" || call.callee.type !== "Identifier" || call.callee.name !== "require") return undefined;
  const [argument] = call.arguments;
  return argument?.type === "Literal" && typeof argument.value === "string" ? argument.value : undefined;
}

/** On a line of its own behind the last import, or behind what stands at the top: directives and comments. */
function insertLoading({ text }: SourceText, body: readonly TSESTree.ProgramStatement[], load: string, isCommonJs: boolean): Edit {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const last = body.findLast((node) => isCommonJs ? isRequiring(node) : node.type === "ImportDeclaration")
    ?? body.findLast((node) => node.type === "ExpressionStatement" && node.directive !== undefined);
  if (last) {
    const end = /[\r\n]|$/u.exec(text.slice(last.range[1]))?.index ?? 0;
    return { offset: last.range[1] + end, text: eol + load };
  }
  const head = /^(?:#![^\n]*\n)?(?:\s*(?:\/\/[^\n]*(?:\n|$)|\/\*[^]*?\*\/[ \t]*\r?\n?))*/u.exec(text)?.[0].length ?? 0;
  return { offset: head, text: load + eol + (head === text.length ? "" : eol) };
}

function isRequiring(node: TSESTree.ProgramStatement): boolean {
  return node.type === "VariableDeclaration" && node.declarations.some(({ init }) => init && requiredBy(init) !== undefined);
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits].sort((one, other) => other.offset - one.offset).reduce((done, edit) => done.slice(0, edit.offset) + edit.text + done.slice(edit.offset), text);
}
