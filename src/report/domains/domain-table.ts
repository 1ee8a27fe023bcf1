import type { Locale } from "../../locale/locale.js";
import { consoleNames } from "../../platform/domain-lists.js";
import { toVisibleTexts } from "../../syntax/visible-text.js";
import { columnsOf, padColumns } from "../columns.js";
import { isAllKnown } from "./domain-report.js";
import type { DomainReport, HostReach, ListDomains, NeededDomain, ProjectDomains } from "./domain-report.js";
import { domainTexts, unlistableTexts, wrongTexts } from "./domain-texts.js";
import { describeLimit, describeReach } from "./domain-words.js";
import { describeEnvironments } from "./environment-words.js";
import type { Paint, PaintStyle } from "../paint.js";
import { plain } from "../paint.js";
import { describeReason } from "../reason-words.js";
import { describePoint } from "../source-range.js";
import { writeUnfollowed } from "../calls/unfollowed-client.js";
import { writeUnjudged } from "../check/unjudged-table.js";

/** What to type into the console, per project and list, as text. */
export function writeDomainTable(report: DomainReport, paint: Paint = plain, locale: Locale = "en"): string {
  const look = { paint, locale, texts: domainTexts[locale] };
  return toVisibleTexts(report.projects).map((project) => writeProject(project, look)).join("\n");
}

interface Look {
  readonly paint: Paint;
  readonly locale: Locale;
  readonly texts: (typeof domainTexts)[Locale];
}

function writeProject(project: ProjectDomains, look: Look): string {
  const { paint, locale, texts } = look;
  const source = project.declaredIn === null ? texts.noFile : texts.declaredIn(project.declaredIn);
  const blocks = [texts.project(paint("underline", project.root), project.kind, source)];
  for (const list of project.lists) if (list.declared !== null || list.paste !== "") blocks.push(writeList(list, look));
  if (project.lists.length === 0) blocks.push(`  ${writeEmpty(project, look)}`);
  const development = project.lists.flatMap(({ list, needed }) => {
    return needed.flatMap((need) => need.state === "development" ? [{ list, need }] : []);
  });
  if (development.length > 0) blocks.push(writeDevelopment(development, look));
  if (project.notConfigurable.length > 0) blocks.push(writeNotConfigurable(project, look));
  if (project.resourceHosts.length > 0) blocks.push(writeResources(project, look));
  if (project.unknownCalls.length > 0) blocks.push(writeUnknown(project, look));
  const blockText = `${blocks.join("\n\n")}\n`;
  const text = project.notFollowed.length === 0 ? blockText : `${blockText}\n${writeUnfollowed(project.notFollowed, paint, locale)}`;
  if (project.notJudged.length === 0) return text;
  return `${text}\n${writeUnjudged(texts.notLookedInto, project.notJudged, paint, locale)}`;
}

/** Without any host, nothing may be needed, or nothing may be known. */
function writeEmpty(project: ProjectDomains, { texts }: Look): string {
  if (!isAllKnown(project)) return texts.notKnown;
  return project.notConfigurable.length > 0 ? texts.noneDeclarable : texts.noneNeeded;
}

