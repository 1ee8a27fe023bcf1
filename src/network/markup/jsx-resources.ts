import type { TSESTree } from "@typescript-eslint/utils";
import { collectImportedPaths } from "../../syntax/script/imported-paths.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { visitNodes } from "../../syntax/script/visit-nodes.js";
import type { Place } from "../../syntax/source-text.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { isForOtherPlatforms } from "../surroundings/other-platforms.js";
import { attributeResource, attributesByTag, styleResource } from "./attribute-resource.js";
import type { LoadingAttribute } from "./attribute-resource.js";
import type { MarkupResource } from "./markup-resource.js";

/** The package that has the platform's components for JSX. */
const packageName = "@tarojs/components";

const packageSign = new RegExp(`["']${packageName}["']`, "u");

/** Without these letters there is no address. */
const address = /https?:|<WebView\b/iu;
const holdsAddress = (code: string): boolean => address.test(code);

/** What each component loads, under the names of JSX: `CoverImage`, `waitingImage`. */
const attributesByName: ReadonlyMap<string, readonly LoadingAttribute[]> = new Map([...attributesByTag].map(([tag, attributes]) => [
  toCamelCase(`-${tag}`),
  attributes.map(({ name, fact }) => ({ name: toCamelCase(name), fact })),
]));

/** The addresses in JSX: `<Image src={cover} />`, `style={{ backgroundImage: "url(…)" }}` of Taro's components. */
export function collectJsxResources(file: ScriptFile, engine: Engine): readonly MarkupResource[] {
  const { source, program } = file;
  if (!packageSign.test(source.text) || !mayHoldAddress(file, engine)) return [];
  const names = collectComponents(file);
  const elements: TSESTree.JSXOpeningElement[] = [];
  visitNodes(program, (node) => {
    if (node.type === "JSXOpeningElement" && node.name.type === "JSXIdentifier" && names.has(node.name.name)) elements.push(node);
  });
  return elements.filter((element) => !isForOtherPlatforms(element, file, engine)).flatMap((element) => resourcesOf(element, names, file, engine));
}

function mayHoldAddress(file: ScriptFile, { modules }: Engine): boolean {
  const { text } = file.source;
  return holdsAddress(text) || collectImportedPaths(text).some((specifier) => modules.someText(specifier, file, holdsAddress));
}

/** The components by the names that the file gives them. */
function collectComponents({ bindings }: ScriptFile): ReadonlyMap<string, string> {
  const imports = bindings.imports.filter(({ source }) => source.value === packageName);
  return new Map(imports.flatMap(({ specifiers }) => specifiers).flatMap((specifier): readonly (readonly [string, string])[] => {
    if (specifier.type !== "ImportSpecifier") return [];
    const { imported, local } = specifier;
    return [[local.name, imported.type === "Identifier" ? imported.name : imported.value]];
  }));
}

function resourcesOf(
  element: TSESTree.JSXOpeningElement,
  names: ReadonlyMap<string, string>,
  file: ScriptFile,
  engine: Engine,
): readonly MarkupResource[] {
  const name = element.name.type === "JSXIdentifier" ? element.name.name : "";
  const loading = attributesByName.get(names.get(name) ?? "") ?? [];
  return element.attributes.flatMap((attribute, index): readonly MarkupResource[] => {
    if (attribute.type === "JSXSpreadAttribute") {
      // What is written behind it counts.
      const open = loading.filter((one) => !element.attributes.slice(index).some((other) => isNamed(other, one.name)));
      return open.length > 0 ? resourcesOfSpread(attribute.argument, open, file, engine) : [];
    }
    if (attribute.type !== "JSXAttribute" || attribute.name.type !== "JSXIdentifier") return [];
    const node = findExpression(attribute);
    if (!node) return [];
    const urlNode: Place = { source: file.source, range: node.type === "Literal" ? [node.range[0] + 1, node.range[1] - 1] : node.range };
    const known = loading.find((one) => one.name === attribute.name.name);
    if (known) return [attributeResource(known.fact, urlNode, ask(engine, node, { file, frame: undefined }))];
    return attribute.name.name === "style" && mayLoad(node, file) ? styleResource(name, urlNode, ask(engine, node, { file, frame: undefined })) : [];
  });
}

function isNamed(attribute: TSESTree.JSXAttribute | TSESTree.JSXSpreadAttribute, name: string): boolean {
  return attribute.type === "JSXAttribute" && attribute.name.name === name;
}

/** `{...picture}`: the properties that the component has as attributes. */
function resourcesOfSpread(node: TSESTree.Expression, loading: readonly LoadingAttribute[], file: ScriptFile, engine: Engine): readonly MarkupResource[] {
  const context = { file, frame: undefined, engine };
  const urlNode: Place = { source: file.source, range: node.range };
  const whole = ask(engine, node, context);
  return loading.flatMap(({ name, fact }) => {
    const value = engine.property(whole, name, context);
    return value.alternatives.length > 0 ? [attributeResource(fact, urlNode, value)] : [];
  });
}

function findExpression({ value }: TSESTree.JSXAttribute): TSESTree.Expression | undefined {
  if (value?.type === "Literal") return value;
  if (value?.type !== "JSXExpressionContainer" || value.expression.type === "JSXEmptyExpression") return undefined;
  return value.expression;
}

/** Most styles are widths and colours; what an object without pictures says is not asked. */
function mayLoad(node: TSESTree.Expression, { source }: ScriptFile): boolean {
  return (node.type !== "ObjectExpression" && node.type !== "Literal") || /url\(|background|image|\.\.\./iu.test(source.text.slice(...node.range));
}

function toCamelCase(name: string): string {
  return name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
