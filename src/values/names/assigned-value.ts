import type { TSESTree } from "@typescript-eslint/utils";
import type { Assignment, Binding, Definition } from "../../syntax/script/bindings.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { enumObject } from "../objects/enum-object.js";
import { followImport } from "./follow-import.js";
import { findFrame } from "../abstract/frame.js";
import { guardOf } from "../conditions/guards.js";
import { constant, known, unknown } from "../abstract/make-value.js";
import { parameterValue } from "./parameter.js";
import { applyPath } from "../objects/pattern-path.js";
import { elementsOf } from "../objects/computed-property.js";
import type { Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** What one of a name's definitions makes of it. */
export function declaredValue(definition: Definition, binding: Binding, context: Context): Value {
  const { engine } = context;
  switch (definition.kind) {
    case "variable": {
      if (!definition.source) return known(constant(undefined, placeOf(definition.node, context)));
      return applyPath(engine.evaluate(definition.source, context), definition.path, context);
    }
    case "parameter":
      return parameterValue(definition, context);
    case "function":
    case "class":
    case "namespace":
      return engine.evaluate(definition.node, context);
    case "loop": {
      const round = findFrame(context.frame, definition.over.parent)?.arguments[0];
      if (round) return applyPath(round(), definition.path, context);
      if (!definition.of) return unknown("unsupported", placeOf(definition.over, context));
      return applyPath(elementsOf(engine.evaluate(definition.over, context), context), definition.path, context);
    }
    case "import":
      return followImport(definition, context);
    case "enum":
      return known(enumObject(definition.node, context));
    case "enum-member":
      return engine.property(known(enumObject(definition.node, context)), definition.key, context);
    case "unknown":
      return unknown("unsupported", placeOf(binding.scope.node, context));
  }
}

/** What one assignment makes of a name; of one that adds to what was there, only that it does. */
export function assignedValue(assignment: Assignment, context: Context): Value {
  switch (assignment.operator) {
    case "=":
    case "||=":
    case "&&=":
    case "??=":
      return when(applyPath(context.engine.evaluate(assignment.source, context), assignment.path, context), guardOf(assignment.node, context));
    default:
      return unknown("assigned-elsewhere", placeOf(assignment.node, context));
  }
}

/** Whether something can run more often than what is around it. */
export function isInLoop(node: TSESTree.Node, around: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at && at !== around; at = at.parent) {
    if (/^(?:For|While|DoWhile)/.test(at.type) || /Function/.test(at.type)) return true;
  }
  return false;
}
