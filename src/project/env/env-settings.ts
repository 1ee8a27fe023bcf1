import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../../syntax/script/node-shapes.js";
import { parseScript } from "../../syntax/script/parse-script.js";
import { visitNodes } from "../../syntax/script/visit-nodes.js";
import { SourceText } from "../../syntax/source-text.js";
import { findBuildConfigs } from "../modules/build-configs.js";
import { readPath, readText } from "../modules/config-paths.js";
import type { FileSystem } from "../files/file-system.js";
import { nameIn, parentOf } from "../files/paths.js";
import type { ProjectRoot } from "../roots/project-root.js";

/** Where the `.env` files of a project are, and what the names of those variables begin with that the code is given. */
export interface EnvSettings {
  /** Undefined when the configuration names a folder that is only known where it runs. */
  readonly folder: string | undefined;
  /** Besides those that the tools have of themselves. */
  readonly prefixes: readonly string[];
}

/** `envDir` and `envPrefix` of vite.config, read as syntax; elsewhere the files lie beside package.json. */
export function readEnvSettings(fs: FileSystem, project: ProjectRoot): EnvSettings {
  const { base } = project;
  const found: { folder: string | undefined; prefixes: readonly string[] } = { folder: base, prefixes: [] };
  for (const { path } of findBuildConfigs(fs, project)) {
    const text = /^vite\b/u.test(nameIn(path)) ? fs.readText(path) : undefined;
    const parsed = text !== undefined && /\benv(?:Dir|Prefix)\b/u.test(text) ? parseScript(new SourceText(path, text)) : undefined;
    if (!parsed?.ok) continue;
    const { program } = parsed.file;
    visitNodes(program, (node) => {
      if (node.type !== "Property") return;
      const key = staticKey(node);
      if (key !== "envDir" && key !== "envPrefix") return;
      const value = writtenOut(node.value, program);
      if (key === "envDir") found.folder = readPath(value, { own: parentOf(path) ?? base, base });
      else found.prefixes = (value.type === "ArrayExpression" ? value.elements : [value]).flatMap((one) => (one && readText(one)) ?? []);
    });
  }
  // Vite refuses an empty prefix, as it would give away every variable of the machine.
  return { ...found, prefixes: found.prefixes.filter((prefix) => prefix !== "") };
}

/** `const envDir = "env"`, where only the name stands in its place. */
function writtenOut(node: TSESTree.Node, program: TSESTree.Program): TSESTree.Node {
  if (node.type !== "Identifier") return node;
  const values: TSESTree.Node[] = [];
  visitNodes(program, (at) => {
    if (at.type === "VariableDeclarator" && at.id.type === "Identifier" && at.id.name === node.name && at.init) values.push(at.init);
  });
  const [value] = values;
  return value && values.length === 1 ? value : node;
}
