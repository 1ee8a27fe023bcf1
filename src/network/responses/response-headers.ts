import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../../syntax/append-to.js";
import { findBinding } from "../../syntax/script/bindings.js";
import type { Bindings, Definition, PatternPath } from "../../syntax/script/bindings.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import { visitNodes } from "../../syntax/script/visit-nodes.js";
import { findEnclosingFunction } from "../surroundings/call-surroundings.js";
import type { NetworkCall } from "../network-call.js";
import { createTextTest } from "../text-test.js";

/** `res.header["Content-Type"]`: a header that is read by its name. */
export interface HeaderRead {
  /** As written. */
  readonly name: string;
  readonly node: TSESTree.Node;
}

/** By what the response comes from: the awaited call, or the function whose first parameter it is. */
type ReadsByOrigin = ReadonlyMap<TSESTree.Node, readonly HeaderRead[]>;

const headerFields: ReadonlySet<string> = new Set(["header", "headers"]);

/** `.header`, `["headers"]` and patterns; `header: { … }` among the options of a call is no read. */
const namesHeaders = createTextTest(/\.\s*headers?\b|\bheaders?\b["'`]?\s*(?:[\],}=]|:(?!\s*\{))/u);

const known = new WeakMap<TSESTree.Node, ReadsByOrigin>();

/** The headers that the code around a call reads from its response, in source order. */
export function collectHeaderReads(call: NetworkCall): readonly HeaderRead[] {
  if (!namesHeaders(call.file.source)) return [];
  const handler = findHandler(call);
  const region = call.response.by === "await" ? findEnclosingFunction(call.node) ?? call.file.program : handler;
  if (!region) return [];
  const reads = readsWithin(region, call.file.bindings);
  return [call.node, ...(handler ? [handler] : [])].flatMap((origin) => reads.get(origin) ?? []);
}

/** All reads of a region at once: many calls may stand in one function. */
function readsWithin(region: TSESTree.Node, bindings: Bindings): ReadsByOrigin {
  const found = known.get(region);
  if (found) return found;
  const reads = new Map<TSESTree.Node, HeaderRead[]>();
  visitNodes(region, (node) => {
    if (node.type !== "MemberExpression") return;
    const name = staticKey(node);
    if (name === undefined || (node.parent.type === "CallExpression" && node.parent.callee === node)) return;
    for (const origin of new Set(originsOfHeaders(node.object, bindings, 0))) {
      appendTo(reads, origin, { name, node: node.property });
    }
  });
  known.set(region, reads);
  return reads;
}

/** Where the response comes from whose headers an expression is. */
function originsOfHeaders(written: TSESTree.Node, bindings: Bindings, depth: number): readonly TSESTree.Node[] {
  const node = unwrap(written);
  if (node.type === "MemberExpression") {
    return headerFields.has(staticKey(node) ?? "") ? originsOfResponse(node.object, bindings, depth + 1) : [];
  }
  return throughDefinitions(node, bindings, depth, (definition) => {
    if (definition.kind === "parameter") return isHeaderPath(definition.path) ? handlerOf(definition) : [];
    if (definition.kind !== "variable" || !definition.source) return [];
    if (definition.path.length === 0) return originsOfHeaders(definition.source, bindings, depth + 1);
    return isHeaderPath(definition.path) ? originsOfResponse(definition.source, bindings, depth + 1) : [];
  });
}

function originsOfResponse(written: TSESTree.Node, bindings: Bindings, depth: number): readonly TSESTree.Node[] {
  const node = unwrap(written);
  if (node.type === "AwaitExpression") return [unwrap(node.argument)];
  return throughDefinitions(node, bindings, depth, (definition) => {
    if (definition.kind === "parameter") return definition.path.length === 0 ? handlerOf(definition) : [];
    if (definition.kind !== "variable" || definition.path.length > 0 || !definition.source) return [];
    return originsOfResponse(definition.source, bindings, depth + 1);
  });
}

function throughDefinitions(
  node: TSESTree.Node,
  bindings: Bindings,
  depth: number,
  follow: (definition: Definition) => readonly TSESTree.Node[],
): readonly TSESTree.Node[] {
  // Names that are defined by each other end nowhere.
  if (node.type !== "Identifier" || depth > 8) return [];
  return findBinding(bindings, node, node.name)?.definitions.flatMap(follow) ?? [];
}

function handlerOf(definition: Extract<Definition, { kind: "parameter" }>): readonly TSESTree.Node[] {
  return definition.index === 0 ? [definition.function] : [];
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
