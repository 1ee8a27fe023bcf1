import type { DomainReport, HostReach, ProjectDomains } from "./domain-report.js";
import { describePoint } from "../source-range.js";

const columns = ["project", "list", "domain", "state", "reason", "calls", "environments", "packages", "service", "kind", "places"] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/** One line for each domain of each list, for spreadsheets: RFC 4180, with a heading. */
export function writeDomainCsv(report: DomainReport): string {
  const rows = report.projects.flatMap(collectRows).map((row) => columns.map((column) => writeCell(row[column] ?? "")));
  return [columns, ...rows].map((cells) => `${cells.join(",")}\r\n`).join("");
}

function collectRows({ root, lists, notConfigurable, resourceHosts }: ProjectDomains): readonly Row[] {
  return [
    ...lists.flatMap(({ list, needed, unused, wrong }): Row[] => [
      ...needed.map((need) => ({ project: root, list, domain: need.domain, state: need.state, ...cellsOf(need, need.calls) })),
      ...unused.map((domain) => ({ project: root, list, domain, state: "unused" })),
      ...wrong.map(({ entry, reason, place }) => {
        return { project: root, list, domain: entry, state: "wrong", reason, places: describePoint(place) };
      }),
    ]),
    ...notConfigurable.map((host): Row => {
      const { list, reason } = host;
      return { project: root, list, domain: host.host, state: "not-configurable", reason, ...cellsOf(host, host.calls) };
    }),
    ...resourceHosts.map((host): Row => ({ project: root, domain: host.host, state: "resource", ...cellsOf(host, host.uses) })),
  ];
}

function cellsOf({ environments, packages, places, service }: HostReach, count: number): Row {
  return {
    calls: String(count),
    environments: (environments ?? []).join(" "),
    packages: packages.join(" "),
    service: service?.name ?? "",
    kind: service?.kind ?? "",
    places: places.map(describePoint).join(" "),
  };
}

/** A text that a spreadsheet would take for a formula is told to be a text. */
function writeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
