import type { TSESTree } from "@typescript-eslint/utils";
import { attributeWrites } from "./attribute-writes.js";
import type { PendingWrite } from "./attribute-writes.js";
import type { Bindings, Definition, ExportNode, FunctionFacts, PatternPath, Scope } from "./bindings.js";
import { childKeys } from "./child-keys.js";
import { isFunction } from "./node-shapes.js";
import { patternNames } from "./pattern-names.js";
import { writesOfCall } from "./writing-calls.js";

const wholeValue: PatternPath = [];

const objectLibrary = /^(?:lodash(?:-es)?|underscore)(?:[/.]|$)/u;

interface Walk {
  readonly calls: TSESTree.CallExpression[];
  readonly constructions: TSESTree.NewExpression[];
  readonly scopes: Map<TSESTree.Node, Scope>;
  readonly functions: Map<TSESTree.FunctionLike, { -readonly [K in keyof FunctionFacts]: FunctionFacts[K] }>;
  readonly imports: TSESTree.ImportDeclaration[];
  readonly exports: ExportNode[];
  readonly writes: PendingWrite[];
}

interface Position {
  readonly scope: Scope;
  readonly functionScope: Scope;
  readonly function: TSESTree.FunctionLike | undefined;
}

/**
 * Records a script's bindings in one walk and sets `parent` where the parser has not. Writes are attributed after
 * the walk, because a function may assign to a name that is declared further down.
 */
export function recordBindings(program: TSESTree.Program): Bindings {
  const walk: Walk = { calls: [], constructions: [], scopes: new Map(), functions: new Map(), imports: [], exports: [], writes: [] };
  const scope = openScope(walk, program, undefined);
  visitChildren(program, { scope, functionScope: scope, function: undefined }, walk);
  return attributeWrites(walk, walk.writes);
}

function openScope(walk: Walk, node: TSESTree.Node, parent: Scope | undefined): Scope {
  const scope: Scope = { node, parent, names: new Map() };
  walk.scopes.set(node, scope);
  return scope;
}

function visitChildren(node: TSESTree.Node, at: Position, walk: Walk): void {
  const keys = childKeys[node.type];
  if (!keys) return;
  const fields = node as unknown as Record<string, TSESTree.Node | (TSESTree.Node | null)[] | null | undefined>;
  for (const key of keys) {
    const child = fields[key];
    if (!child) continue;
    if (Array.isArray(child)) {
      for (const item of child) if (item) visit(item, node, at, walk);
    } else if (typeof child === "object") {
      visit(child, node, at, walk);
    }
  }
}

type Chain = TSESTree.MemberExpression | TSESTree.CallExpression | TSESTree.BinaryExpression | TSESTree.LogicalExpression;

/** `a + b + c + …` and `a.b().c()…` are nested as deep as they are long: the way down is no recursion. */
function visitChain(node: Chain, at: Position, walk: Walk): void {
  if (!isChain(firstOf(node))) {
    if (node.type === "CallExpression") recordCall(node, at, walk);
    visit(firstOf(node), node, at, walk);
    return visitLast(node, at, walk);
  }
  const chain: Chain[] = [];
  let first: TSESTree.Node = node;
  for (let link: Chain | undefined = node; link; link = isChain(first) ? first : undefined) {
    if (link.type === "CallExpression") recordCall(link, at, walk);
    chain.push(link);
    first = firstOf(link);
    if (!first.parent) (first as { parent?: TSESTree.Node }).parent = link;
  }
  visit(first, chain.at(-1) as Chain, at, walk);
  for (let index = chain.length - 1; index >= 0; index -= 1) visitLast(chain[index] as Chain, at, walk);
}

function visitLast(link: Chain, at: Position, walk: Walk): void {
  if (link.type === "CallExpression") visitAll(link.arguments, link, at, walk);
  else visit(link.type === "MemberExpression" ? link.property : link.right, link, at, walk);
}

function isChain(node: TSESTree.Node): node is Chain {
  return node.type === "MemberExpression" || node.type === "CallExpression" || node.type === "BinaryExpression" || node.type === "LogicalExpression";
}

