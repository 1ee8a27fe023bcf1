/** Environments that reach users. */
const released: ReadonlySet<string> = new Set(["release", "production"]);

/** `only develop, trial`: what no user meets; nothing for what a released program can reach. */
export function describeEnvironments(environments: readonly string[] | null): string | undefined {
  // One that two switches decide reads `develop+staging`.
  if (environments === null || environments.some((name) => name.split("+").every((part) => released.has(part)))) return undefined;
  return `only ${environments.join(", ")}`;
}
