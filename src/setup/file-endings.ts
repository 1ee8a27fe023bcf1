import type { ProjectKind } from "../project/roots/project-root.js";
import { isReadBy, sourceKinds } from "../project/roots/source-kinds.js";
import type { MarkupReader } from "../project/roots/source-kinds.js";

/** What scripts and components end in, by kind, besides `.js`, `.ts` and `.json`, which all have. */
const ownEndings: Readonly<Record<ProjectKind, readonly string[]>> = {
  miniprogram: ["wxs"],
  minigame: [],
  plugin: ["wxs"],
  taro: ["jsx", "tsx", "vue"],
  "uni-app": ["vue", "nvue", "uvue"],
  mpx: ["mpx", "wxs"],
  wepy: ["wpy"],
  mpvue: ["vue"],
  megalo: ["vue"],
  library: [],
};

/** Kinds that have no templates and style sheets. */
const withoutMarkup: ReadonlySet<ProjectKind> = new Set(["minigame", "library"]);

/** Other names of Sass and Stylus, which nobody expects in a list. */
const rareStyles: ReadonlySet<string> = new Set(["sass", "stylus"]);

/** The endings of the files that hooks hand to the command: those that projects of these kinds have, without the dot. */
export function listEndings(projects: readonly MarkupReader[]): readonly string[] {
  const scripts = projects.flatMap(({ kind }) => ownEndings[kind]);
  const markup = projects.flatMap((project) => withoutMarkup.has(project.kind) ? [] : collectMarkup(project));
  return [...new Set(["js", "ts", ...scripts, ...markup, "json"])];
}

function collectMarkup(project: MarkupReader): readonly string[] {
  const endings = [...sourceKinds].flatMap(([extension, kind]) => {
    return (kind === "wxml" || kind === "wxss") && isReadBy(project, extension) ? [extension.slice(1)] : [];
  });
  return endings.filter((ending) => !rareStyles.has(ending));
}
