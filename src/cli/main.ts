import { readPackageVersion } from "../lint/package-info.js";
import { toVisible } from "../syntax/visible-text.js";
import { readArguments } from "./arguments.js";
import type { CommandArguments } from "./arguments.js";
import { lineFormat } from "./flags/check-formats.js";
import { commandTexts } from "./command-texts.js";
import type { ExitCode } from "./exit-code.js";
import { clean, couldNotRun } from "./exit-code.js";
import { describeUsage } from "./help.js";
import type { World } from "./world.js";

/**
 * The command `miniprogram-network`.
 *
 * @param argv what stands behind the command's name
 */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const read = readArguments(argv, world.locale);
  switch (read.kind) {
    case "help":
      world.stdout.write(describeUsage(read.command, read.locale));
      return clean;
    case "version":
      world.stdout.write(`${readPackageVersion()}\n`);
      return clean;
    case "refused":
      return refuse(commandTexts[read.locale].seeHelp(read.reason), world);
    case "run": {
      const done = await run(read.arguments, { ...world, locale: read.locale });
      return typeof done === "string" ? refuse(done, world) : done;
    }
  }
}

/** Commands are loaded when they are asked for, so that help and version need no parser. */
async function run(given: CommandArguments, world: World): Promise<ExitCode | string> {
  switch (given.command) {
    case "check":
      if (given.format === lineFormat) return (await import("./commands/check-each.js")).checkEach(given, world);
      return (await import("./commands/check.js")).check(given, world);
    case "domains":
      return (await import("./commands/domains.js")).domains(given, world);
    case "calls":
      return (await import("./commands/calls.js")).calls(given, world);
    case "init":
      return (await import("./commands/init.js")).init(given, world);
    case "explain":
      return (await import("./commands/explain.js")).explain(given, world);
    case "merge":
      return (await import("./commands/merge.js")).merge(given, world);
    case "certs":
      return (await import("./commands/certs.js")).certs(given, world);
  }
}

function refuse(reason: string, world: World): ExitCode {
  world.stderr.write(`miniprogram-network: ${toVisible(reason)}\n`);
  return couldNotRun;
}

