import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { isFunction, staticKey } from "../../syntax/script/node-shapes.js";
import type { Frame } from "./frame.js";
import type { Known, Value } from "./value.js";

/** Where an object is made that there is one of: what tells that two modules mean the same object. */
export interface Origin {
  readonly id: string;
  /** The file in which its making begins. */
  readonly path: string;
  /** The key that it stands under in the literal around it. */
  readonly key: string | undefined;
  /** The name that it, or what it is a part of, is declared under there. */
  readonly name: string | undefined;
}

/**
 * Of an object made by the code of a module itself, or by calls that begin there. Nothing for what functions make
 * at calls that nobody follows: there may be any number of them.
 */
export function originOf(node: TSESTree.Node, file: ScriptFile, frame: Frame | undefined): Origin | undefined {
  const { path } = file.source;
  const own = `${path}:${node.type === "Program" ? "exports" : node.range.join("-")}`;
  const key = node.parent?.type === "Property" ? staticKey(node.parent) : undefined;
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (isFunction(at) && at !== node) {
      const site = frameOfFunction(at, frame)?.site?.();
      return site && { ...site, id: `${own}@${site.id}`, key };
    }
    // Each instance has its own; what a getter gives is made anew each time.
    if ((at.type === "PropertyDefinition" && !at.static) || at.type === "MethodDefinition") return undefined;
    if (at === node && at.type === "Property") return undefined;
  }
  return { id: own, path, key, name: nameOf(node) };
}

function nameOf(node: TSESTree.Node): string | undefined {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    const target = at.type === "VariableDeclarator" ? at.id : at.type === "AssignmentExpression" ? at.left : isFunction(at) || at.type === "ClassDeclaration" ? at.id : undefined;
    if (target) return target.type === "Identifier" ? target.name : undefined;
  }
  return undefined;
}

/** The origin of something that others can write to. */
export function originOfKnown(known: Known): Origin | undefined {
  switch (known.type) {
    case "array":
    case "object":
    case "instance":
      return known.origin?.();
    case "class":
    case "function":
      return originOf(known.node, known.file, known.frame);
    default:
      return undefined;
  }
}

/** The origin of what a function that writes into its first argument gives back: `Object.assign(config, more)`. */
export function originOfOnly({ alternatives: [only, ...others] }: Value): Origin | undefined {
  return only && others.length === 0 ? originOfKnown(only) : undefined;
}

function frameOfFunction(node: TSESTree.Node, frame: Frame | undefined): Frame | undefined {
  for (let at = frame; at; at = at.parent) if (at.function === node) return at;
  return undefined;
}
