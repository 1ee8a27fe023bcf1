import { consoleNames } from "../platform/domain-lists.js";
import { countOf } from "./count-of.js";
import type { DomainReport, HostReach, ListDomains, NeededDomain, ProjectDomains } from "./domain-report.js";
import { describeLimit, describeReach, unlistableWords, wrongWords } from "./domain-words.js";
import { describeEnvironments } from "./environment-words.js";
import type { Paint } from "./paint.js";
import { plain } from "./paint.js";
import { describeReason } from "./reason-words.js";
import { describePoint } from "./source-range.js";
import { writeUnfollowed } from "./unfollowed-client.js";
import { writeUnjudged } from "./unjudged-table.js";

/** What to type into the console, per project and list, as text. */
export function writeDomainTable(report: DomainReport, paint: Paint = plain): string {
  return report.projects.map((project) => writeProject(project, paint)).join("\n");
}

function writeProject(project: ProjectDomains, paint: Paint): string {
  const source = project.declaredIn === null ? "no server-domains.json" : `declared in ${project.declaredIn}`;
  const blocks = [`${paint("underline", project.root)} (${project.kind}, ${source})`];
  for (const list of project.lists) if (list.declared !== null || list.paste !== "") blocks.push(writeList(list, paint));
  if (project.lists.length === 0) blocks.push(`  ${writeEmpty(project)}`);
  const development = project.lists.flatMap(({ list, needed }) => {
    return needed.flatMap((need) => need.state === "development" ? [{ list, need }] : []);
  });
  if (development.length > 0) blocks.push(writeDevelopment(development, paint));
  if (project.notConfigurable.length > 0) blocks.push(writeNotConfigurable(project, paint));
  if (project.resourceHosts.length > 0) blocks.push(writeResources(project, paint));
  if (project.unknownCalls.length > 0) blocks.push(writeUnknown(project, paint));
  const blockText = `${blocks.join("\n\n")}\n`;
  const text = project.notFollowed.length === 0 ? blockText : `${blockText}\n${writeUnfollowed(project.notFollowed, paint)}`;
  if (project.notJudged.length === 0) return text;
  return `${text}\n${writeUnjudged("Not looked into, so their hosts are missing here", project.notJudged, paint)}`;
}

/** Without any host, nothing may be needed, or nothing may be known. */
function writeEmpty({ notConfigurable, unknownCalls, notFollowed, notJudged }: ProjectDomains): string {
  if (unknownCalls.length + notFollowed.length + notJudged.length > 0) return "Which server domains are needed is not known: see below.";
  if (notConfigurable.length > 0) return "No host of the code can be declared: see below.";
  return "No server domains are needed.";
}

function writeList(list: ListDomains, paint: Paint): string {
  const shown = list.needed.filter(({ state }) => state !== "development");
  const texts = [...shown.map((need) => need.domain), ...list.unused, ...list.wrong.map(({ entry }) => entry)];
  const width = Math.max(0, ...texts.map((text) => text.length));
  const environments = columnOf(shown);
  const lines = shown.map((need) => {
    const reach = describeReach(need.calls, list.list === "business" ? "use" : "call", need);
    return `  ${markOf(need, paint)}  ${need.domain.padEnd(width)}  ${environments(need, paint)}${paint("dim", reach)}`;
  });
  const unused = list.unused.map((domain) => {
    return `  ${paint("yellow", "! unused  ")}  ${domain.padEnd(width)}  ${paint("dim", "no known call needs it")}`;
  });
  const wrong = list.wrong.map(({ entry, reason, instead, place }) => {
    const repair = instead === null || instead === "" ? "" : `: ${instead}`;
    return `  ${paint("red", "✖ wrong   ")}  ${entry.padEnd(width)}  ${wrongWords[reason]}${repair}  ${paint("dim", describePoint(place))}`;
  });
  const limit = describeLimit(list.limit);
  const tooMany = limit === undefined ? [] : [`  ${paint(list.limit.over === "platform" ? "red" : "yellow", "! too many")}  ${limit}`];
  const paste = list.paste === "" ? [] : [`  ${paint("cyan", "→ to paste")}  ${list.paste}`];
  const title = paint("bold", `${list.list} domains (${consoleNames[list.list]})`);
  return [title, ...lines, ...unused, ...wrong, ...tooMany, ...paste].join("\n");
}

function markOf({ state }: NeededDomain, paint: Paint): string {
  if (state === "declared") return paint("green", "✔ declared");
  return state === "missing" ? paint("red", "✖ missing ") : "  needed  ";
}

/** The column of the environments, which is there when a host is confined to some. */
function columnOf(needs: readonly Pick<HostReach, "environments">[]): (need: Pick<HostReach, "environments">, paint: Paint) => string {
  const words = new Map(needs.map((need) => [need, describeEnvironments(need.environments) ?? ""]));
  const width = Math.max(0, ...[...words.values()].map((word) => word.length));
  return (need, paint) => width === 0 ? "" : `${paint("cyan", (words.get(need) ?? "").padEnd(width))}  `;
}

/** What nobody meets but the developers, whose tools can go without the check of domains. */
function writeDevelopment(needs: readonly { readonly list: string; readonly need: NeededDomain }[], paint: Paint): string {
  const width = Math.max(...needs.map(({ need }) => need.domain.length));
  const listWidth = Math.max(...needs.map(({ list }) => list.length));
  const environments = columnOf(needs.map(({ need }) => need));
  const lines = needs.map(({ list, need }) => {
    const reach = paint("dim", describeReach(need.calls, "call", need));
    return `  ${need.domain.padEnd(width)}  ${list.padEnd(listWidth)}  ${environments(need, paint)}${reach}`;
  });
  return [paint("bold", "Only in development: not to paste, unless the check of domains is on there too"), ...lines].join("\n");
}

function writeNotConfigurable(project: ProjectDomains, paint: Paint): string {
  const width = Math.max(...project.notConfigurable.map((entry) => entry.host.length));
  const environments = columnOf(project.notConfigurable);
  const lines = project.notConfigurable.map(
    (entry) => `  ${entry.host.padEnd(width)}  ${environments(entry, paint)}${unlistableWords[entry.reason]}  ${paint("dim", describeReach(entry.calls, "call", entry))}`,
  );
  return [paint("bold", "Not for any list"), ...lines].join("\n");
}

function writeResources({ resourceHosts }: ProjectDomains, paint: Paint): string {
  const width = Math.max(...resourceHosts.map(({ host }) => host.length));
  const environments = columnOf(resourceHosts);
  const lines = resourceHosts.map((entry) => {
    const reach = describeReach(entry.uses, "use", entry);
    return `  ${entry.host.padEnd(width)}  ${environments(entry, paint)}${paint("dim", reach)}`;
  });
  return [paint("bold", "Pictures, media and fonts: in no list, but each host needs a valid certificate"), ...lines].join("\n");
}

function writeUnknown(project: ProjectDomains, paint: Paint): string {
  const width = Math.max(...project.unknownCalls.map((call) => describePoint(call).length));
  const points = project.unknownCalls.map((call) => {
    const why = call.unknown.length === 0 ? "it has no URL that can be seen" : call.unknown.map((reason) => describeReason(reason)).join("; ");
    return `  ${describePoint(call).padEnd(width)}  ${why}${call.package === null ? "" : paint("dim", `  package ${call.package}`)}`;
  });
  const title = `${countOf(points.length, "call")} whose hosts are not all known`;
  return [paint("bold", `${title}: see miniprogram-network explain`), ...points].join("\n");
}
