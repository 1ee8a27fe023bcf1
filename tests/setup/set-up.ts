import type { CiChoice, HookChoice } from "../../src/setup/choices.js";
import type { FileByHand } from "../../src/setup/file-plan.js";
import { planSetup } from "../../src/setup/plan-setup.js";
import { findManager, surveySite } from "../../src/setup/site.js";
import type { Site } from "../../src/setup/site.js";
import type { ProjectKind } from "../../src/project/roots/project-root.js";
import { memoryFileSystem } from "../memory-file-system.js";

export interface SetUp {
  /** What is written, by the path in the checkout. */
  readonly files: Readonly<Record<string, string>>;
  /** `path: why`. */
  readonly left: readonly string[];
  readonly byHand: readonly FileByHand[];
}

export interface Wanted {
  readonly hooks?: HookChoice;
  readonly ci?: CiChoice;
  readonly spec?: string;
  readonly kind?: ProjectKind;
  /** In the checkout. */
  readonly folder?: string;
  /** What Git leaves out. */
  readonly ignored?: readonly string[];
}

const top = "/shop";

export function survey(given: Readonly<Record<string, string>>, { kind = "miniprogram", folder = "", ignored = [] }: Wanted): Site {
  const fs = memoryFileSystem(Object.fromEntries(Object.entries(given).map(([path, text]) => [`${top}/${path}`, text])));
  const checkout = { top, isIgnored: (path: string) => ignored.includes(path.slice(top.length + 1)) };
  return surveySite(fs, folder === "" ? top : `${top}/${folder}`, checkout, [{ kind, compilers: [] }]);
}

/** Plans what `init` would do with a checkout of these files. */
export function setUp(given: Readonly<Record<string, string>>, wanted: Wanted): SetUp {
  const { hooks = "none", ci = "none", spec = "^0.1.0", kind = "miniprogram" } = wanted;
  const site = survey(given, wanted);
  const plans = planSetup(site, findManager(site, spec), [kind], { hooks, ci, spec });
  const written = plans.flatMap((plan) => plan.kind === "write" && plan.after !== plan.before ? [[plan.path.slice(top.length + 1), plan.after] as const] : []);
  const byHand = plans.flatMap((plan) => plan.kind === "by-hand" ? [plan] : []);
  return { files: Object.fromEntries(written), left: byHand.map(({ path, why }) => `${path.slice(top.length + 1)}: ${why}`), byHand };
}
