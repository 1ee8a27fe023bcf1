import { resolve } from "node:path";
import { toPath } from "../project/files/file-system.js";
import { adoptionTexts } from "./adoption-texts.js";
import type { World } from "./world.js";

/**
 * The files that differ from what the current branch had in common with another commit: committed since, staged, changed,
 * or not known to Git yet. Paths are absolute and without links. A string is why they cannot be told.
 *
 * @param since a branch, a tag, or another name of a commit
 */
export function findChangedFiles(folder: string, since: string, world: World): ReadonlySet<string> | string {
  const texts = adoptionTexts[world.locale];
  const top = world.git(folder, "rev-parse", "--show-toplevel")?.replace(/\r?\n$/u, "");
  if (top === undefined) return texts.noCheckout;
  const isName = since !== "" && !since.startsWith("-");
  const commit = isName ? world.git(folder, "rev-parse", "--verify", "--quiet", `${since}^{commit}`)?.trim() : undefined;
  if (commit === undefined) return texts.noCommit(since);
  const common = world.git(folder, "merge-base", commit, "HEAD")?.trim() ?? commit;
  const changed = world.git(top, "diff", "--name-only", "--no-relative", "--no-ext-diff", "-z", common, "--");
  const unknown = world.git(top, "ls-files", "--others", "--exclude-standard", "-z");
  if (changed === undefined || unknown === undefined) return texts.gitFailed;
  const names = `${changed}${unknown}`.split("\0").filter((name) => name !== "");
  return new Set(names.map((name) => world.fileSystem.real(toPath(resolve(top, name)))));
}
