import type { FileSystem } from "../files/file-system.js";
import type { ProjectRoot } from "../roots/project-root.js";

/** A configuration of a build tool, which is code. */
export interface BuildConfigFile {
  readonly path: string;
  /** When it is for one kind of build: Taro's `config/dev` and `config/prod`. */
  readonly builds: "development" | "production" | undefined;
}

const besidePackage = /^(?:vite|vue|mpx)\.config\.[mc]?[jt]s$/u;

const ofTaro: Readonly<Record<string, BuildConfigFile["builds"]>> = { index: undefined, dev: "development", prod: "production" };

/** The configurations of the build tools that a project has, sorted by path. */
export function findBuildConfigs(fs: FileSystem, { base, kind }: ProjectRoot): readonly BuildConfigFile[] {
  const files = (folder: string): readonly string[] =>
    fs.list(folder).flatMap(({ name, kind }) => kind === "file" ? [name] : []);
  const configs = files(base).filter((name) => besidePackage.test(name));
  const taro = kind === "taro" ? files(`${base}/config`) : [];
  return [
    ...taro.flatMap((name): readonly BuildConfigFile[] => {
      const [, stem = ""] = /^(\w+)\.[jt]s$/u.exec(name) ?? [];
      return Object.hasOwn(ofTaro, stem) ? [{ path: `${base}/config/${name}`, builds: ofTaro[stem] }] : [];
    }),
    ...configs.map((name): BuildConfigFile => ({ path: `${base}/${name}`, builds: undefined })),
  ];
}