function firstOf(link: Chain): TSESTree.Node {
  return link.type === "MemberExpression" ? link.object : link.type === "CallExpression" ? link.callee : link.left;
}

function recordCall(node: TSESTree.CallExpression, at: Position, walk: Walk): void {
  walk.calls.push(node);
  if (at.function) walk.functions.get(at.function)?.calls.push(node);
  walk.writes.push(...writesOfCall(node, (name) => isObjectLibrary(name, at)));
}

/** Most blocks declare nothing, and need no scope of their own. */
function declaresInBlock(statement: TSESTree.Node): boolean {
  switch (statement.type) {
    case "VariableDeclaration":
      return statement.kind !== "var";
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return true;
    default:
      return false;
  }
}

function visitAll(nodes: readonly TSESTree.Node[], parent: TSESTree.Node, at: Position, walk: Walk): void {
  for (const node of nodes) visit(node, parent, at, walk);
}

/** What comes last in its parent is gone to in a loop: code that is nested deeply is mostly nested there. */
function visit(first: TSESTree.Node, above: TSESTree.Node, position: Position, walk: Walk): void {
  let node: TSESTree.Node | null | undefined = first;
  let parent = above;
  let at = position;
  while (node) {
    if (!node.parent) (node as { parent?: TSESTree.Node }).parent = parent;
    let last: TSESTree.Node | null | undefined;
    // The types that code consists of for the most part come first.
    switch (node.type) {
      case "Identifier":
      case "Literal":
      case "ThisExpression":
      case "TemplateElement":
        return;
      case "MemberExpression":
      case "CallExpression":
      case "BinaryExpression":
      case "LogicalExpression":
        return visitChain(node, at, walk);
      case "Property":
        visit(node.key, node, at, walk);
        last = node.value === node.key ? undefined : node.value;
        break;
      case "ObjectExpression":
        return visitAll(node.properties, node, at, walk);
      case "ExpressionStatement":
        last = node.expression;
        break;
      case "VariableDeclarator":
        visit(node.id, node, at, walk);
        last = node.init;
        break;
      case "AssignmentExpression":
        walk.writes.push({ target: node.left, operator: node.operator, source: node.right, path: wholeValue });
        visit(node.left, node, at, walk);
        last = node.right;
        break;
      case "BlockStatement":
        at = insideBlock(node, parent, at, walk);
        for (let index = 0; index < node.body.length - 1; index += 1) visit(node.body[index] as TSESTree.Node, node, at, walk);
        last = node.body.at(-1);
        break;
      case "IfStatement":
      case "ConditionalExpression":
        visit(node.test, node, at, walk);
        if (node.alternate) visit(node.consequent, node, at, walk);
        last = node.alternate ?? node.consequent;
        break;
      default:
        return visitNode(node, parent, at, walk);
    }
    parent = node;
    node = last;
  }
}

/** The body of a function is in the function's own scope already. */
function insideBlock(node: TSESTree.BlockStatement, parent: TSESTree.Node, at: Position, walk: Walk): Position {
  return at.function === parent || !node.body.some(declaresInBlock) ? at : { ...at, scope: openScope(walk, node, at.scope) };
}

