import { parseArgs } from "node:util";
import { findLocale } from "../locale/locale.js";
import type { Locale } from "../locale/locale.js";
import { certsOptions, readCertsFlags } from "./certs-flags.js";
import type { CertsFlags } from "./certs-flags.js";
import { readShard } from "../program/shard.js";
import type { Shard } from "../program/shard.js";
import { checkFormats, lineFormat, pageFormat, reportFormats } from "./check-formats.js";
import { commandTexts } from "./command-texts.js";
import type { DomainAction } from "../report/modify-domain.js";
import { ciChoices, hookChoices } from "../setup/choices.js";
import type { CiChoice, HookChoice } from "../setup/choices.js";

export type CommandName = "check" | "domains" | "calls" | "explain" | "certs" | "init" | "merge";

export interface CommandArguments {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly format: string;
  readonly output: string | undefined;
  readonly maxWarnings: number | undefined;
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  /** A name of a commit. */
  readonly since: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
  /** The part of the files that is judged. */
  readonly shard: Shard | undefined;
  /** Whether more paths come in, one a line, from standard input. */
  readonly readsPaths: boolean;
  readonly action: DomainAction;
  readonly prune: boolean;
  readonly update: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  /** Undefined when no flag says it. */
  readonly hooks: HookChoice | undefined;
  readonly ci: CiChoice | undefined;
  readonly certs: CertsFlags;
}

export type Arguments = Wish & {
  /** The language of everything that is written. */
  readonly locale: Locale;
};

type Wish =
  | { readonly kind: "run"; readonly arguments: CommandArguments }
  | { readonly kind: "help"; readonly command: CommandName | undefined }
  | { readonly kind: "version" }
  | { readonly kind: "refused"; readonly reason: string };

interface Command {
  /** The first one is the default. */
  readonly formats: readonly string[];
  readonly flags: readonly string[];
}

const checkFlags = [
  "format", "output", "max-warnings", "quiet", "strict", "fix", "fix-dry-run", "since", "baseline", "update-baseline", "shard", "stdin",
  "locale",
];

/** A run over many projects only reports, and as it goes. */
const notForLines = ["output", "fix", "fix-dry-run", "since", "baseline", "update-baseline"] as const;

export const commands: Readonly<Record<CommandName, Command>> = {
  check: { formats: checkFormats, flags: checkFlags },
  domains: {
    formats: ["table", "json", "csv", "html", "modify-domain"],
    flags: ["format", "output", "action", "prune", "update", "dry-run", "locale"],
  },
  calls: { formats: ["table", "json"], flags: ["format", "output", "locale"] },
  explain: { formats: ["text"], flags: ["locale"] },
  certs: {
    formats: ["text", "json"],
    flags: ["format", "json", "output", "max-warnings", ...Object.keys(certsOptions), "locale"],
  },
  init: { formats: ["text"], flags: ["yes", "hooks", "ci", "dry-run", "locale"] },
  merge: { formats: reportFormats, flags: ["format", "output", "max-warnings", "strict", "locale"] },
};

