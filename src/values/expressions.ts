import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../syntax/script/bindings.js";
import { staticKey } from "../syntax/script/node-shapes.js";
import { isInWepyPage, wepyApplication } from "./objects/application.js";
import { joinParts } from "./abstract/array-value.js";
import { componentState } from "./components/component-state.js";
import { propertyNamed } from "./objects/computed-property.js";
import { isNever } from "./abstract/condition.js";
import type { Context } from "./abstract/context.js";
import { callArguments, once, placeOf } from "./abstract/context.js";
import { answersTo } from "./conditions/environment-test.js";
import { importMeta } from "./conditions/environment-values.js";
import { namespaceObject } from "./modules/exports.js";
import { moduleValue } from "./names/follow-import.js";
import { followName } from "./names/follow-name.js";
import { globalProperty } from "./names/global-properties.js";
import { isModel, loadProperty } from "./libraries/library-modules.js";
import { withMadeArrays } from "./objects/made-arrays.js";
import { constant, flatMap, isNullish, known, missing, nothing, text, union, unknown } from "./abstract/make-value.js";
import { objectLiteral } from "./objects/object-literal.js";
import { binaryValue, logicalValue, negated } from "./conditions/operators.js";
import { selfOf, superProperty } from "./objects/self.js";
import { passedPropertyTests } from "./conditions/tested-name.js";
import { add, concatenate, wholeText } from "./abstract/texts.js";
import type { ClassValue, FunctionValue, Value } from "./abstract/value.js";
import { when } from "./abstract/when.js";

type Evaluate<N> = (node: N, context: Context) => Value;
type Table = { readonly [T in TSESTree.Node["type"]]?: Evaluate<Extract<TSESTree.Node, { type: T }>> };

const table = {
  Literal: literal,
  TemplateLiteral: templateLiteral,
  Identifier: followName,
  ThisExpression: (node, context) => selfOf(node, context),
  BinaryExpression: binary,
  LogicalExpression: (node, context) => logical(node.operator, node.left, node.right, context),
  ConditionalExpression: conditional,
  UnaryExpression: unary,
  SequenceExpression: (node, context) => last(node.expressions, context),
  AssignmentExpression: assignment,
  AwaitExpression: (node, context) => context.engine.evaluate(node.argument, context),
  ObjectExpression: (node, context) => known(objectLiteral(node, context)),
  ArrayExpression: array,
  ArrowFunctionExpression: functionValue,
  FunctionExpression: functionValue,
  FunctionDeclaration: functionValue,
  ClassExpression: classValue,
  ClassDeclaration: classValue,
  TSModuleDeclaration: namespaceObject,
  MemberExpression: member,
  MetaProperty: (node, context) => importMeta(node, context),
  ImportExpression: (node, context) => required(node.source, node, context),
  CallExpression: call,
  NewExpression: call,
  TaggedTemplateExpression: taggedTemplate,
  ChainExpression: through,
  TSAsExpression: through,
  TSNonNullExpression: through,
  TSTypeAssertion: through,
  TSSatisfiesExpression: through,
  TSInstantiationExpression: through,
} satisfies Table;

/** Evaluation, node type by node type. A type that is not here has a value that nobody could state. */
export const expressions: Readonly<Record<string, Evaluate<TSESTree.Node> | undefined>> =
  table as unknown as Record<string, Evaluate<TSESTree.Node>>;

function literal(node: TSESTree.Literal, context: Context): Value {
  const place = placeOf(node, context);
  if (isModel(context.file.source)) return modelLiteral(node);
  if ("regex" in node) return known({ type: "regexp", source: node.regex.pattern, flags: node.regex.flags });
  if (typeof node.value !== "string") return known(constant(node.value, place));
  const [start, end] = node.range;
  // Without escapes the characters between the quotes are the text itself, and parts of it have places of their own.
  const verbatim = context.file.source.text.slice(start + 1, end - 1) === node.value;
  const inner = verbatim ? { source: place.source, range: [start + 1, end - 1] as const } : place;
  return known(text(node.value, inner, verbatim));
}

/** What the model of a library says is written nowhere in the project. */
function modelLiteral(node: TSESTree.Literal): Value {
  if ("regex" in node) return known({ type: "regexp", source: node.regex.pattern, flags: node.regex.flags });
  return known(typeof node.value === "string" ? text(node.value) : constant(node.value));
}

