/** What decides between environments: the kind of release that runs, `NODE_ENV` of a build, or its mode. */
export type Switch = "version" | "node" | "mode";

/**
 * The environments in which something can be, never fewer than there really are: what stands in a condition may be
 * wider than the truth, and no condition at all is always true. A switch that is not named can have any position.
 */
export type Condition = Readonly<Partial<Record<Switch, Choice>>>;

/** Some positions of a switch, or all but some: nobody can list the modes of a build. */
export interface Choice {
  readonly names: readonly string[];
  readonly isAllBut: boolean;
}

/** `undefined` is always. */
export type When = Condition | undefined;

const switches: readonly Switch[] = ["version", "node", "mode"];

/** `miniProgram.envVersion`; older base libraries, which do not know it, run what was released. */
export const versions: readonly string[] = ["develop", "trial", "release"];

/** What no environment fulfils. */
export const never: Condition = { version: { names: [], isAllBut: false } };

export function only(of: Switch, ...names: readonly string[]): Condition {
  return { [of]: { names, isAllBut: false } };
}

export function allBut(of: Switch, ...names: readonly string[]): Condition {
  if (of !== "version") return { [of]: { names, isAllBut: true } };
  return only(of, ...versions.filter((name) => !names.includes(name)));
}

export function isNever(when: When): boolean {
  return when !== undefined && switches.some((of) => when[of]?.isAllBut === false && when[of].names.length === 0);
}

export function both(a: When, b: When): When {
  if (a === undefined || a === b) return b;
  if (b === undefined) return a;
  const choices = switches.flatMap((of): [Switch, Choice][] => {
    const choice = intersection(a[of], b[of]);
    return choice ? [[of, choice]] : [];
  });
  return Object.fromEntries(choices);
}

/** The narrowest condition that covers both. */
export function either(a: When, b: When): When {
  if (a === undefined || b === undefined) return undefined;
  if (a === b || isNever(b)) return a;
  if (isNever(a)) return b;
  const choices = switches.flatMap((of): [Switch, Choice][] => {
    const choice = a[of] && b[of] && unionOf(a[of], b[of]);
    const isAny = !choice || (choice.isAllBut ? choice.names.length === 0 : of === "version" && choice.names.length === versions.length);
    return isAny ? [] : [[of, choice]];
  });
  return choices.length === 0 ? undefined : Object.fromEntries(choices);
}

/** The environments by name, sorted, where they can be listed; undefined when it can be any of them. */
export function environmentsOf(when: When): readonly string[] | undefined {
  if (when === undefined) return undefined;
  const lists = switches.flatMap((of) => (when[of] ? [namesOf(when[of]) ?? []] : [])).filter((names) => names.length > 0);
  if (lists.length === 0) return undefined;
  const joined = lists.reduce((rows, names) => rows.flatMap((row) => names.map((name) => row === "" ? name : `${row}+${name}`)), [""]);
  return joined.toSorted();
}

/** Names that people give to what only they themselves run. */
const developmentNames: ReadonlySet<string> = new Set(["develop", "development", "dev"]);

/** Whether something is only there in develop versions, or in builds for development. */
export function isDevelopmentOnly(when: When): boolean {
  return when !== undefined && switches.some((of) => {
    const names = when[of] && !when[of].isAllBut ? when[of].names : [];
    return names.length > 0 && names.every((name) => developmentNames.has(name));
  });
}

/** Everything but development is production, whatever the other modes are called. */
function namesOf({ names, isAllBut }: Choice): readonly string[] | undefined {
  if (!isAllBut) return names;
  const rest = ["development", "production"].filter((name) => !names.includes(name));
  return rest.length < 2 ? rest : undefined;
}

function intersection(a: Choice | undefined, b: Choice | undefined): Choice | undefined {
  if (!a || !b) return a ?? b;
  if (a.isAllBut && b.isAllBut) return { names: joined(a.names, b.names), isAllBut: true };
  const [some, other] = a.isAllBut ? [b, a] : [a, b];
  return { names: some.names.filter((name) => other.names.includes(name) !== other.isAllBut), isAllBut: false };
}

function unionOf(a: Choice, b: Choice): Choice {
  if (!a.isAllBut && !b.isAllBut) return { names: joined(a.names, b.names), isAllBut: false };
  if (a.isAllBut && b.isAllBut) return { names: a.names.filter((name) => b.names.includes(name)), isAllBut: true };
  const [most, some] = a.isAllBut ? [a, b] : [b, a];
  return { names: most.names.filter((name) => !some.names.includes(name)), isAllBut: true };
}

function joined(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}
