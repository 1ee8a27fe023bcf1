import { isWithin, joinPath } from "../files/paths.js";

/** Specifiers that lead elsewhere. `*` stands for the same text in both, at most once. */
export interface ModuleAlias {
  readonly pattern: string;
  /** Absolute paths, the first that is there wins. */
  readonly targets: readonly string[];
}

/** The paths that the aliases give for a specifier, without endings. */
export function applyAliases(aliases: readonly ModuleAlias[], specifier: string): readonly string[] {
  return aliases.flatMap(({ pattern, targets }) => {
    const rest = matchPattern(pattern, specifier);
    return rest === undefined ? [] : targets.map((target) => withoutDots(target.replace("*", () => rest)));
  });
}

/** What stands for the `*` may lead up and out of the project: `@/../../other`. */
function withoutDots(path: string): string {
  const slash = path.indexOf("/");
  return joinPath(slash <= 0 ? "/" : path.slice(0, slash), path.slice(slash + 1));
}

/** Bundlers take `@` for `@` itself and for what begins with `@/`. */
export function asPrefix(name: string, targets: readonly string[], base: string): ModuleAlias[] {
  const paths = targets.map((target) => isWithin(base, target) ? target : joinPath(base, target));
  if (name.endsWith("$")) return [{ pattern: name.slice(0, -1), targets: paths }];
  const stem = name.replace(/\/$/u, "");
  return [{ pattern: stem, targets: paths }, { pattern: `${stem}/*`, targets: paths.map((path) => `${path}/*`) }];
}

function matchPattern(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === specifier ? "" : undefined;
  const head = pattern.slice(0, star);
  const tail = pattern.slice(star + 1);
  const fits = specifier.length >= head.length + tail.length && specifier.startsWith(head) && specifier.endsWith(tail);
  return fits ? specifier.slice(head.length, specifier.length - tail.length) : undefined;
}