function visitNode(node: TSESTree.Node, parent: TSESTree.Node, at: Position, walk: Walk): void {
  switch (node.type) {
    case "FunctionDeclaration":
      if (node.id) declare(at.scope, node.id.name, { kind: "function", node });
      return visitFunction(node, at, walk);
    case "FunctionExpression":
    case "ArrowFunctionExpression":
      return visitFunction(node, at, walk);
    case "ClassDeclaration":
      if (node.id) declare(at.scope, node.id.name, { kind: "class", node });
      return visitChildren(node, at, walk);
    case "ClassExpression": {
      if (!node.id) return visitChildren(node, at, walk);
      const scope = openScope(walk, node, at.scope);
      declare(scope, node.id.name, { kind: "class", node });
      return visitChildren(node, { ...at, scope }, walk);
    }
    case "StaticBlock":
    case "TSModuleBlock": {
      const scope = openScope(walk, node, at.scope);
      return visitChildren(node, { ...at, scope, functionScope: scope }, walk);
    }
    case "SwitchStatement":
    case "ForStatement":
      return visitChildren(node, { ...at, scope: openScope(walk, node, at.scope) }, walk);
    case "ForInStatement":
    case "ForOfStatement":
      return visitLoop(node, at, walk);
    case "CatchClause": {
      const scope = openScope(walk, node, at.scope);
      if (node.param) for (const [name] of patternNames(node.param)) declare(scope, name, { kind: "unknown" });
      return visitChildren(node, { ...at, scope }, walk);
    }
    case "VariableDeclaration":
      declareVariables(node, at);
      return visitAll(node.declarations, node, at, walk);
    case "TSEnumDeclaration": {
      declare(at.scope, node.id.name, { kind: "enum", node });
      const scope = openScope(walk, node, at.scope);
      for (const { id } of node.body.members) {
        const key = id.type === "Identifier" ? id.name : id.type === "Literal" ? String(id.value) : undefined;
        if (key !== undefined) declare(scope, key, { kind: "enum-member", node, key });
      }
      return visitChildren(node, { ...at, scope }, walk);
    }
    case "ImportDeclaration":
      walk.imports.push(node);
      return declareImports(node, at.scope);
    case "TSImportEqualsDeclaration":
      return declareImportEquals(node, at.scope);
    case "TSModuleDeclaration":
      if (node.id.type === "Identifier" && node.body) declare(at.scope, node.id.name, { kind: "namespace", node });
      return visitChildren(node, at, walk);
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
      if (parent.type === "Program") walk.exports.push(node);
      return visitChildren(node, at, walk);
    case "ReturnStatement":
      recordReturn(node, at, walk);
      return visitChildren(node, at, walk);
    case "YieldExpression": {
      const facts = at.function && walk.functions.get(at.function);
      if (facts) facts.yields = true;
      return visitChildren(node, at, walk);
    }
    case "UnaryExpression":
      if (node.operator === "delete") walk.writes.push({ target: node.argument, operator: "delete", source: node, path: wholeValue });
      return visitChildren(node, at, walk);
    case "UpdateExpression":
      walk.writes.push({ target: node.argument, operator: node.operator, source: node, path: wholeValue });
      return visitChildren(node, at, walk);
    case "NewExpression":
      walk.constructions.push(node);
      visit(node.callee, node, at, walk);
      return visitAll(node.arguments, node, at, walk);
    default:
      return visitChildren(node, at, walk);
  }
}

function recordReturn({ argument }: TSESTree.ReturnStatement, at: Position, walk: Walk): void {
  const facts = at.function && walk.functions.get(at.function);
  if (argument) facts?.returns.push(argument);
  else if (facts) facts.returnsNothing = true;
}

function visitFunction(node: TSESTree.FunctionLike, at: Position, walk: Walk): void {
  const scope = openScope(walk, node, at.scope);
  if (node.type === "FunctionExpression" && node.id) declare(scope, node.id.name, { kind: "function", node });
  const returns = node.body && node.body.type !== "BlockStatement" ? [node.body] : [];
  walk.functions.set(node, { node, returns, returnsNothing: false, calls: [], yields: false });
  // `function f(this: Page, url: string)`: a type, and no parameter.
  const isTyped = node.params[0]?.type === "Identifier" && node.params[0].name === "this";
  node.params.forEach((param, position) => {
    const index = isTyped ? position - 1 : position;
    if (index < 0) return;
    if (param.type === "Identifier") return declare(scope, param.name, { kind: "parameter", function: node, index, path: wholeValue });
    const pattern = param.type === "TSParameterProperty" ? param.parameter : param;
    for (const [name, path] of patternNames(pattern)) {
      const whole: PatternPath = pattern.type === "RestElement" ? [{ kind: "rest-elements", from: index }, ...path.slice(1)] : path;
      declare(scope, name, { kind: "parameter", function: node, index, path: whole });
    }
  });
  const inner: Position = { scope, functionScope: scope, function: node };
  if (!isFunction(node) || node.body.type !== "BlockStatement" || node.params.every(({ type }) => type === "Identifier")) {
    return visitChildren(node, inner, walk);
  }
  // Defaults of parameters do not see the variables of the body.
  const { id, params, body } = node;
  if (id) visit(id, node, inner, walk);
  visitAll(params, node, inner, walk);
  if (!body.parent) (body as { parent?: TSESTree.Node }).parent = node;
  const bodyScope = openScope(walk, body, scope);
  visitAll(body.body, body, { ...inner, scope: bodyScope, functionScope: bodyScope }, walk);
}

