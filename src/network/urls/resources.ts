import { resourceApis, resourceObjects } from "../../platform/resource-apis.js";
import type { Bindings, MemberWrite } from "../../syntax/script/bindings.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { collectDataNodes } from "../../values/components/page-data.js";
import { membersOf, textsOf } from "../../values/abstract/read-value.js";
import type { Text, Value } from "../../values/abstract/value.js";
import type { PlatformCall } from "../network-call.js";
import { readUrlParts } from "./read-url-parts.js";
import { isRemote } from "./remote-text.js";
import type { Resource } from "./resource.js";
import type { UrlParts } from "./url-parts.js";

const assignedProperties: ReadonlySet<string | undefined> = new Set(
  resourceObjects.flatMap(({ properties }) => properties),
);
const creators = new RegExp(`\\b(?:${resourceObjects.flatMap(({ createdBy }) => createdBy).join("|")})\\b`, "u");

/** The resources of a script: addresses among the options of calls, and those assigned to properties of objects. */
export function collectResources(
  file: ScriptFile,
  calls: readonly PlatformCall[],
  engine: Engine,
): readonly Resource[] {
  const assigned = creators.test(file.source.text) ? collectWrites(file.bindings) : [];
  return [
    ...calls.flatMap(resourcesOfCall),
    ...assigned.flatMap((write) => resourcesOfWrite(write, file, engine)),
  ];
}

function resourcesOfCall(call: PlatformCall): readonly Resource[] {
  return resourceApis.filter(({ api }) => api === call.name).flatMap(({ api: name, option, list, schemes }) => {
    const [first = "", ...path] = option.split(/\.|(?=\[\])/u);
    const found = call.options.find(first);
    if (!found) return [];
    const api = { kind: "resource", name, list, schemes } as const;
    const urls = readUrls(valueAt(found.value, path));
    const bound = collectBound(urls, call.file);
    return { api, platform: call.platform, urlNode: found.valueNode ?? call.node, urls, bound };
  });
}

function collectWrites(bindings: Bindings): readonly MemberWrite[] {
  const names = [...bindings.scopes.values()].flatMap((scope) => [...scope.names.values()]);
  return [
    ...names.flatMap(({ memberWrites }) => memberWrites),
    ...[...bindings.selfWrites.values()].flat(),
    ...[...bindings.globalWrites.values()].flat(),
    ...bindings.otherWrites,
  ].filter(({ path, operator }) => operator === "=" && assignedProperties.has(path.at(-1)));
}

/** `audio.src = "https://…"`, when the object before the dot is one that loads it. */
function resourcesOfWrite(write: MemberWrite, file: ScriptFile, engine: Engine): readonly Resource[] {
  const property = write.path.at(-1);
  if (write.target.type !== "MemberExpression" || property === undefined) return [];
  const object = ask(engine, write.target.object, { file, frame: undefined });
  return object.alternatives.flatMap((one) => {
    if (one.type !== "platform") return [];
    const fact = resourceObjects.find((row) => row.object === one.path);
    if (!fact?.properties.includes(property)) return [];
    const urls = readUrls(ask(engine, write.source, { file, frame: undefined }));
    const api = { kind: "resource", name: `${fact.object}.${property}`, list: null, schemes: ["http", "https"] } as const;
    return { api, platform: one.platform, urlNode: write.source, urls, bound: collectBound(urls, file) };
  });
}

/** What stands at a path like `[]`, `url`: in each element, the property `url`. */
export function valueAt(value: Value, path: readonly string[]): Value {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = step === "[]"
    ? value.alternatives.flatMap((one) => (one.type === "array" ? one.elements : []))
    : membersOf(value).list.flatMap((member) => (member.key === step ? [member.value] : []));
  const alternatives = inner.flatMap((one) => valueAt(one(), rest).alternatives);
  return { alternatives, unknowns: value.unknowns };
}

function collectBound(urls: readonly UrlParts[], { source, bindings }: ScriptFile): readonly UrlParts[] {
  const places = urls.flatMap((parts) => (parts.scheme?.place?.source === source ? [{ parts, range: parts.scheme.place.range }] : []));
  if (places.length === 0) return [];
  const data = bindings.calls.flatMap((call) => collectDataNodes(call));
  return places.filter(({ range }) => data.some((node) => node.range[0] <= range[0] && range[1] <= node.range[1])).map(({ parts }) => parts);
}

function readUrls(value: Value): readonly UrlParts[] {
  return textsOf(value).map((text) => readUrlParts(withoutCssUrl(text))).filter(({ display }) => isRemote(display));
}

/** `url("https://…")`, as fonts are written. */
function withoutCssUrl(text: Text): Text {
  const [first, ...rest] = text.pieces;
  const opening = first?.text === undefined ? undefined : /^\s*url\(\s*["']?/iu.exec(first.text)?.[0].length;
  if (first?.text === undefined || opening === undefined) return text;
  const { place, verbatim } = first;
  const moved = place && verbatim
    ? { source: place.source, range: [place.range[0] + opening, place.range[1]] as const }
    : place;
  return { type: "text", pieces: [{ text: first.text.slice(opening), place: moved, verbatim }, ...rest] };
}
