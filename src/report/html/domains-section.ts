import { consoleNames } from "../../platform/domain-lists.js";
import type { DomainReport, HostReach, ListDomains, ProjectDomains } from "../domains/domain-report.js";
import { domainTexts, serviceKindTexts } from "../domains/domain-texts.js";
import { describeReason } from "../reason-words.js";
import type { SourcePoint } from "../source-range.js";
import { both, counted } from "./both-languages.js";
import type { Words } from "./both-languages.js";
import type { HostState } from "./host-states.js";
import { html, nothing } from "./markup.js";
import type { Html, Part } from "./markup.js";
import { writePlace } from "./place-link.js";
import { declaredIn, stateWords, tooMany, whyUnlistable, whyWrong, words } from "./words.js";

/** More places of one domain are counted. */
const maxPlaces = 3;

/** More rows of calls that are not known would hide the lists. */
const maxCalls = 20;

/** More projects are folded, but for those that lack a domain. */
const maxOpen = 3;

/**
 * What to configure, per project and list. It stands by itself: `writePage` makes a page of it and of nothing else, for
 * a report about domains alone.
 */
export function writeDomains({ projects }: DomainReport): Html {
  const told = projects.filter((project) => !isEmpty(project));
  const silent = projects.length - told.length;
  return html`<section id="domains"><h2>${both(words.domains)}</h2><p class="hint">${both(words.domainsHint)}</p>
${told.map((project) => writeProject(project, told.length <= maxOpen || project.lists.some(({ missing }) => missing.length > 0), projects.length > 1))}
${silent > 0 && html`<p class="quiet">${both(emptyProjects(silent, projects.length))}</p>`}</section>`;
}

function isEmpty({ lists, notConfigurable, resourceHosts, unknownCalls, notFollowed }: ProjectDomains): boolean {
  return lists.length + notConfigurable.length + resourceHosts.length + unknownCalls.length + notFollowed.length === 0;
}

function emptyProjects(silent: number, all: number): Words {
  if (all === 1) return { en: "No server domains are needed.", zh: "不需要配置服务器域名。" };
  return { en: html`${counted(silent, "project", "").en} of ${all} need no server domains.`, zh: html`${all} 个项目中有 ${silent} 个不需要配置服务器域名。` };
}

function writeProject(project: ProjectDomains, open: boolean, named: boolean): Html {
  const lists = project.lists.map(writeList);
  const rest = [writeUnlistable(project), writeResources(project), writeUnknown(project), writeUnfollowed(project)];
  if (!named) return html`<p class="hint">${both(declaredIn(project.declaredIn))}</p>${lists}${rest}`;
  const lacking = project.lists.reduce((sum, { missing }) => sum + missing.length, 0);
  const needed = project.lists.reduce((sum, list) => sum + list.needed.filter(({ state }) => state === "needed").length, 0);
  return html`<details class="project"${open && html` open`}><summary><b>${project.root}</b> <span class="quiet">${project.kind}, ${both(declaredIn(project.declaredIn))}</span>${needed > 0 && html` <span class="pill needed">${both(counted(needed, "domain to declare", "个域名待声明", "domains to declare"))}</span>`}${lacking > 0 && html` <span class="pill missing">${both(counted(lacking, "missing", "个缺少", "missing"))}</span>`}</summary>${lists}${rest}</details>`;
}

function writeList({ list, needed, unused, wrong, limit, paste }: ListDomains): Html {
  const rows = needed.map((need) => writeRow(pill(need.state, stateWords[need.state]), need.domain, describeUse(need, need.calls), writePlaces(need.places)));
  const faults = wrong.map(({ entry, reason, instead, place }) => {
    const repair = instead !== null && instead !== "" && html`<br>${both(words.instead)} <code>${instead}</code>`;
    return writeRow(pill("wrong", words.wrong), entry, html`${both(whyWrong(reason))}${repair}`, writePlaces([place]));
  });
  const idle = unused.map((domain) => writeRow(pill("unused", words.unused), domain, both(words.unusedHint), nothing));
  const excess = tooMany(limit);
  const warning = excess !== undefined && html`<p class="excess">${both(excess)}</p>`;
  const field = paste !== "" && html`<p class="paste"><span class="quiet">${both(words.toPaste)}</span> <code>${paste}</code></p>`;
  return writeTable(html`${list} <span class="quiet">${consoleNames[list]}</span>`, [...rows, ...faults, ...idle], { below: html`${warning}${field}` });
}