/** Where `var name` belongs: to the body of its function, unless a parameter has the same name. */
function homeOfVar(name: string, { functionScope }: Position): Scope {
  const { node, parent } = functionScope;
  return node.type === "BlockStatement" && parent?.names.has(name) ? parent : functionScope;
}

function visitLoop(node: TSESTree.ForInStatement | TSESTree.ForOfStatement, at: Position, walk: Walk): void {
  const scope = openScope(walk, node, at.scope);
  const inner = { ...at, scope };
  if (node.left.type === "VariableDeclaration") {
    const isVar = node.left.kind === "var";
    for (const declarator of node.left.declarations) {
      for (const [name, path] of patternNames(declarator.id)) {
        declare(isVar ? homeOfVar(name, at) : scope, name, { kind: "loop", over: node.right, of: node.type === "ForOfStatement", path });
      }
    }
  } else {
    walk.writes.push({ target: node.left, operator: "loop", source: node.right, path: wholeValue });
  }
  visitChildren(node, inner, walk);
}

function declare(scope: Scope, name: string, definition: Definition): void {
  const binding = scope.names.get(name);
  if (binding) binding.definitions.push(definition);
  else scope.names.set(name, { name, scope, definitions: [definition], assignments: [], memberWrites: [] });
}

function declareVariables(node: TSESTree.VariableDeclaration, at: Position): void {
  // The declarations of `for (const x of …)` are declared by the loop.
  if (node.parent.type === "ForInStatement" || node.parent.type === "ForOfStatement") return;
  // `declare const wx: any` says that somebody else has it.
  if (node.declare) return;
  const home = (name: string): Scope => node.kind === "var" ? homeOfVar(name, at) : at.scope;
  for (const declarator of node.declarations) {
    const source = declarator.init ?? undefined;
    const { id } = declarator;
    if (id.type === "Identifier") {
      declare(home(id.name), id.name, { kind: "variable", source, path: wholeValue, node: declarator });
      continue;
    }
    for (const [name, path] of patternNames(id)) declare(home(name), name, { kind: "variable", source, path, node: declarator });
  }
}

function declareImports(node: TSESTree.ImportDeclaration, scope: Scope): void {
  for (const specifier of node.specifiers) {
    const imported =
      specifier.type === "ImportNamespaceSpecifier" ? "*"
      : specifier.type === "ImportDefaultSpecifier" ? "default"
      : specifier.imported.type === "Identifier" ? specifier.imported.name
      : specifier.imported.value;
    declare(scope, specifier.local.name, { kind: "import", specifier: node.source.value, imported, node: specifier });
  }
}

function declareImportEquals(node: TSESTree.TSImportEqualsDeclaration, scope: Scope): void {
  const reference = node.moduleReference;
  if (reference.type !== "TSExternalModuleReference" || reference.expression.type !== "Literal") return;
  declare(scope, node.id.name, { kind: "import", specifier: String(reference.expression.value), imported: "=", node });
}

/** Whether a name is imported from lodash or a library like it. */
function isObjectLibrary(name: TSESTree.Identifier, at: Position): boolean {
  for (let scope: Scope | undefined = at.scope; scope; scope = scope.parent) {
    const definition = scope.names.get(name.name)?.definitions[0];
    if (definition?.kind === "import") return objectLibrary.test(definition.specifier);
    if (!definition) continue;
    const [specifier] = definition.kind === "variable" && definition.source?.type === "CallExpression" ? definition.source.arguments : [];
    return specifier?.type === "Literal" && objectLibrary.test(String(specifier.value));
  }
  return false;
}
