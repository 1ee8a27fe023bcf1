import type { TSESTree } from "@typescript-eslint/utils";
import { optionCombinations, optionEnums, requiredOptions, taskListeners } from "../../platform/request-options.js";
import type { OptionCombinationFact, OptionEnumFact } from "../../platform/request-options.js";
import type { Place } from "../../syntax/source-text.js";
import { constantsOf, hasUnknown, wholeTextsOf } from "../../values/abstract/read-value.js";
import type { CallOption } from "./call-options.js";
import type { NetworkCall } from "../network-call.js";
import { collectTaskUse } from "../results/task-use.js";

export interface RefusedValue {
  readonly fact: OptionEnumFact;
  readonly option: CallOption;
  readonly value: string;
  readonly place: Place | undefined;
}

export interface CombinationFault {
  readonly messageId: "needs" | "conflicts" | "needsListener" | "silentListener";
  readonly at: TSESTree.Node;
  readonly data: Readonly<Record<string, string>>;
}

/** Values of an option that stand in no table: `responseType: "blob"`. Methods are compared without letter case. */
export function collectRefusedValues(call: NetworkCall): readonly RefusedValue[] {
  return optionEnums.filter(({ api }) => api === call.api.name).flatMap((fact) => {
    const option = call.options.find(fact.option);
    if (!option) return [];
    return wholeTextsOf(option.value)
      .filter(({ text }) => isRefused(fact, text, call.platform))
      .map(({ text, place }) => ({ fact, option, value: text, place }));
  });
}

/** Options that are surely not given and without which the call fails. Only for `wx`: uni has options of its own. */
export function collectMissingOptions(call: NetworkCall): readonly string[] {
  if (call.platform !== "wx" || call.wrapper || !call.options.literal || !call.options.complete) return [];
  const required = requiredOptions.find(({ api }) => api === call.api.name)?.options ?? [];
  return required.filter((name) => !call.options.find(name));
}

/** Options that need each other, or that a listener of the task needs. */
export function checkCombinations(call: NetworkCall): readonly CombinationFault[] {
  if (call.wrapper) return [];
  return [
    ...optionCombinations.filter(({ api }) => api === call.api.name).flatMap((fact) => checkCombination(call, fact)),
    ...checkListeners(call),
  ];
}

function isRefused(fact: OptionEnumFact, value: string, platform: string): boolean {
  // `method = ""` as the default of a parameter stands for none.
  if (value === "") return false;
  if (fact.others === "open") return looksLikeJson(value, fact) || value === "arraybuffer";
  if (fact.option !== "method") return !fact.values.includes(value);
  const method = value.toUpperCase();
  // Taro has PATCH in its types and some of its targets know it.
  return !fact.values.includes(method) && !(platform === "Taro" && method === "PATCH");
}

/** `"JSON"` and `"jsonp"` were meant to be parsed; `"text"` was not. */
function looksLikeJson(value: string, fact: OptionEnumFact): boolean {
  return !fact.values.includes(value) && /json/iu.test(value);
}

function checkCombination(call: NetworkCall, fact: OptionCombinationFact): readonly CombinationFault[] {
  const option = call.options.find(fact.option);
  if (!option || !isSurely(option, fact.value)) return [];
  const data = { option: fact.option, value: String(fact.value), other: fact.other, why: fact.why };
  const at = option.property?.key ?? call.node.callee;
  const other = call.options.find(fact.other);
  switch (fact.relation) {
    case "needs":
      return other || !call.options.complete ? [] : [{ messageId: "needs", at, data }];
    case "conflicts": {
      const isMissing = !other && call.options.complete;
      return isMissing || (other && isSurely(other, true)) ? [{ messageId: "conflicts", at, data }] : [];
    }
    case "needs-listener": {
      const task = collectTaskUse(call);
      const isHeard = !task.complete || task.methods.some(({ name }) => name === fact.other);
      return isHeard ? [] : [{ messageId: "needsListener", at, data }];
    }
  }
}

function checkListeners(call: NetworkCall): readonly CombinationFault[] {
  const facts = taskListeners.filter(({ api }) => api === call.api.name);
  if (facts.length === 0 || !call.options.complete) return [];
  return facts.flatMap(({ listener, needsOption }) => {
    if (call.options.find(needsOption)) return [];
    const method = collectTaskUse(call).methods.find(({ name }) => name === listener);
    const data = { listener, other: needsOption, api: call.api.name };
    return method ? [{ messageId: "silentListener" as const, at: method.node, data }] : [];
  });
}

function isSurely(option: CallOption, value: boolean | string): boolean {
  const texts = wholeTextsOf(option.value).map(({ text }) => text);
  const known = [...constantsOf(option.value).map((one) => one.value), ...texts];
  if (hasUnknown(option.value) || known.length !== option.value.alternatives.length) return false;
  return known.length > 0 && known.every((one) => one === value);
}
