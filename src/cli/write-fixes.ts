import { createFileNames } from "../program/file-names.js";
import { describeNothingJudged } from "../program/unjudged.js";
import { writeUnifiedDiff } from "../report/unified-diff.js";
import { toVisible } from "../syntax/visible-text.js";
import { adoptionTexts } from "./adoption-texts.js";
import type { CheckArguments } from "./flags/check-flags.js";
import { commandTexts } from "./command-texts.js";
import { deliver } from "./deliver.js";
import type { ExitCode } from "./exit-code.js";
import { clean, findings } from "./exit-code.js";
import type { Fixed } from "./fix-files.js";
import type { World } from "./world.js";

/** What `git apply` takes, and nothing else, on the output; the words go elsewhere. */
export function showFixes({ files, fixes, reading, undecoded }: Fixed, given: CheckArguments, world: World): ExitCode | string {
  const { nameOf } = createFileNames(world.cwd);
  const diff = files.map(({ path, before, after }) => writeUnifiedDiff(nameOf(path), before, after)).join("");
  tellUndecoded(undecoded, nameOf, world);
  const texts = adoptionTexts[world.locale];
  world.stderr.write(`${fixes === 0 ? texts.noFixes : texts.shownFixes(fixes, files.length)}\n`);
  return deliver(diff, given, world) ?? describeNothingJudged(reading.program, world.locale) ?? (files.length > 0 ? findings : clean);
}

/** A string is why a file could not be written. */
export function writeFixes({ files, fixes, undecoded }: Fixed, world: World): string | undefined {
  const { nameOf } = createFileNames(world.cwd);
  for (const { path, after } of files) {
    const failure = world.rewriteFile(path, after);
    if (failure !== undefined) return commandTexts[world.locale].cannotWrite(nameOf(path), failure);
  }
  tellUndecoded(undecoded, nameOf, world);
  if (fixes > 0) world.stderr.write(`${adoptionTexts[world.locale].writtenFixes(fixes, files.length)}\n`);
  return undefined;
}

function tellUndecoded(paths: readonly string[], nameOf: (path: string) => string, world: World): void {
  for (const path of paths) world.stderr.write(`${adoptionTexts[world.locale].undecoded(toVisible(nameOf(path)))}\n`);
}