function writeList(list: ListDomains, look: Look): string {
  const { paint, locale, texts } = look;
  const marks = [texts.declared, texts.missing, texts.needed, texts.unused, texts.wrong, texts.tooMany, texts.paste];
  const markWidth = Math.max(...marks.map(columnsOf));
  const mark = (style: PaintStyle | undefined, text: string): string => {
    const padded = padColumns(text, markWidth);
    return style === undefined ? padded : paint(style, padded);
  };
  const states = { declared: mark("green", texts.declared), missing: mark("red", texts.missing), needed: mark(undefined, texts.needed) };
  const shown = list.needed.filter(({ state }) => state !== "development");
  const entries = [...shown.map((need) => need.domain), ...list.unused, ...list.wrong.map(({ entry }) => entry)];
  const width = Math.max(0, ...entries.map((text) => text.length));
  const environments = columnOf(shown, look);
  const lines = shown.map((need) => {
    const reach = describeReach(list.list === "business" ? texts.uses(need.calls) : texts.calls(need.calls), need, locale);
    const state = need.state === "declared" || need.state === "missing" ? states[need.state] : states.needed;
    return `  ${state}  ${need.domain.padEnd(width)}  ${environments(need)}${paint("dim", reach)}`;
  });
  const unused = list.unused.map((domain) => `  ${mark("yellow", texts.unused)}  ${domain.padEnd(width)}  ${paint("dim", texts.notNeeded)}`);
  const wrong = list.wrong.map(({ entry, reason, instead, place }) => {
    const what = wrongTexts[locale][reason];
    const repair = instead === null || instead === "" ? what : texts.instead(what, instead);
    return `  ${mark("red", texts.wrong)}  ${entry.padEnd(width)}  ${repair}  ${paint("dim", describePoint(place))}`;
  });
  const limit = describeLimit(list.limit, locale);
  const tooMany = limit === undefined ? [] : [`  ${mark(list.limit.over === "platform" ? "red" : "yellow", texts.tooMany)}  ${limit}`];
  const paste = list.paste === "" ? [] : [`  ${mark("cyan", texts.paste)}  ${list.paste}`];
  const title = paint("bold", texts.list(list.list, consoleNames[list.list]));
  return [title, ...lines, ...unused, ...wrong, ...tooMany, ...paste].join("\n");
}

/** The column of the environments, which is there when a host is confined to some. */
function columnOf(
  needs: readonly Pick<HostReach, "environments">[],
  { paint, locale }: Look,
): (need: Pick<HostReach, "environments">) => string {
  const words = new Map(needs.map((need) => [need, describeEnvironments(need.environments, locale) ?? ""]));
  const width = Math.max(0, ...[...words.values()].map(columnsOf));
  return (need) => width === 0 ? "" : `${paint("cyan", padColumns(words.get(need) ?? "", width))}  `;
}

/** What nobody meets but the developers, whose tools can go without the check of domains. */
function writeDevelopment(needs: readonly { readonly list: string; readonly need: NeededDomain }[], look: Look): string {
  const { paint, locale, texts } = look;
  const width = Math.max(...needs.map(({ need }) => need.domain.length));
  const listWidth = Math.max(...needs.map(({ list }) => list.length));
  const environments = columnOf(needs.map(({ need }) => need), look);
  const lines = needs.map(({ list, need }) => {
    const reach = paint("dim", describeReach(texts.calls(need.calls), need, locale));
    return `  ${need.domain.padEnd(width)}  ${list.padEnd(listWidth)}  ${environments(need)}${reach}`;
  });
  return [paint("bold", texts.development), ...lines].join("\n");
}

function writeNotConfigurable(project: ProjectDomains, look: Look): string {
  const { paint, locale, texts } = look;
  const width = Math.max(...project.notConfigurable.map((entry) => entry.host.length));
  const environments = columnOf(project.notConfigurable, look);
  const lines = project.notConfigurable.map((entry) => {
    const reach = paint("dim", describeReach(texts.calls(entry.calls), entry, locale));
    return `  ${entry.host.padEnd(width)}  ${environments(entry)}${unlistableTexts[locale][entry.reason]}  ${reach}`;
  });
  return [paint("bold", texts.notForAny), ...lines].join("\n");
}

function writeResources({ resourceHosts }: ProjectDomains, look: Look): string {
  const { paint, locale, texts } = look;
  const width = Math.max(...resourceHosts.map(({ host }) => host.length));
  const environments = columnOf(resourceHosts, look);
  const lines = resourceHosts.map((entry) => {
    const reach = describeReach(texts.uses(entry.uses), entry, locale);
    return `  ${entry.host.padEnd(width)}  ${environments(entry)}${paint("dim", reach)}`;
  });
  return [paint("bold", texts.resources), ...lines].join("\n");
}

function writeUnknown({ unknownCalls }: ProjectDomains, { paint, locale, texts }: Look): string {
  const width = Math.max(...unknownCalls.map((call) => describePoint(call).length));
  const points = unknownCalls.map((call) => {
    const why = call.unknown.length === 0 ? texts.noUrl : call.unknown.map((reason) => describeReason(reason, locale)).join(texts.semicolon);
    return `  ${describePoint(call).padEnd(width)}  ${why}${call.package === null ? "" : paint("dim", `  ${texts.package(call.package)}`)}`;
  });
  return [paint("bold", texts.unknownCalls(points.length)), ...points].join("\n");
}
