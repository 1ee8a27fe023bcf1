import { parseArgs } from "node:util";
import { findLocale } from "../locale/locale.js";
import type { Locale } from "../locale/locale.js";
import { commandTexts } from "./command-texts.js";
import { callsFlags } from "./flags/calls-flags.js";
import { certsFlags } from "./flags/certs-flags.js";
import { checkFlags } from "./flags/check-flags.js";
import { domainsFlags } from "./flags/domains-flags.js";
import { explainFlags } from "./flags/explain-flags.js";
import type { Texts } from "./flags/given.js";
import { initFlags } from "./flags/init-flags.js";
import { mergeFlags } from "./flags/merge-flags.js";
import { findNearest } from "./nearest-name.js";

export const commands = {
  check: checkFlags,
  domains: domainsFlags,
  calls: callsFlags,
  explain: explainFlags,
  certs: certsFlags,
  init: initFlags,
  merge: mergeFlags,
} as const;

export type CommandName = keyof typeof commands;

export type CommandArguments = Exclude<ReturnType<(typeof commands)[CommandName]["read"]>, string>;

export type Arguments = Wish & {
  /** The language of everything that is written. */
  readonly locale: Locale;
};

type Wish =
  | { readonly kind: "run"; readonly arguments: CommandArguments }
  | { readonly kind: "help"; readonly command: CommandName | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "refused"; readonly reason: string };

/** Those that every command takes. */
const commonOptions = {
  locale: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** All of them, since flags may stand before the command's name. */
const options = {
  ...commonOptions,
  ...checkFlags.options,
  ...domainsFlags.options,
  ...callsFlags.options,
  ...certsFlags.options,
  ...initFlags.options,
  ...mergeFlags.options,
} as const;

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;

/**
 * Reads the arguments behind the command's own name; what cannot be understood is refused with a reason.
 *
 * @param system the language where no flag names one
 */
export function readArguments(argv: readonly string[], system: Locale = "en"): Arguments {
  const wished = findLocale(readWishedLocale(argv)) ?? system;
  const parsed = parse(argv, commandTexts[wished]);
  if (typeof parsed === "string") return { locale: wished, ...refuse(parsed) };
  const { locale } = parsed.values;
  const chosen = locale === undefined ? system : findLocale(locale);
  if (chosen === undefined) return { locale: system, ...refuse(commandTexts[system].locale(locale ?? "")) };
  return { locale: chosen, ...readWish(parsed, commandTexts[chosen]) };
}

/** What `--locale` says, also when the other arguments cannot be read. */
function readWishedLocale(argv: readonly string[]): string | undefined {
  const { values } = parseArgs({ args: [...argv], options: { locale: { type: "string" } }, strict: false });
  return typeof values.locale === "string" ? values.locale : undefined;
}

function readWish({ values, positionals }: Parsed, texts: Texts): Wish {
  if (values.version === true) return { kind: "version" };
  const asksForHelp = positionals[0] === "help";
  const [name, ...paths] = asksForHelp ? positionals.slice(1) : positionals;
  if (name === undefined && (asksForHelp || values.help === true)) return { kind: "help", command: undefined };
  if (name === undefined) return refuse(texts.noCommand);
  if (!isCommandName(name)) return refuse(texts.unknownCommand(name, Object.keys(commands).join(", "), texts.meant(findNearest(name, Object.keys(commands)))));
  if (asksForHelp || values.help === true) return { kind: "help", command: name };

  const { options: own, read } = commands[name];
  const stray = Object.keys(values).find((flag) => !Object.hasOwn(own, flag) && !Object.hasOwn(commonOptions, flag));
  if (stray !== undefined) return refuse(texts.noFlag(name, stray, suggestFlag(stray, [...Object.keys(own), ...Object.keys(commonOptions)], texts)));
  const given = read(values, paths, texts);
  return typeof given === "string" ? refuse(given) : { kind: "run", arguments: given };
}

/** A string is why it cannot be read: the first sentence of Node's message, whose others are about its own API. */
function parse(argv: readonly string[], texts: Texts): Parsed | string {
  try {
    return parseArgs({ args: joinNegative(argv), options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option ('[^']*')/.exec(message) ?? [];
    if (unknown !== undefined) return texts.unknownOption(unknown, suggestFlag(unknown.replace(/^'-*|'$/gu, ""), Object.keys(options), texts));
    const [, needing] = /^Option '(?:-\w, )?(--?[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(message) ?? [];
    if (needing !== undefined) return texts.valueMissing(needing);
    const [, plain] = /^Option '(?:-\w, )?(--[\w-]+)' does not take an argument/.exec(message) ?? [];
    if (plain !== undefined) return texts.takesNoValue(plain);
    return texts.otherArgument(`${message.split(/\.\s|\n/, 1)[0]?.replace(/\.$/, "") ?? message}.`);
  }
}

function suggestFlag(given: string, flags: readonly string[], texts: Texts): string {
  const nearest = findNearest(given, flags);
  return texts.meant(nearest === undefined ? undefined : `--${nearest}`);
}

/** `--max-warnings -1` as ESLint takes it; Node's reader wants `--max-warnings=-1`. */
function joinNegative(argv: readonly string[]): string[] {
  return argv.flatMap((argument, index) => {
    if (argument === "--max-warnings" && argv[index + 1] === "-1") return ["--max-warnings=-1"];
    return argument === "-1" && argv[index - 1] === "--max-warnings" ? [] : [argument];
  });
}

function refuse(reason: string): Wish {
  return { kind: "refused", reason };
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
