import { componentUrls } from "../platform/components.js";
import { libraryProperties } from "../platform/libraries.js";
import { networkApis } from "../platform/network-apis.js";
import { platforms } from "../platform/platforms.js";
import { sendData } from "../platform/request-options.js";
import { siblings } from "../platform/siblings.js";
import { skipChecks } from "../platform/skip-checks.js";
import { nameIn } from "../project/files/paths.js";
import type { MarkupKind } from "./markup/markup-resource.js";
import { sameObject } from "../values/objects/platform-objects.js";

/** Globals whose calls are judged: `wx`, `uni`. The objects of other platforms come with an import. */
const globals = platforms.filter(({ ambient, judgedAs }) => ambient && judgedAs === "wechat").map((row) => row.global);

const globalName = `\\b(?:${globals.join("|")})\\b`;

/** What follows a global where something is judged whatever its arguments are; `wx.default` and `wx.pro` are `wx` itself. */
const judgedMembers: readonly string[] = [
  ...sameObject,
  ...networkApis.filter(({ receiver }) => receiver === "global").map(({ name }) => name.replace(/\..*/u, "")),
  ...sendData.map(({ api }) => api).filter((api) => !api.includes(".")),
  ...skipChecks.filter(({ kind }) => kind === "call").map(({ name }) => name),
];

/** What is judged of the cloud; `new wx.cloud.Cloud()` has the same functions. Its database and storage reach no domain. */
const judgedOfCloud: readonly string[] = ["Cloud", ...networkApis.flatMap(({ name }) => /^cloud\.(\w+)$/u.exec(name)?.[1] ?? [])];

/** Any other member of a global: `wx.showToast`. What remains is a judged one, or the object itself goes somewhere. */
const quietMember = `${memberBut(judgedMembers)}|${memberOf("cloud")}${memberBut(judgedOfCloud)}`;

/** `my.request`, `tt.uploadFile`: judged in projects for that platform; short names such as `my` are words of comments too. */
const siblingUse = new RegExp(
  `\\b(?:${siblings.map(({ global }) => global).join("|")})\\s*\\.\\s*(?:${[
    ...networkApis.filter(({ receiver }) => receiver === "global").map(({ name }) => name.replace(/\..*/u, "")),
    ...platforms.flatMap(({ otherNames }) => Object.keys(otherNames ?? {})),
  ].join("|")})\\b`,
  "u",
);

const platformName = new RegExp(globalName, "u");
const platformUse = new RegExp(`${globalName}(?!${quietMember})`, "u");

/** `from "@tarojs/taro"`: functions of the platform under names of their own. */
const platformPackage = new RegExp(`["'](?:${platforms.flatMap((row) => row.importSources).join("|")})["']`, "u");

