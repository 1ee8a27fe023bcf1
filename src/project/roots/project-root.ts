import type { PlatformGlobal } from "../../platform/types.js";

/** What a root was recognised by; `library` is a folder of scripts without any root. */
export type ProjectKind =
  "miniprogram" | "minigame" | "plugin" | "taro" | "uni-app" | "mpx" | "wepy" | "mpvue" | "megalo" | "library";

export interface ProjectRoot {
  readonly kind: ProjectKind;
  /** The global of the sibling platform that a native project is for: `my`, `tt`. WeChat without it. */
  readonly platform?: PlatformGlobal | undefined;
  /** Folder of the code: of app.json or game.json, or the source folder of a framework. */
  readonly root: string;
  /** Folder of project.config.json or package.json; the root itself when there is none above it. */
  readonly base: string;
}

/** Kinds whose sources are the files of the package; all others are compiled into one. */
const nativeKinds: ReadonlySet<ProjectKind> = new Set(["miniprogram", "minigame", "plugin"]);

/** Kinds whose components can be written in Vue. */
const vueKinds: ReadonlySet<ProjectKind> = new Set(["uni-app", "taro", "mpvue", "megalo"]);

export function isVueKind(kind: ProjectKind): boolean {
  return vueKinds.has(kind);
}

export function isNative(kind: ProjectKind): boolean {
  return nativeKinds.has(kind);
}