function templateLiteral(node: TSESTree.TemplateLiteral, context: Context): Value {
  const parts: Value[] = [];
  // Parsers disagree on the range of a quasi, so its place is worked out from its neighbours.
  let start = node.range[0] + 1;
  node.quasis.forEach((quasi, index) => {
    const expression = node.expressions[index];
    const end = endOfRaw(context.file.source.text, start, quasi.value.raw);
    const cooked = quasi.value.cooked ?? "";
    const source = context.file.source;
    if (cooked !== "") parts.push(known(text(cooked, { source, range: [start, end] }, source.text.slice(start, end) === cooked)));
    if (!expression) return;
    parts.push(context.engine.evaluate(expression, context));
    const next = node.quasis[index + 1];
    start = next ? afterBrace(source.text, expression.range[1]) : end;
  });
  return parts.length === 0 ? known(text("", placeOf(node, context))) : concatenate(parts);
}

/** Where a template's text ends; parsers give line ends of Windows as single characters. */
function endOfRaw(source: string, start: number, raw: string): number {
  const end = start + raw.length;
  if (!raw.includes("\n") || !source.slice(start, end).includes("\r\n")) return end;
  let at = start;
  for (const unit of raw.split("\n")) {
    at += unit.length;
    if (source.startsWith("\r\n", at)) at += 2;
    else if (source[at] === "\n" || source[at] === "\r") at += 1;
  }
  return at;
}

/** The offset behind the `}` that closes a template's hole; comments may stand before it. */
function afterBrace(source: string, from: number): number {
  const brace = /^(?:\s|\/\*[^]*?\*\/|\/\/.*|\))*\}/.exec(source.slice(from, from + 2000));
  return from + (brace ? brace[0].length : 1);
}

function binary(node: TSESTree.BinaryExpression, context: Context): Value {
  if (node.operator === "+") return sum(node, context);
  const { engine } = context;
  return binaryValue(node.operator, engine.evaluate(node.left, context), engine.evaluate(node.right, context), placeOf(node, context));
}

/** `a + b + c + …` is nested as deep as it is long, and machines write thousands of parts. */
function sum(node: TSESTree.BinaryExpression, context: Context): Value {
  const { engine } = context;
  const added: TSESTree.Node[] = [node.right];
  let first: TSESTree.Node = node.left;
  while (first.type === "BinaryExpression" && first.operator === "+") {
    added.push(first.right);
    first = first.left;
  }
  return added.reduceRight((value, part) => add(value, engine.evaluate(part, context)), engine.evaluate(first, context));
}

function logical(operator: string, leftNode: TSESTree.Node, rightNode: TSESTree.Node, context: Context): Value {
  const left = context.engine.evaluate(leftNode, context);
  const right = once(() => context.engine.evaluate(rightNode, context), context.engine);
  return logicalValue(operator, left, right);
}

function conditional(node: TSESTree.ConditionalExpression, context: Context): Value {
  const { engine } = context;
  const { yes, no } = answersTo(node.test, context);
  const branches: Value[] = [];
  if (!isNever(yes)) branches.push(when(engine.evaluate(node.consequent, context), yes));
  if (!isNever(no)) branches.push(when(engine.evaluate(node.alternate, context), no));
  return union(branches);
}

function unary(node: TSESTree.UnaryExpression, context: Context): Value {
  const place = placeOf(node, context);
  if (node.operator === "void") return known(constant(undefined, place));
  if (node.operator === "typeof" || node.operator === "delete") return unknown("unsupported", place);
  const value = context.engine.evaluate(node.argument, context);
  if (node.operator === "!") return negated(value, place);
  return flatMap(value, (one) => {
    if (one.type !== "constant" || typeof one.value !== "number") return unknown("unsupported", place);
    if (node.operator === "-") return known(constant(-one.value, place));
    return node.operator === "+" ? known(one) : unknown("unsupported", place);
  });
}

function assignment(node: TSESTree.AssignmentExpression, context: Context): Value {
  const { engine } = context;
  if (node.operator === "=") return engine.evaluate(node.right, context);
  if (node.operator === "+=") return add(engine.evaluate(node.left, context), engine.evaluate(node.right, context));
  if (node.operator === "||=" || node.operator === "&&=" || node.operator === "??=") {
    return logical(node.operator.slice(0, 2), node.left, node.right, context);
  }
  return unknown("unsupported", placeOf(node, context));
}

function array(node: TSESTree.ArrayExpression, context: Context): Value {
  const parts = node.elements.map((element) => {
    if (!element) return () => missing;
    if (element.type === "SpreadElement") return { spread: context.engine.evaluate(element.argument, context) };
    return once(() => context.engine.evaluate(element, context), context.engine);
  });
  return withMadeArrays(known(joinParts(parts, placeOf(node, context))), node, context);
}

function functionValue(node: TSESTree.FunctionLike, context: Context): Value {
  const value: FunctionValue = { type: "function", node, file: context.file, frame: context.frame, self: undefined, members: [] };
  return known(value);
}

function classValue(node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, context: Context): Value {
  const value: ClassValue = { type: "class", node, file: context.file, frame: context.frame, members: [] };
  return known(value);
}