/** `from "./net"`, `import("./net")`, `require(path)`, `getApp().net`. */
const otherModule = /\b(?:from|import|require)\b\s*\(?\s*["'`]|\b(?:import|require)\s*\(|\brequire\.async\b|\bgetApp\b/u;

/** `uni.$u.http`, `this.$u.get`: a client that a plugin puts there. */
export const librarySign = new RegExp(`\\.\\s*(?:${[...libraryProperties.keys()].map((name) => name.replace("$", "\\$")).join("|")})(?![\\w$])`, "u");

/** What Vue itself puts into every component. */
const vueMembers = [
  "attrs", "children", "createElement", "data", "destroy", "el", "emit", "forceUpdate", "i18n", "listeners", "mount", "mp", "nextTick",
  "off", "on", "once", "options", "parent", "props", "refs", "root", "route", "router", "scope", "scopedSlots", "set", "slots", "store",
  "t", "watch",
];

/** `this.$http.get(…)`: what the entry of a Vue program gives to all components, or a library (`librarySign`). */
export const givenSign = new RegExp(`\\.\\s*(\\$(?!(?:${vueMembers.join("|")})(?![\\w$]))[\\w$]+)`, "gu");

/** `Page({ … })`: exists where `wx` does. */
const pageCall = /\b(?:App|Page|Component|Behavior)\s*\(/u;

/** The secrets of a program are told by this part of their names. */
const secretName = /secret/iu;

const remoteAddress = /http/iu;

/** With `u`, `\b` takes ten times as long. */
const markupSign = /https?:|\burl\(|<web-view\b/i;

const componentSign = /https?:|<web-view\b|<script\s[^>]*?\bsrc\s*=/iu;

/** `<include src="…">`, `<template is="…">`: what another template loads may be handed to it here. */
const usesTemplate = /<include\s|<template\s[^>]*?\bis\s*=/u;

/** `src="{{cover}}"`, `style="{{frame}}"`. */
const boundAddress = new RegExp(
  `\\s(?:${[...new Set(componentUrls.map(({ attribute }) => attribute.replace(/[.[].*/u, "")))].join("|")}|style)\\s*=\\s*["']?[^"'<>{]*\\{\\{`,
  "u",
);

const configSign = /https?:|wss?:|networkTimeout|urlCheck|domain|secret|token|session_?key|mch_?key|apiv3_?key|[0-9a-f]{32}/iu;

/** JSON files that the platform, or this tool, reads as configuration. */
const configNames: ReadonlySet<string> = new Set([
  "app.json",
  "ext.json",
  "game.json",
  "manifest.json",
  "project.config.json",
  "project.private.config.json",
  "server-domains.json",
]);

/**
 * Whether a rule could have something to say about a script with this text. The others need not be analysed, nor
 * parsed. No finding may be lost, so the text is searched for what every finding needs:
 *
 * - a network function of the platform, the platform's object itself (`const api = wx`), or a way to another module,
 *   from which functions, objects and addresses may come;
 * - for all other functions of the platform, an address;
 * - a secret, also in a comment.
 *
 * Where no function of the platform exists, each of them is a finding: see `mayMissPlatform`.
 */
export function mayMatter(text: string): boolean {
  return (
    platformUse.test(text) ||
    siblingUse.test(text) ||
    otherModule.test(text) ||
    (text.includes("$") && text.search(givenSign) >= 0) ||
    secretName.test(text) ||
    (remoteAddress.test(text) && platformName.test(text))
  );
}

/**
 * The same for templates and style sheets: an address, a file in `url(…)`, a web page to show; in a template also an
 * attribute that loads something and takes its address from elsewhere, another template that is shown, or a `<wxs>` that
 * names the platform.
 */
export function mayMatterAsMarkup(kind: MarkupKind, text: string): boolean {
  return markupSign.test(text) || (kind === "wxml" && (bindsAddress(text) || mayMissPlatformInside(text)));
}

/** The same for the template and the styles of a component, in which data of the same file, or of an import, may stand. */
export function mayMatterAsComponent(text: string): boolean {
  return componentSign.test(text);
}

/** Whether a template has a script in it that names the platform, which is not there. */
export function mayMissPlatformInside(template: string): boolean {
  return template.includes("<wxs") && platformName.test(template);
}

/** Whether a template has an attribute that loads something and takes its address from elsewhere, or shows one that may. */
export function bindsAddress(template: string): boolean {
  return boundAddress.test(template) || usesTemplate.test(template);
}

/** Whether a script itself holds a network function of the platform, or the platform's object as a value. */
export function holdsNetwork(text: string): boolean {
  return platformUse.test(text) || platformPackage.test(text) || siblingUse.test(text);
}

/**
 * Whether a script names the platform and could run where it is absent: in a worker, or as WXS. Nobody makes pages
 * and components there.
 */
export function mayMissPlatform(text: string): boolean {
  return platformName.test(text) && !pageCall.test(text);
}

/** The same for JSON: configuration by its name, and data in which a secret or a setting could stand. */
export function mayMatterAsConfig(path: string, text: string): boolean {
  return configNames.has(nameIn(path)) || configSign.test(text);
}

/** Source of a pattern for `.name`, also after `?` and `!` and over lines. */
function memberOf(name: string): string {
  return `\\s*[?!]?\\.\\s*${name}`;
}

function memberBut(names: readonly string[]): string {
  return memberOf(`(?!(?:${names.join("|")})\\b)[A-Za-z_$]`);
}
