import type { TSESTree } from "@typescript-eslint/utils";
import type {
  Assignment, Binding, Bindings, Definition, ExportNode, FunctionFacts, MemberWrite, PatternPath, PatternStep, Scope,
} from "./bindings.js";
import { findBinding } from "./bindings.js";
import { childKeys } from "./child-keys.js";
import { isFunction, staticKey, unwrap } from "./node-shapes.js";

interface PendingWrite {
  readonly target: TSESTree.Node;
  readonly operator: string;
  readonly source: TSESTree.Expression;
  readonly path: PatternPath;
}

interface Walk {
  readonly calls: TSESTree.CallExpression[];
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
  const walk: Walk = { calls: [], scopes: new Map(), functions: new Map(), imports: [], exports: [], writes: [] };
  const scope = openScope(walk, program, undefined);
  visitChildren(program, { scope, functionScope: scope, function: undefined }, walk);
  return attributeWrites(walk);
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

function visit(node: TSESTree.Node, parent: TSESTree.Node, at: Position, walk: Walk): void {
  if (!node.parent) (node as { parent?: TSESTree.Node }).parent = parent;
  switch (node.type) {
    case "Identifier":
    case "Literal":
      return;
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
    case "BlockStatement":
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
      return visitChildren(node, at, walk);
    case "TSEnumDeclaration":
      declare(at.scope, node.id.name, { kind: "enum", node });
      return visitChildren(node, at, walk);
    case "ImportDeclaration":
      walk.imports.push(node);
      return declareImports(node, at.scope);
    case "TSImportEqualsDeclaration":
      return declareImportEquals(node, at.scope);
    case "ExportNamedDeclaration":
    case "ExportDefaultDeclaration":
    case "ExportAllDeclaration":
      walk.exports.push(node);
      return visitChildren(node, at, walk);
    case "ReturnStatement":
      if (node.argument && at.function) walk.functions.get(at.function)?.returns.push(node.argument);
      return visitChildren(node, at, walk);
    case "YieldExpression": {
      const facts = at.function && walk.functions.get(at.function);
      if (facts) facts.yields = true;
      return visitChildren(node, at, walk);
    }
    case "AssignmentExpression":
      walk.writes.push({ target: node.left, operator: node.operator, source: node.right, path: [] });
      return visitChildren(node, at, walk);
    case "UpdateExpression":
      walk.writes.push({ target: node.argument, operator: node.operator, source: node, path: [] });
      return visitChildren(node, at, walk);
    case "CallExpression":
      walk.calls.push(node);
      if (at.function) walk.functions.get(at.function)?.calls.push(node);
      recordObjectAssign(node, walk);
      return visitChildren(node, at, walk);
    default:
      return visitChildren(node, at, walk);
  }
}

function visitFunction(node: TSESTree.FunctionLike, at: Position, walk: Walk): void {
  const scope = openScope(walk, node, at.scope);
  if (node.type === "FunctionExpression" && node.id) declare(scope, node.id.name, { kind: "function", node });
  const returns = node.body && node.body.type !== "BlockStatement" ? [node.body] : [];
  walk.functions.set(node, { node, returns, calls: [], yields: false });
  node.params.forEach((param, index) => {
    const pattern = param.type === "TSParameterProperty" ? param.parameter : param;
    for (const [name, path] of patternNames(pattern)) {
      const whole: PatternPath = pattern.type === "RestElement" ? [{ kind: "rest-elements", from: index }, ...path.slice(1)] : path;
      declare(scope, name, { kind: "parameter", function: node, index, path: whole });
    }
  });
  visitChildren(node, { scope, functionScope: scope, function: node }, walk);
}

function visitLoop(node: TSESTree.ForInStatement | TSESTree.ForOfStatement, at: Position, walk: Walk): void {
  const scope = openScope(walk, node, at.scope);
  const inner = { ...at, scope };
  if (node.left.type === "VariableDeclaration") {
    const home = node.left.kind === "var" ? at.functionScope : scope;
    for (const declarator of node.left.declarations) {
      for (const [name, path] of patternNames(declarator.id)) {
        declare(home, name, { kind: "loop", over: node.right, of: node.type === "ForOfStatement", path });
      }
    }
  } else {
    walk.writes.push({ target: node.left, operator: "loop", source: node.right, path: [] });
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
  const scope = node.kind === "var" ? at.functionScope : at.scope;
  for (const declarator of node.declarations) {
    const source = declarator.init ?? undefined;
    for (const [name, path] of patternNames(declarator.id)) {
      declare(scope, name, { kind: "variable", source, path, node: declarator });
    }
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

/** Every name that a pattern binds, with the steps that lead to it. */
function patternNames(pattern: TSESTree.Node, path: readonly PatternStep[] = []): [string, PatternPath][] {
  switch (pattern.type) {
    case "Identifier":
      return [[pattern.name, path]];
    case "AssignmentPattern":
      return patternNames(pattern.left, [...path, { kind: "default", value: pattern.right }]);
    case "RestElement":
      return patternNames(pattern.argument, [...path, { kind: "rest", without: [] }]);
    case "ArrayPattern":
      return pattern.elements.flatMap((element, index) => {
        if (!element) return [];
        if (element.type === "RestElement") return patternNames(element.argument, [...path, { kind: "rest-elements", from: index }]);
        return patternNames(element, [...path, { kind: "element", index }]);
      });
    case "ObjectPattern": {
      const without: string[] = [];
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return patternNames(property.argument, [...path, { kind: "rest", without }]);
        const key = staticKey(property);
        if (key !== undefined) without.push(key);
        const step: PatternStep = key === undefined
          ? { kind: "computed", key: property.key }
          : { kind: "property", key };
        return patternNames(property.value, [...path, step]);
      });
    }
    default:
      return [];
  }
}

/** `Object.assign(target, source)` writes to its target. */
function recordObjectAssign(node: TSESTree.CallExpression, walk: Walk): void {
  const { callee } = node;
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return;
  if (callee.property.name !== "assign" || callee.object.type !== "Identifier" || callee.object.name !== "Object") return;
  const [target, ...sources] = node.arguments;
  if (!target || target.type === "ObjectExpression") return;
  for (const source of sources) {
    if (source.type !== "SpreadElement") walk.writes.push({ target, operator: "merge", source, path: [] });
  }
}

function attributeWrites(walk: Walk): Bindings {
  const selfWrites = new Map<TSESTree.Node, MemberWrite[]>();
  const globalWrites = new Map<string, MemberWrite[]>();
  const assignedGlobals = new Map<string, Assignment[]>();
  const otherWrites: MemberWrite[] = [];
  const bindings: Bindings = { ...walk, selfWrites, globalWrites, otherWrites, assignedGlobals };

  for (const write of walk.writes) attribute(write);
  return bindings;

  function attribute(write: PendingWrite): void {
    const target = unwrap(write.target);
    if (target.type === "Identifier") return attributeToName(target, write);
    if (target.type === "MemberExpression" || write.operator === "merge") return attributeToMember(target, write);
    for (const [inner, path] of patternTargets(target)) attribute({ ...write, target: inner, path });
  }

  function attributeToName(target: TSESTree.Identifier, write: PendingWrite): void {
    const binding = findBinding(bindings, target, target.name);
    if (write.operator === "merge") {
      const merge = { path: [], operator: "merge", source: write.source, target, root: target };
      if (binding) binding.memberWrites.push(merge);
      else append(globalWrites, target.name, merge);
      return;
    }
    const assignment = { operator: write.operator, source: write.source, path: write.path, node: target };
    if (binding) binding.assignments.push(assignment);
    else append(assignedGlobals, target.name, assignment);
  }

  function attributeToMember(target: TSESTree.Node, write: PendingWrite): void {
    const path: (string | undefined)[] = [];
    let root = target;
    while (root.type === "MemberExpression") {
      path.unshift(staticKey(root));
      root = unwrap(root.object);
    }
    // A write through a destructuring pattern says too little about its value to be worth following.
    const operator = write.path.length ? "pattern" : write.operator;
    const record: MemberWrite = { path, operator, source: write.source, target, root: root as TSESTree.Expression };
    if (root.type === "Identifier") {
      const binding = findBinding(bindings, root, root.name);
      const self = binding && selfAlias(binding);
      if (self) append(selfWrites, selfOwner(self), record);
      else if (binding) binding.memberWrites.push(record);
      else append(globalWrites, root.name, record);
    } else if (root.type === "ThisExpression") {
      append(selfWrites, selfOwner(root), record);
    } else {
      otherWrites.push(record);
    }
  }
}

/** `const that = this`. */
function selfAlias({ definitions, assignments }: Binding): TSESTree.Expression | undefined {
  const [only, ...others] = definitions;
  if (only?.kind !== "variable" || others.length > 0 || only.path.length > 0) return undefined;
  // `let that; … that = this` is as common where variables are declared first.
  const source = only.source ?? assignments[0]?.source;
  return assignments.length <= 1 && source?.type === "ThisExpression" ? source : undefined;
}

function patternTargets(pattern: TSESTree.Node, path: readonly PatternStep[] = []): [TSESTree.Node, PatternPath][] {
  switch (pattern.type) {
    case "Identifier":
    case "MemberExpression":
      return [[pattern, path]];
    case "AssignmentPattern":
      return patternTargets(pattern.left, [...path, { kind: "default", value: pattern.right }]);
    case "ArrayPattern":
      return pattern.elements.flatMap((element, index) =>
        element && element.type !== "RestElement" ? patternTargets(element, [...path, { kind: "element", index }]) : []);
    case "ObjectPattern":
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return [];
        const key = staticKey(property);
        return key === undefined ? [] : patternTargets(property.value, [...path, { kind: "property", key }]);
      });
    default:
      return [];
  }
}

/** The function, class body or program that `this` belongs to. */
export function selfOwner(node: TSESTree.Node): TSESTree.Node {
  let at: TSESTree.Node = node;
  while (at.parent) {
    at = at.parent;
    if (at.type === "PropertyDefinition" || at.type === "StaticBlock") return at;
    if (isFunction(at) && at.type !== "ArrowFunctionExpression") return at;
  }
  return at;
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
