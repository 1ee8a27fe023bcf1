import type { Place } from "../../syntax/source-text.js";
import type { EnvPart } from "../../project/env/parse-env.js";
import type { EnvVariable } from "../../project/env/env-files.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { buildConstants } from "./build-constants.js";
import { allBut, only, versions } from "../abstract/condition.js";
import type { Condition, Switch, When } from "../abstract/condition.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { constant, hole, known, text, textOf, union, unknown } from "../abstract/make-value.js";
import type { BuildEnvironment } from "../abstract/modules.js";
import type { Known, KnownPiece, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

const envVersion: Value = known(...versions.map((name): Known => whole(name, undefined, only("version", name))));

/** `__wxConfig`, which the platform sets and does not document; `miniProgram` of `wx.getAccountInfoSync()`. */
export const platformConfig: Value = environment({ envVersion: () => envVersion });

/** What `wx.getAccountInfoSync()` gives. */
export const accountInfo: Value = environment({ miniProgram: () => platformConfig });

/** The prefixes of variables that the build tools hand on from the `.env` files to the code. */
const handedOn = /^(?:TARO_APP_|VUE_APP_|VITE_|UNI_APP_)/u;

/** Names that somebody else than the file declares are looked for in the build configuration if they look like constants. */
const constantName = /^(?:[A-Z][A-Z\d_]+|__\w+)$/u;

/** Set by the framework, always the same in a mini program of WeChat. */
const platformNames: Readonly<Partial<Record<string, string>>> = { TARO_ENV: "weapp", UNI_PLATFORM: "mp-weixin", VUE_APP_PLATFORM: "mp-weixin" };

/** The same in Mpx, as a global. */
const mpxMode = "__mpx_mode__";

/** `process`: of it, only `env` is there in a mini program, put in place by the build. */
export function processOf(node: TSESTree.Node, context: Context): Value {
  const place = placeOf(node, context);
  const read = (key: string): Value | undefined => {
    if (key === "NODE_ENV") return switchNamed("node", place);
    const platform = Object.hasOwn(platformNames, key) ? platformNames[key] : undefined;
    if (platform !== undefined) return known(whole(platform, place, undefined));
    const build = context.engine.modules.environment(context.file);
    return build && (buildConstants(build, context).variables.get(key)?.() ?? variable(key, build, context));
  };
  return environment({ env: () => environment(read, place) }, place);
}

/** `import.meta`, for its `env`. */
export function importMeta(node: TSESTree.Node, context: Context): Value {
  const place = placeOf(node, context);
  const read = (key: string): Value | undefined => {
    switch (key) {
      case "MODE":
        return switchNamed("mode", place);
      case "PROD":
        return truth(place, only("node", "production"), allBut("node", "production"));
      case "DEV":
        return truth(place, allBut("node", "production"), only("node", "production"));
      default: {
        const build = context.engine.modules.environment(context.file);
        return build && variable(key, build, context);
      }
    }
  };
  return environment({ env: () => environment(read, place) }, place);
}

/** A name that the build replaces: `defineConstants` of Taro, `define` of Vite. */
export function buildConstant(name: string, context: Context): Value | undefined {
  if (!constantName.test(name)) return undefined;
  if (name === mpxMode) return known(whole("wx", undefined, undefined));
  const build = context.engine.modules.environment(context.file);
  return build && buildConstants(build, context).globals.get(name)?.();
}

/** In the build configuration itself every variable can be read. */
function variable(name: string, { variables, prefixes, configs }: BuildEnvironment, context: Context): Value | undefined {
  const isHandedOn = handedOn.test(name) || prefixes.some((prefix) => name.startsWith(prefix));
  const isVisible = isHandedOn || configs.some(({ file }) => file.source.path === context.file.source.path);
  const found = isVisible ? variables.get(name) : undefined;
  return found && valueOfVariable(found);
}

function valueOfVariable({ settings, isSetAlways }: EnvVariable): Value {
  const values = settings.map(({ modes, isAllBut, parts }) => {
    const value = known(parts.length === 0 ? text("") : textOf(parts.map(pieceOf)));
    return when(value, isAllBut ? (modes.length === 0 ? undefined : allBut("mode", ...modes)) : only("mode", ...modes));
  });
  return union(isSetAlways ? values : [...values, unknown("environment")]);
}

function pieceOf(part: EnvPart): KnownPiece | ReturnType<typeof hole> {
  if (part.text === undefined) return hole({ reason: "environment", place: part.place });
  return { text: part.text, place: part.place, verbatim: part.verbatim };
}

function switchNamed(of: Switch, place: Place): Value {
  return known({ type: "switch", of, place });
}

function truth(place: Place, yes: Condition, no: Condition): Value {
  return union([when(known(constant(true, place)), yes), when(known(constant(false, place)), no)]);
}

function whole(name: string, place: Place | undefined, condition: When): Known {
  return textOf([{ text: name, place, verbatim: false, when: condition }]);
}

type Reader = (key: string) => Value | undefined;

/** What else the object has is the environment's affair. */
function environment(given: Reader | Readonly<Record<string, () => Value>>, place?: Place): Value {
  const read: Reader = typeof given === "function" ? given : (key) => Object.hasOwn(given, key) ? given[key]?.() : undefined;
  return known({ type: "environment", read: (key) => (key === undefined ? undefined : read(key)) ?? unknown("environment", place) });
}
