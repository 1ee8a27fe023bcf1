import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../../syntax/script/bindings.js";
import { rootOf, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { platformImport } from "../../values/objects/platform-objects.js";
import { textsOf } from "../../values/abstract/read-value.js";
import { importedFrom } from "../may-call.js";
import { isForOtherPlatforms } from "../surroundings/other-platforms.js";
import { readUrlParts } from "../urls/read-url-parts.js";
import type { UnfollowedClient } from "./unfollowed-client.js";

type Making = TSESTree.CallExpression | TSESTree.NewExpression;

/** What clients call the address before all paths; nothing but a client has it, so that its value need not be known. */
const baseKeys: ReadonlySet<string> = new Set(["baseURL", "baseUrl", "prefixUrl"]);

const httpMethods: ReadonlySet<string> = new Set(["get", "post", "put", "delete", "patch", "head", "request"]);

/** Without one of these, a text has nothing that is looked for here. */
const sign = /\b(?:base_?url|prefixUrl|url)\b|["'`](?:https?|wss?):/iu;

/** Packages that are handed addresses and send nothing: `reactive({ url })`, `qs.stringify({ url })`. */
const sendsNothing = /^(?:vue|@vue\/.+|vuex|pinia|react|redux|mobx|immer|lodash(?:[-.].+)?|ramda|dayjs|moment|qs|query-string|url-join|url-parse)$/u;

const packageSpecifier = /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*/iu;

/** `ky.create({ prefixUrl: "https://…" })`, `new Http({ baseURL })`, `got.get("https://…")`, where `ky` is of a package that is not followed. */
export function collectUnfollowedClients(file: ScriptFile, engine: Engine): readonly UnfollowedClient[] {
  if (!sign.test(file.source.text)) return [];
  return [...file.bindings.calls, ...file.bindings.constructions].flatMap((node): UnfollowedClient[] => {
    const addresses = node.arguments.flatMap((argument, index) => addressesIn(argument, index, node));
    if (addresses.length === 0) return [];
    const packageName = packageOf(node, file, engine);
    if (packageName === undefined || isForOtherPlatforms(node, file, engine)) return [];
    const found = addresses.map(({ value, isBase }) => {
      const texts = textsOf(ask(engine, value, { file, frame: undefined })).map(readUrlParts);
      const hosts = texts.flatMap(({ origin }) => origin !== undefined && /^(?:https?|wss?):/u.test(origin) ? [origin] : []);
      return { hosts, isClient: hosts.length > 0 || (isBase && texts.every(({ relative }) => !relative)) };
    });
    if (!found.some(({ isClient }) => isClient)) return [];
    return [{ packageName, node, hosts: [...new Set(found.flatMap(({ hosts }) => hosts))].sort() }];
  });
}

interface Address {
  readonly value: TSESTree.Node;
  readonly isBase: boolean;
}

function addressesIn(argument: TSESTree.CallExpressionArgument, index: number, { callee }: Making): readonly Address[] {
  if (argument.type === "SpreadElement") return [];
  const bare = unwrap(argument);
  if (bare.type === "ObjectExpression") {
    return bare.properties.flatMap((one): Address[] => {
      const key = one.type === "Property" ? staticKey(one) : undefined;
      if (one.type !== "Property" || key === undefined || !(key === "url" || baseKeys.has(key))) return [];
      return [{ value: one.value, isBase: baseKeys.has(key) }];
    });
  }
  const method = callee.type === "MemberExpression" ? staticKey(callee)?.toLowerCase() : undefined;
  return index === 0 && method !== undefined && httpMethods.has(method) ? [{ value: bare, isBase: false }] : [];
}

/** The package whose function is called, unless it is followed, or is the platform. */
function packageOf({ callee }: Making, file: ScriptFile, { modules }: Engine): string | undefined {
  const root = rootOf(callee);
  const definitions = root.type === "Identifier" ? findBinding(file.bindings, root, root.name)?.definitions ?? [] : [];
  const specifier = definitions[0] && definitions.length === 1 ? importedFrom(definitions[0]) : undefined;
  const [name] = packageSpecifier.exec(specifier ?? "") ?? [];
  if (specifier === undefined || name === undefined || sendsNothing.test(name) || platformImport(specifier, "*")) return undefined;
  return modules.load(specifier, file) === undefined ? name : undefined;
}