function writeUnlistable({ notConfigurable }: ProjectDomains): Html {
  if (notConfigurable.length === 0) return nothing;
  const rows = notConfigurable.map((host) => {
    const use = html`${both(whyUnlistable(host.reason))}<br>${describeUse(host, host.calls)}`;
    return writeRow(pill("refused", { en: host.list, zh: host.list }), host.host, use, writePlaces(host.places));
  });
  return writeTable(both(words.notForAnyList), rows, { first: words.list });
}

function writeResources({ resourceHosts }: ProjectDomains): Html {
  if (resourceHosts.length === 0) return nothing;
  const rows = resourceHosts.map((host) => writeRow(pill("resource", stateWords.resource), host.host, describeUse(host, host.uses, "use"), writePlaces(host.places)));
  return writeTable(both(words.resources), rows, { hint: both(words.resourcesHint) });
}

function writeUnknown({ unknownCalls }: ProjectDomains): Html {
  if (unknownCalls.length === 0) return nothing;
  const items = unknownCalls.slice(0, maxCalls).map((call) => {
    const reasons = both({ en: call.unknown.map((reason) => describeReason(reason)).join("; "), zh: call.unknown.map((reason) => describeReason(reason, "zh-CN")).join("；") });
    return html`<li>${writePlace(call)} <span class="quiet">${reasons}${call.package !== null && ` (${call.package})`}</span></li>`;
  });
  return html`<details class="more"><summary>${both(words.unknownCalls)} <span class="count">${unknownCalls.length}</span></summary><p class="hint">${both(words.unknownCallsHint)}</p><ul>${items}</ul>${writeMore(unknownCalls.length, maxCalls)}</details>`;
}

function writeUnfollowed({ notFollowed }: ProjectDomains): Html {
  if (notFollowed.length === 0) return nothing;
  const items = notFollowed.slice(0, maxCalls).map((entry) => html`<li><code>${entry.package}</code> ${writePlace(entry)} <span class="quiet">${entry.hosts.join(", ")}</span></li>`);
  return html`<details class="more"><summary>${both(words.notFollowed)} <span class="count">${notFollowed.length}</span></summary><p class="hint">${both(words.notFollowedHint)}</p><ul>${items}</ul>${writeMore(notFollowed.length, maxCalls)}</details>`;
}

function writeTable(caption: Html, rows: readonly Html[], { hint = nothing, first = words.state, below = nothing }: { readonly hint?: Html; readonly first?: Words; readonly below?: Html } = {}): Html {
  return html`<div class="table"><table><caption>${caption}${hint !== nothing && html`<span class="hint">${hint}</span>`}</caption>
<thead><tr><th scope="col">${both(first)}</th><th scope="col">${both(words.domain)}</th><th scope="col">${both(words.usedBy)}</th><th scope="col">${both(words.where)}</th></tr></thead>
<tbody>${rows}</tbody></table>${below}</div>\n`;
}

function writeRow(state: Html, domain: string, use: Html, places: Html): Html {
  return html`<tr><td>${state}</td><td class="domain"><code>${domain}</code></td><td>${use}</td><td>${places}</td></tr>\n`;
}

function pill(className: HostState | "unused" | "wrong", told: Words): Html {
  return html`<span class="pill ${className}">${both(told)}</span>`;
}

function describeUse({ packages, environments, service }: HostReach, count: number, what: "call" | "use" = "call"): Html {
  const notes: Part[] = [both(what === "call" ? counted(count, "call", "处调用") : counted(count, "use", "处使用"))];
  if (packages.length > 0) notes.push(html`<br><span class="quiet">npm: ${packages.join(", ")}</span>`);
  if (service !== null) notes.push(html`<br><span class="quiet">${both(describeService(service))}</span>`);
  if (environments !== null) notes.push(html`<br><span class="quiet">${both({ en: html`only ${environments.join(", ")}`, zh: html`仅 ${environments.join("、")}` })}</span>`);
  return html`${notes}`;
}

function writePlaces(places: readonly SourcePoint[]): Html {
  const shown = places.slice(0, maxPlaces).map((place) => html`<li>${writePlace(place)}</li>`);
  return html`<ul class="places">${shown}</ul>${writeMore(places.length, maxPlaces)}`;
}

function writeMore(count: number, shown: number): Part {
  return count > shown && html`<p class="quiet">${both({ en: `and ${count - shown} more`, zh: `另有 ${count - shown} 处` })}</p>`;
}

function describeService({ name, kind }: NonNullable<HostReach["service"]>): Words {
  return { en: domainTexts.en.service(name, serviceKindTexts.en[kind]), zh: domainTexts["zh-CN"].service(name, serviceKindTexts["zh-CN"][kind]) };
}