function member(node: TSESTree.MemberExpression, context: Context): Value {
  const { engine } = context;
  const key = staticKey(node);
  if (node.object.type === "Super") return superProperty(node, key, context);
  const model = key === undefined ? undefined
    : (isSelf(node.object, context) ? engine.modules.global(`this.${key}`) : undefined) ?? loadProperty(key);
  if (model) return engine.exportsOf(model);
  const object = engine.evaluate(node.object, context);
  if (key === "$instance" && object.alternatives.some((one) => one.type === "platform" && one.platform === "wepy" && one.path === "")) return wepyApplication(node, context);
  if (key === "$parent" && isSelf(node.object, context) && isInWepyPage(node)) return wepyApplication(node, context);
  const own = key === undefined ? propertyNamed(object, engine.evaluate(node.property, context), context) : engine.property(object, key, context);
  const isOpen = own.unknowns.some(({ reason }) => reason === "component-property") || object.unknowns.length > 0;
  const value = (key !== undefined && isOpen && isSelf(node.object, context) ? globalProperty(key, context) : undefined) ?? own;
  if (key === "state" && isSelf(node.object, context)) return componentState(value, context);
  const passed = passedPropertyTests(value, node, context);
  return isOptional(node) ? shortCircuited(object, passed) : passed;
}

/** `this`, `that` of `const that = this`, and `proxy` of `const { proxy } = getCurrentInstance()`. */
function isSelf(node: TSESTree.Node, { file }: Context): boolean {
  if (node.type !== "Identifier") return node.type === "ThisExpression";
  const [only, ...others] = findBinding(file.bindings, node, node.name)?.definitions ?? [];
  if (only?.kind !== "variable" || others.length > 0) return false;
  const [first, ...more] = only.path;
  if (!first) return only.source?.type === "ThisExpression";
  return first.kind === "property" && first.key === "proxy" && more.length === 0 && isCurrentInstance(only.source);
}

function isCurrentInstance(node: TSESTree.Node | undefined): boolean {
  return node?.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "getCurrentInstance";
}

/** Whether a step of an optional chain may be skipped: `.b` in `x?.a.b`. */
function isOptional(node: TSESTree.MemberExpression | TSESTree.CallExpression): boolean {
  for (let at: TSESTree.Node = node; ;) {
    if (at.type !== "MemberExpression" && at.type !== "CallExpression") return false;
    if (at.optional) return true;
    at = at.type === "MemberExpression" ? at.object : at.callee;
  }
}

/** `x?.a`: nothing when `x` is. */
function shortCircuited(object: Value, value: Value): Value {
  const nullish = object.alternatives.filter(isNullish);
  if (nullish.length === 0) return value;
  return nullish.length === object.alternatives.length && object.unknowns.length === 0 ? missing : union([value, missing]);
}

function call(node: TSESTree.CallExpression | TSESTree.NewExpression, context: Context): Value {
  const { engine } = context;
  const { callee, arguments: list } = node;
  if (list[0] && isRequire(callee, context)) return required(list[0], node, context);
  const called = engine.evaluate(callee, context);
  const value = withMadeArrays(engine.call(called, callArguments(node, context), context), node, context);
  return node.type === "CallExpression" && isOptional(node) ? shortCircuited(called, value) : value;
}

/** `require`, and `require.async` for modules of other sub-packages; a promise is evaluated as what it resolves to. */
function isRequire(callee: TSESTree.Node, context: Context): boolean {
  if (callee.type === "MemberExpression") return staticKey(callee) === "async" && isRequire(callee.object, context);
  return callee.type === "Identifier" && callee.name === "require" && !findBinding(context.file.bindings, callee, "require");
}

function required(specifier: TSESTree.Node, node: TSESTree.Node, context: Context): Value {
  const [only] = context.engine.evaluate(specifier, context).alternatives;
  const name = only?.type === "text" ? wholeText(only) : undefined;
  return name === undefined ? unknown("module", placeOf(node, context)) : moduleValue(name, placeOf(node, context), context);
}

function taggedTemplate(node: TSESTree.TaggedTemplateExpression, context: Context): Value {
  const { tag } = node;
  const isRaw = tag.type === "MemberExpression" && tag.object.type === "Identifier" && tag.object.name === "String"
    && staticKey(tag) === "raw" && node.quasi.quasis.every(({ value }) => value.raw === value.cooked);
  return isRaw ? templateLiteral(node.quasi, context) : unknown("call", placeOf(node, context));
}

function through(node: { readonly expression: TSESTree.Node }, context: Context): Value {
  return context.engine.evaluate(node.expression, context);
}

function last(list: readonly TSESTree.Node[], context: Context): Value {
  const node = list.at(-1);
  return node ? context.engine.evaluate(node, context) : nothing;
}
