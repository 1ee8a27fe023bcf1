import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../syntax/script/bindings.js";
import type { Definition, PatternPath } from "../syntax/script/bindings.js";
import { childKeys } from "../syntax/script/child-keys.js";
import { staticKey, unwrap } from "../syntax/script/node-shapes.js";
import { findEnclosingFunction } from "./call-surroundings.js";
import type { NetworkCall } from "./network-call.js";

/** `res.header["Content-Type"]`: a header that is read by its name. */
export interface HeaderRead {
  /** As written. */
  readonly name: string;
  readonly node: TSESTree.Node;
}

const headerFields: ReadonlySet<string> = new Set(["header", "headers"]);

/** The headers that the code around a call reads from its response, in source order. */
export function collectHeaderReads(call: NetworkCall): readonly HeaderRead[] {
  if (!/header/iu.test(call.file.source.text)) return [];
  const region = call.response.by === "await"
    ? findEnclosingFunction(call.node) ?? call.file.program
    : findHandler(call);
  if (!region) return [];
  const reads: HeaderRead[] = [];
  visit(region, (node) => {
    if (node.type !== "MemberExpression" || !isHeaders(node.object, call, 0)) return;
    const name = staticKey(node);
    const isCalled = node.parent.type === "CallExpression" && node.parent.callee === node;
    if (name !== undefined && !isCalled) reads.push({ name, node: node.property });
  });
  return reads;
}

function isHeaders(written: TSESTree.Node, call: NetworkCall, depth: number): boolean {
  const node = unwrap(written);
  if (node.type === "MemberExpression") {
    return headerFields.has(staticKey(node) ?? "") && isResponse(node.object, call, depth + 1);
  }
  return isDefinedAs(node, call, depth, (definition) => {
    if (definition.kind === "parameter") return isHandler(definition, call) && isHeaderPath(definition.path);
    if (definition.kind !== "variable" || !definition.source) return false;
    if (definition.path.length === 0) return isHeaders(definition.source, call, depth + 1);
    return isHeaderPath(definition.path) && isResponse(definition.source, call, depth + 1);
  });
}

function isResponse(written: TSESTree.Node, call: NetworkCall, depth: number): boolean {
  const node = unwrap(written);
  if (node.type === "AwaitExpression") return unwrap(node.argument) === call.node;
  return isDefinedAs(node, call, depth, (definition) => {
    if (definition.kind === "parameter") return isHandler(definition, call) && definition.path.length === 0;
    if (definition.kind !== "variable" || definition.path.length > 0 || !definition.source) return false;
    return isResponse(definition.source, call, depth + 1);
  });
}

function isDefinedAs(
  node: TSESTree.Node,
  call: NetworkCall,
  depth: number,
  accept: (definition: Definition) => boolean,
): boolean {
  // Names that are defined by each other end nowhere.
  if (node.type !== "Identifier" || depth > 8) return false;
  return findBinding(call.file.bindings, node, node.name)?.definitions.some(accept) ?? false;
}

function isHandler(definition: Extract<Definition, { kind: "parameter" }>, call: NetworkCall): boolean {
  return definition.index === 0 && definition.function === findHandler(call);
}

/** The function that gets the response; a name is followed to a function of the same file. */
function findHandler(call: NetworkCall): TSESTree.Node | undefined {
  const { handler } = call.response;
  if (handler?.type !== "Identifier") return handler;
  for (const definition of findBinding(call.file.bindings, handler, handler.name)?.definitions ?? []) {
    if (definition.kind === "function") return definition.node;
    if (definition.kind === "variable" && definition.path.length === 0) return definition.source;
  }
  return undefined;
}

function isHeaderPath(path: PatternPath): boolean {
  const [step] = path;
  return path.length === 1 && step?.kind === "property" && headerFields.has(step.key);
}

function visit(node: TSESTree.Node, accept: (node: TSESTree.Node) => void): void {
  accept(node);
  const fields = node as unknown as Readonly<Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null>>;
  for (const key of childKeys[node.type] ?? []) {
    for (const child of [fields[key]].flat()) if (child) visit(child, accept);
  }
}
