import * as discovery from "../src/platform/discovery.js";
import * as distrustedAuthorities from "../src/platform/distrusted-authorities.js";
import * as domainLists from "../src/platform/domain-lists.js";
import * as hosts from "../src/platform/hosts.js";
import * as knownHosts from "../src/platform/known-hosts.js";
import * as tcpPorts from "../src/platform/tcp-ports.js";
import * as tlsRequirements from "../src/platform/tls-requirements.js";
import { code, column, facts, note, section, source, table } from "./facts-table.js";

/** The part of the facts page on lists, hosts, ports, discovery and certificates. */
export function addressSections(): string[] {
  const ranges = [
    ...hosts.lanRanges.map((row) => ({ ...row, taken: "own network" })),
    ...hosts.unverifiedLanRanges.map((row) => ({ ...row, taken: "unknown" })),
    ...hosts.loopbackRanges.map((row) => ({ ...row, taken: "the device itself" })),
  ];
  const names = [
    ...hosts.bannedHosts,
    ...hosts.secretBearingHosts,
    ...hosts.freeBusinessHosts,
    ...hosts.loopbackNames,
    ...hosts.lanNameSuffixes,
    ...hosts.notConfigurableHosts.map((row) => ({ host: row.pattern, why: row.why, source: row.source })),
  ];
  return [
    ...section(
      domainLists.about,
      table(Object.values(domainLists.domainLists), [
        column("List", (row) => code(row.list)),
        column("Field", (row) => code([row.field, ...row.otherFields])),
        column("Schemes", (row) => code(row.schemes)),
        column("Port", (row) => row.portRule),
        column("Sub-domains", (row) => (row.subdomains ? "covered" : "not covered")),
        column("At most", (row) => String(row.max)),
        column("Guide", (row) => (row.guideMax === null ? "" : String(row.guideMax))),
        column("Asked by", (row) => code([...row.apis, ...row.components])),
        note(),
        source(),
      ]),
      table(domainLists.launchLists, [
        column("List at launch", (row) => code(row.name)),
        column("Field", (row) => code(row.field)),
        column("At most", (row) => (row.max === null ? "" : String(row.max))),
        note(),
        source(),
      ]),
    ),
    ...section(
      hosts.about,
      table(hosts.refusedEntryForms, [
        column("An entry is no", (row) => code(row.form)),
        column("Why", (row) => row.why),
        source(),
      ]),
      table(hosts.unreliableUrlForms, [
        column("Unreliable URL", (row) => code(row.form)),
        column("Effect", (row) => row.effect),
        source(),
      ]),
      table(names, [column("Host", (row) => code(row.host)), column("Why", (row) => row.why), source()]),
      table(ranges, [
        column("Range", (row) => code(row.cidr)),
        column("Name", (row) => row.name),
        column("Taken as", (row) => row.taken),
        source(),
      ]),
    ),
    ...section(
      knownHosts.about,
      table(knownHosts.knownHosts, [
        column("Host", (row) => code(row.pattern)),
        column("Service", (row) => row.service),
        column("Kind", (row) => row.kind),
        column("Its source says", (row) => row.evidence),
        source(),
      ]),
    ),
    ...section(
      tcpPorts.about,
      table(tcpPorts.forbiddenTcpPorts, [
        column("TCP port", (row) => (row.first === row.last ? String(row.first) : `${row.first}–${row.last}`)),
        column("Usually", (row) => row.service),
        source(),
      ]),
      table(tcpPorts.unusablePorts, [
        column("Scheme", (row) => code(row.scheme)),
        column("Port", (row) => String(row.port)),
        column("Use", (row) => String(row.useInstead)),
        source(),
      ]),
    ),
    ...section(
      discovery.about,
      facts({
        serviceType: discovery.serviceTypePattern,
        iosWithoutDiscoverySince: discovery.iosWithoutDiscoverySince,
        iosLocalNetworkPermissionSince: discovery.iosLocalNetworkPermissionSince,
      }),
    ),
    ...section(
      tlsRequirements.about,
      table(tlsRequirements.tlsRequirements, [
        column("Requirement", (row) => code(row.code)),
        column("What", (row) => row.what),
        source(),
      ]),
      facts({
        "smallest RSA key": tlsRequirements.minKeyBits.rsa,
        "smallest EC key": tlsRequirements.minKeyBits.ec,
        "hashes of a signature": { ...tlsRequirements.acceptedHashes, value: tlsRequirements.acceptedHashes.value.join(", ") },
      }),
      table(tlsRequirements.maxLifetimes, [
        column("Issued since", (row) => row.issuedSince),
        column("Days at most", (row) => String(row.maxDays)),
        source(),
      ]),
      table(tlsRequirements.cipherSuites, [
        column("Cipher suite", (row) => code(row.name)),
        column("In OpenSSL", (row) => code(row.opensslName)),
        source(),
      ]),
    ),
    ...section(
      distrustedAuthorities.about,
      table(distrustedAuthorities.distrustedAuthorities, [
        column("Authority", (row) => row.name),
        column("Organization in its certificates", (row) => code(row.organizations)),
        column("Issued after", (row) => row.issuedAfter ?? "any day"),
        column("Refused by", (row) => row.refusedBy),
        source(),
      ]),
    ),
  ];
}
