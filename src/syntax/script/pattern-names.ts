import type { TSESTree } from "@typescript-eslint/utils";
import type { PatternPath, PatternStep } from "./bindings.js";
import { staticKey } from "./node-shapes.js";

/** Every name that a pattern binds, with the steps that lead to it. */
export function patternNames(pattern: TSESTree.Node, path: readonly PatternStep[] = []): [string, PatternPath][] {
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

/** Every name and member that an assignment to a pattern writes to. */
export function patternTargets(pattern: TSESTree.Node, path: readonly PatternStep[] = []): [TSESTree.Node, PatternPath][] {
  switch (pattern.type) {
    case "Identifier":
    case "MemberExpression":
      return [[pattern, path]];
    case "AssignmentPattern":
      return patternTargets(pattern.left, [...path, { kind: "default", value: pattern.right }]);
    case "ArrayPattern":
      return pattern.elements.flatMap((element, index) => {
        if (!element) return [];
        if (element.type === "RestElement") return patternTargets(element.argument, [...path, { kind: "rest-elements", from: index }]);
        return patternTargets(element, [...path, { kind: "element", index }]);
      });
    case "ObjectPattern": {
      const without: string[] = [];
      return pattern.properties.flatMap((property) => {
        if (property.type === "RestElement") return patternTargets(property.argument, [...path, { kind: "rest", without }]);
        const key = staticKey(property);
        if (key !== undefined) without.push(key);
        return patternTargets(property.value, [...path, key === undefined ? { kind: "computed", key: property.key } : { kind: "property", key }]);
      });
    }
    default:
      return [];
  }
}
