import { platforms } from "../platform/platforms.js";
import type { DeclaredWrapper } from "../values/libraries/declared-wrappers.js";
import { isRecord } from "../syntax/is-record.js";

const keys: ReadonlySet<string> = new Set(["api", "arguments", "base", "export", "global", "module", "platform", "rename", "response"]);

const apis: ReadonlySet<string> = new Set(["connectSocket", "downloadFile", "request", "uploadFile"]);

/** Those of other platforms are used in projects for them, and need no word. */
const globals = platforms.filter(({ judgedAs }) => judgedAs === "wechat").map(({ global }) => global);

/** `get`, `default.get`, `$http.get`. */
const dottedName = /^[\w$]+(?:\.[\w$]+)*$/u;

/** More arguments than any request function has. */
const maximumArguments = 12;

/**
 * The wrappers that a configuration declares; undefined when it is no list. What cannot be used is left out.
 * @param resolve makes the paths of modules (`./utils/http`) absolute.
 * @param faults takes one sentence for each entry that is left out.
 */
export function readWrappers(
  value: unknown,
  resolve: (path: string) => string,
  faults: string[],
): readonly DeclaredWrapper[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries: readonly unknown[] = value;
  return entries.flatMap((entry) => {
    const fault = findFault(entry);
    if (fault === undefined) return readWrapper(entry as Entry, resolve);
    faults.push(`"wrappers" has ${JSON.stringify(entry) ?? String(entry)}, ${fault}.`);
    return [];
  });
}

/** An entry without faults. */
interface Entry {
  readonly module?: string;
  readonly export?: string;
  readonly global?: string;
  readonly arguments?: readonly (string | null)[];
  readonly rename?: Readonly<Record<string, string>>;
  readonly base?: string;
  readonly api?: string;
  readonly platform?: string;
  readonly response?: string;
}

function readWrapper(entry: Entry, resolve: (path: string) => string): DeclaredWrapper {
  const { module } = entry;
  return {
    module: module !== undefined && /^(?:\.\.?\/|\/|[A-Za-z]:[/\\])/u.test(module) ? resolve(module) : module,
    name: module === undefined ? entry.global : entry.export,
    arguments: entry.arguments ?? ["options"],
    rename: entry.rename ?? {},
    base: entry.base,
    api: entry.api ?? "request",
    platform: globals.find((global) => global === entry.platform),
    raw: entry.response === "raw",
  };
}

/** The end of a sentence; undefined for an entry that can be used. */
function findFault(entry: unknown): string | undefined {
  if (!isRecord(entry)) return "which is no object";
  const stranger = Object.keys(entry).find((key) => !keys.has(key));
  if (stranger !== undefined) return `in which "${stranger}" says nothing; there are ${[...keys].join(", ")}`;
  const { module, global, api, platform, response, base, rename } = entry;
  if ((module === undefined) === (global === undefined)) return 'which needs a "module" or a "global"';
  if (module !== undefined && (typeof module !== "string" || module === "")) return 'whose "module" is no text';
  if (global !== undefined && !isName(global)) return 'whose "global" is no name such as "$http.get"';
  if (entry["export"] !== undefined && !isName(entry["export"])) return 'whose "export" is no name such as "get"';
  if (entry["export"] !== undefined && module === undefined) return 'which has an "export" without a "module"';
  if (api !== undefined && !(typeof api === "string" && apis.has(api))) return `whose "api" is none of ${[...apis].join(", ")}`;
  if (platform !== undefined && !globals.some((global) => global === platform)) {
    return `whose "platform" is none of ${globals.join(", ")}`;
  }
  if (response !== undefined && response !== "raw" && response !== "checked") return 'whose "response" is neither "raw" nor "checked"';
  if (base !== undefined && typeof base !== "string") return 'whose "base" is no text';
  if (rename !== undefined && !(isRecord(rename) && Object.values(rename).every((one) => typeof one === "string"))) {
    return 'whose "rename" is no object of names';
  }
  return findFaultOfArguments(entry["arguments"]);
}

function findFaultOfArguments(given: unknown): string | undefined {
  if (given === undefined) return undefined;
  const isList = Array.isArray(given) && given.length <= maximumArguments
    && given.every((one) => one === null || (typeof one === "string" && one !== ""));
  if (!isList) return 'whose "arguments" is no list of names and nulls';
  const hasUrl = given.includes("url") || given.includes("options");
  return hasUrl ? undefined : 'whose "arguments" hold neither "url" nor "options"';
}

function isName(value: unknown): value is string {
  return typeof value === "string" && dottedName.test(value);
}
