import type { TSESTree } from "@typescript-eslint/utils";
import { parseScript } from "../script/parse-script.js";
import type { ScriptFile } from "../script/script-file.js";
import { scriptFileFromAst } from "../script/script-file.js";
import { visitNodes } from "../script/visit-nodes.js";
import type { Range } from "../source-text.js";
import { SourceText } from "../source-text.js";

/** An expression of a template as a function of the names in it: `{{cdn + item.url}}` as `(cdn, item) => cdn + item.url`. */
export interface WxmlBinding {
  /** The function alone; its places are those of the template. */
  readonly file: ScriptFile;
  readonly function: TSESTree.ArrowFunctionExpression;
  readonly body: TSESTree.Expression;
  /** Of the function's parameters, in their order. */
  readonly names: readonly string[];
}

/** `object` is the form of `data="{{…item, price: 1}}"`, where the braces are those of an object. */
export type BindingForm = "expression" | "object";

/** Nobody writes longer ones, and parsing is paid for by length. */
const longestExpression = 2000;

/** A name that is no property; `...` comes before one, too. */
const name = /(?<![\w$])(?<!(?<!\.\.)\.)[A-Za-z_$][\w$]*/gu;

/** Words that cannot be parameters. As names of data they cannot be parsed, so nothing is known of such an expression. */
const reserved: ReadonlySet<string> = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends " +
    "false finally for function if implements import in instanceof interface let new null package private protected " +
    "public return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

/** Parses the expression of a template at its own offsets; undefined for what is none in JavaScript. Never throws. */
export function parseBinding(template: SourceText, [start, end]: Range, form: BindingForm = "expression"): WxmlBinding | undefined {
  if (end - start > longestExpression) return undefined;
  const code = template.text.slice(start, end);
  const names = [...new Set([...code.matchAll(name)].map(([word]) => word))].filter((word) => !reserved.has(word));
  const isObject = form === "object";
  const head = `(${names.join(",")})=>(${isObject ? "{" : ""}`;
  const parse = parseScript(new SourceText("binding.js", `${head}${code}${isObject ? "}" : ""})`), "js");
  const [statement, ...others] = parse.ok ? parse.file.program.body : [];
  if (!parse.ok || statement?.type !== "ExpressionStatement" || others.length > 0) return undefined;
  const { expression } = statement;
  if (expression.type !== "ArrowFunctionExpression" || expression.body.type === "BlockStatement") return undefined;
  const { program } = parse.file;
  const distance = start - head.length;
  visitNodes(program, (node) => {
    node.range = [node.range[0] + distance, node.range[1] + distance];
  });
  const file = scriptFileFromAst(template, program, []);
  // Looking for the bindings tells each node its parent as well.
  const parameters = file.bindings.scopes.get(expression)?.names.keys() ?? [];
  return { file, function: expression, body: expression.body, names: [...parameters] };
}