const options = {
  format: { type: "string" },
  output: { type: "string", short: "o" },
  "max-warnings": { type: "string" },
  quiet: { type: "boolean", short: "q" },
  strict: { type: "boolean" },
  shard: { type: "string" },
  stdin: { type: "boolean" },
  locale: { type: "string" },
  fix: { type: "boolean" },
  "fix-dry-run": { type: "boolean" },
  since: { type: "string" },
  baseline: { type: "string" },
  "update-baseline": { type: "boolean" },
  action: { type: "string" },
  prune: { type: "boolean" },
  update: { type: "boolean" },
  "dry-run": { type: "boolean" },
  yes: { type: "boolean", short: "y" },
  hooks: { type: "string" },
  ci: { type: "string" },
  json: { type: "boolean" },
  ...certsOptions,
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/**
 * Reads the arguments behind the command's own name; what cannot be understood is refused with a reason.
 *
 * @param system the language where no flag names one
 */
export function readArguments(argv: readonly string[], system: Locale = "en"): Arguments {
  const parsed = parse(argv, commandTexts[system]);
  if (typeof parsed === "string") return { locale: system, ...refuse(parsed) };
  const { locale } = parsed.values;
  const chosen = locale === undefined ? system : findLocale(locale);
  if (chosen === undefined) return { locale: system, ...refuse(commandTexts[system].locale(locale ?? "")) };
  return { locale: chosen, ...readWish(parsed, commandTexts[chosen]) };
}

function readWish({ values, positionals }: Parsed, texts: Texts): Wish {
  if (values.version === true) return { kind: "version" };
  const asksForHelp = positionals[0] === "help";
  const [name, ...paths] = asksForHelp ? positionals.slice(1) : positionals;
  if (name === undefined && (asksForHelp || values.help === true)) return { kind: "help", command: undefined };
  if (name === undefined) return refuse(texts.noCommand);
  if (!isCommandName(name)) return refuse(texts.unknownCommand(name, Object.keys(commands).join(", ")));
  if (asksForHelp || values.help === true) return { kind: "help", command: name };

  const { formats, flags } = commands[name];
  const stray = Object.keys(values).find((flag) => !flags.includes(flag));
  if (stray !== undefined) return refuse(texts.noFlag(name, stray));
  const format = values.format ?? (values.json === true ? "json" : formats[0]) ?? "";
  if (!formats.includes(format)) return refuse(texts.noFormat(name, format, formats.join(", ")));
  const maxWarnings = values["max-warnings"];
  if (maxWarnings !== undefined && !/^(?:\d+|-1)$/.test(maxWarnings)) {
    return refuse(texts.maxWarnings(maxWarnings));
  }
  const shard = values.shard === undefined ? undefined : readShard(values.shard);
  if (values.shard !== undefined && !shard) return refuse(texts.shard(values.shard));
  const { action = "add" } = values;
  if (action !== "add" && action !== "set") return refuse(texts.action(action));
  const hooks = hookChoices.find((choice) => choice === values.hooks);
  if (values.hooks !== hooks) return refuse(texts.choice("hooks", hookChoices.join(", "), values.hooks ?? ""));
  const ci = ciChoices.find((choice) => choice === values.ci);
  if (values.ci !== ci) return refuse(texts.choice("ci", ciChoices.join(", "), values.ci ?? ""));
  const misplaced = findMisplaced(name, values, format, texts);
  if (misplaced !== undefined) return refuse(misplaced);
  const certs = readCertsFlags(values);
  if (typeof certs === "string") return refuse(certs);
  return {
    kind: "run",
    arguments: {
      command: name,
      paths,
      format,
      output: values.output,
      maxWarnings: maxWarnings === undefined || maxWarnings === "-1" ? undefined : Number(maxWarnings),
      quiet: values.quiet ?? false,
      strict: values.strict ?? false,
      fix: values.fix ?? false,
      fixDryRun: values["fix-dry-run"] ?? false,
      since: values.since,
      baseline: values.baseline,
      updateBaseline: values["update-baseline"] ?? false,
      shard,
      readsPaths: values.stdin ?? false,
      action,
      prune: values.prune ?? false,
      update: values.update ?? false,
      dryRun: values["dry-run"] ?? false,
      yes: values.yes ?? false,
      hooks,
      ci,
      certs,
    },
  };
}

type Texts = (typeof commandTexts)[Locale];

type Parsed = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;

/** Why a flag has no meaning beside the others. */
function findMisplaced(command: CommandName, values: Parsed["values"], format: string, texts: Texts): string | undefined {
  if (values.fix === true && values["fix-dry-run"] === true) return texts.fixTwice;
  if (values["fix-dry-run"] === true && values.format !== undefined) return texts.fixFormat;
  if (values["update-baseline"] === true && (values.since !== undefined || values.shard !== undefined || values.quiet === true)) return texts.updateInPart;
  if (values.stdin === true && format !== lineFormat) return texts.stdinMisplaced;
  if (format === lineFormat && notForLines.some((flag) => values[flag] !== undefined)) return texts.linesMisplaced;
  if (format === pageFormat && values.shard !== undefined) return texts.shardMisplaced;
  if (values.action !== undefined && format !== "modify-domain") return texts.actionMisplaced;
  if (values.update === true && (values.format !== undefined || values.output !== undefined)) {
    return texts.updateMisplaced;
  }
  if (command === "domains" && values["dry-run"] === true && values.update !== true) return texts.dryRunMisplaced;
  return undefined;
}

/** A string is why it cannot be read: the first sentence of Node's message, whose others are about its own API. */
function parse(argv: readonly string[], texts: Texts): Parsed | string {
  try {
    return parseArgs({ args: joinNegative(argv), options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option ('[^']*')/.exec(message) ?? [];
    if (unknown !== undefined) return texts.unknownOption(unknown);
    return texts.otherArgument(`${message.split(/\.\s|\n/, 1)[0]?.replace(/\.$/, "") ?? message}.`);
  }
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
