import type { DocumentNode, ObjectNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import { networkTimeoutProperty } from "../../platform/network-timeout.js";
import { findConfigBlock } from "../../syntax/component/config-blocks.js";
import { isComponent, parseComponent } from "../../syntax/component/parse-component.js";
import { parseJson } from "../../syntax/json/parse-json.js";
import { readObjectAsJson } from "../../syntax/json/object-as-json.js";
import { findConfigOfClass, findExportedObject } from "../../syntax/script/exported-object.js";
import { staticKey } from "../../syntax/script/node-shapes.js";
import { parseScript } from "../../syntax/script/parse-script.js";
import { SourceText } from "../../syntax/source-text.js";
import type { ConfigFile } from "./config-file.js";
import type { FileSystem } from "../files/file-system.js";
import { nameIn, parentOf } from "../files/paths.js";
import type { Project } from "../project.js";
import type { ProjectKind } from "../roots/project-root.js";
import { appKeys } from "../roots/roots-in-folder.js";

/** Files of a framework that become app.json, from the root. Taro 1 and 2 write it into the class of the entry. */
const files: Partial<Record<ProjectKind, RegExp>> = {
  mpx: /^app\.mpx$/u,
  taro: /^app(?:\.config\.[jt]s|\.[jt]sx?)$/u,
  wepy: /^app\.wpy$/u,
};

/**
 * Whether a script holds what a framework makes app.json of.
 *
 * @param findProject is asked when the name alone does not tell.
 */
export function mayHoldAppConfig(path: string, findProject: () => Project | undefined): boolean {
  const name = nameIn(path);
  if (!Object.values(files).some((pattern) => pattern.test(name))) return false;
  const project = findProject();
  return project !== undefined && parentOf(path) === project.root && (files[project.kind]?.test(name) ?? false);
}

/** What a framework makes app.json of, in a component or a script; undefined where it cannot be seen. Never throws. */
export function findAppConfig(fs: FileSystem, project: Project | undefined, source: SourceText): ConfigFile | undefined {
  if (!project || !mayHoldAppConfig(source.path, () => project) || isPartOfAnother(fs, project)) return undefined;
  const found = isComponent(source.path) ? readComponentConfig(source) : readScriptConfig(source);
  return found && { role: "app", source, ...found };
}

type Found = Pick<ConfigFile, "document" | "hasMore">;

/** The app.mpx of a sub-package stands inside another program, and so does a component called app. */
function isPartOfAnother(fs: FileSystem, { kind, root }: Project): boolean {
  if (kind !== "mpx") return false;
  for (let folder = parentOf(root); folder !== undefined; folder = parentOf(folder)) {
    if (fs.stat(`${folder}/app.mpx`)?.kind === "file") return true;
  }
  return false;
}

function readComponentConfig(source: SourceText): Found | undefined {
  const block = findConfigBlock(source.text);
  if (!block) {
    const parse = source.path.endsWith(".wpy") ? parseComponent(source) : undefined;
    return parse?.ok ? convert(source, findConfigOfClass(parse.file.program)) : undefined;
  }
  if (!block.isScript) {
    const parsed = parseJson(block.text, "json5");
    return parsed.ok ? { document: parsed.document } : undefined;
  }
  const parse = parseScript(new SourceText(source.path, block.text), "ts");
  return parse.ok ? convert(source, findExportedObject(parse.file.program)) : undefined;
}

function readScriptConfig(source: SourceText): Found | undefined {
  const parse = parseScript(source);
  if (!parse.ok) return undefined;
  const { program } = parse.file;
  return convert(source, source.path.includes(".config.") ? findExportedObject(program) : findConfigOfClass(program));
}

function convert(source: SourceText, object: TSESTree.ObjectExpression | undefined): Found | undefined {
  if (!object?.properties.some((one) => one.type === "Property" && appKeys.includes(staticKey(one) ?? ""))) return undefined;
  const body = readObjectAsJson(source, object);
  return body && { document: documentOf(body), hasMore: mayHaveMore(source, object) };
}

/** What is spread into it, and timeouts that are given elsewhere, are not seen. */
function mayHaveMore({ text }: SourceText, { properties }: TSESTree.ObjectExpression): boolean {
  return properties.some((one) => one.type !== "Property" || one.computed) || text.includes(networkTimeoutProperty.value);
}

function documentOf(body: ObjectNode): DocumentNode {
  return { type: "Document", body, loc: body.loc, ...body.range && { range: body.range } };
}
