import { consoleNames } from "../platform/domain-lists.js";
import { countOf } from "./count-of.js";
import type { DomainReport, ListDomains, NeededDomain, ProjectDomains, UnlistableReason } from "./domain-report.js";
import { describeEnvironments } from "./environment-words.js";
import type { Paint } from "./paint.js";
import { plain } from "./paint.js";
import { describeReason } from "./reason-words.js";
import { describePoint } from "./source-range.js";
import { writeUnfollowed } from "./unfollowed-client.js";
import { writeUnjudged } from "./unjudged-table.js";

const reasons: Readonly<Record<UnlistableReason, string>> = {
  lan: "in the phone's own network: no list needed, allowed there only",
  loopback: "the phone itself: never reachable",
  "public-ip": "an IP address: no list takes one, give the server a domain name",
  banned: "the platform refuses it in every list: call it from your server",
};

/** What to type into the console, per project and list, as text. */
export function writeDomainTable(report: DomainReport, paint: Paint = plain): string {
  return report.projects.map((project) => writeProject(project, paint)).join("\n");
}

function writeProject(project: ProjectDomains, paint: Paint): string {
  const source = project.declaredIn === null ? "no server-domains.json" : `declared in ${project.declaredIn}`;
  const blocks = [`${paint("underline", project.root)} (${project.kind}, ${source})`];
  for (const list of project.lists) blocks.push(writeList(list, paint));
  if (project.lists.length === 0) blocks.push(`  ${writeEmpty(project)}`);
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
  const width = Math.max(0, ...[...list.needed.map((need) => need.domain), ...list.unused].map((text) => text.length));
  const missing = new Set(list.missing);
  const environments = columnOf(list.needed);
  const lines = list.needed.map((need) => {
    const state = missing.has(need.domain) ? paint("red", "✖ missing ") : paint("green", "✔ declared");
    const mark = list.declared === null ? "  needed  " : state;
    return `  ${mark}  ${need.domain.padEnd(width)}  ${environments(need, paint)}${paint("dim", describeNeed(need, list.list === "business" ? "use" : "call"))}`;
  });
  const unused = list.unused.map((domain) => {
    return `  ${paint("yellow", "! unused  ")}  ${domain.padEnd(width)}  ${paint("dim", "no known call needs it")}`;
  });
  return [paint("bold", `${list.list} domains (${consoleNames[list.list]})`), ...lines, ...unused].join("\n");
}

/** The column of the environments, which is there when a host is confined to some. */
function columnOf(needs: readonly Pick<NeededDomain, "environments">[]): (need: Pick<NeededDomain, "environments">, paint: Paint) => string {
  const words = new Map(needs.map((need) => [need, describeEnvironments(need.environments) ?? ""]));
  const width = Math.max(0, ...[...words.values()].map((word) => word.length));
  return (need, paint) => width === 0 ? "" : `${paint("cyan", (words.get(need) ?? "").padEnd(width))}  `;
}

/** @param what is counted. */
function describeNeed(need: Omit<NeededDomain, "domain">, what = "call"): string {
  const packages = need.packages.length === 0 ? "" : ` (package ${need.packages.join(", ")})`;
  const [first, ...others] = need.places;
  const where = first === undefined ? "" : `, ${describePoint(first)}`;
  const more = others.length > 0 ? ` and ${countOf(others.length, "other place")}` : "";
  return `${countOf(need.calls, what)}${where}${more}${packages}`;
}

function writeNotConfigurable(project: ProjectDomains, paint: Paint): string {
  const width = Math.max(...project.notConfigurable.map((entry) => entry.host.length));
  const environments = columnOf(project.notConfigurable);
  const lines = project.notConfigurable.map(
    (entry) => `  ${entry.host.padEnd(width)}  ${environments(entry, paint)}${reasons[entry.reason]}  ${paint("dim", describeNeed(entry))}`,
  );
  return [paint("bold", "Not for any list"), ...lines].join("\n");
}

function writeResources({ resourceHosts }: ProjectDomains, paint: Paint): string {
  const width = Math.max(...resourceHosts.map(({ host }) => host.length));
  const environments = columnOf(resourceHosts);
  const lines = resourceHosts.map((entry) => {
    const need = describeNeed({ ...entry, calls: entry.uses }, "use");
    return `  ${entry.host.padEnd(width)}  ${environments(entry, paint)}${paint("dim", need)}`;
  });
  return [paint("bold", "Pictures, media and fonts: in no list, but each host needs a valid certificate"), ...lines].join("\n");
}

function writeUnknown(project: ProjectDomains, paint: Paint): string {
  const width = Math.max(...project.unknownCalls.map((call) => describePoint(call).length));
  const points = project.unknownCalls.map((call) => {
    const why = call.unknown.length === 0 ? "it has no URL that can be seen" : call.unknown.map(describeReason).join("; ");
    return `  ${describePoint(call).padEnd(width)}  ${why}${call.package === null ? "" : paint("dim", `  package ${call.package}`)}`;
  });
  const title = `${countOf(points.length, "call")} whose hosts are not all known`;
  return [paint("bold", `${title}: see miniprogram-network explain`), ...points].join("\n");
}
