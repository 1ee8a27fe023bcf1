import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Refused ports",
  sources: ["createTCPSocket", "network-tuning"],
  checked: "2026-07",
} as const satisfies About;

export interface PortRange {
  readonly first: number;
  readonly last: number;
  /** The service that is usually met there. */
  readonly service?: string;
  readonly source: SourceId;
}

/** Ports to which a TCP socket may not connect; both ends are included. */
export const forbiddenTcpPorts: readonly PortRange[] = [
  { first: 0, last: 1023, service: "system ports", source: "createTCPSocket" },
  { first: 1099, last: 1099, service: "Java RMI", source: "createTCPSocket" },
  { first: 1433, last: 1433, service: "SQL Server", source: "createTCPSocket" },
  { first: 1521, last: 1521, service: "Oracle", source: "createTCPSocket" },
  { first: 1719, last: 1720, service: "H.323", source: "createTCPSocket" },
  { first: 1723, last: 1723, service: "PPTP", source: "createTCPSocket" },
  { first: 2049, last: 2049, service: "NFS", source: "createTCPSocket" },
  { first: 2375, last: 2375, service: "Docker", source: "createTCPSocket" },
  { first: 3128, last: 3128, service: "HTTP proxy", source: "createTCPSocket" },
  { first: 3306, last: 3306, service: "MySQL", source: "createTCPSocket" },
  { first: 3389, last: 3389, service: "remote desktop", source: "createTCPSocket" },
  { first: 3659, last: 3659, source: "createTCPSocket" },
  { first: 4045, last: 4045, service: "NFS lock", source: "createTCPSocket" },
  { first: 5060, last: 5061, service: "SIP", source: "createTCPSocket" },
  { first: 5432, last: 5432, service: "PostgreSQL", source: "createTCPSocket" },
  { first: 5984, last: 5984, service: "CouchDB", source: "createTCPSocket" },
  { first: 6000, last: 6000, service: "X11", source: "createTCPSocket" },
  { first: 6379, last: 6379, service: "Redis", source: "createTCPSocket" },
  { first: 6566, last: 6566, service: "SANE", source: "createTCPSocket" },
  { first: 7001, last: 7002, service: "WebLogic", source: "createTCPSocket" },
  { first: 8000, last: 8100, service: "HTTP alternatives", source: "createTCPSocket" },
  { first: 8443, last: 8443, service: "HTTPS alternative", source: "createTCPSocket" },
  { first: 8888, last: 8888, service: "HTTP alternative", source: "createTCPSocket" },
  { first: 9200, last: 9200, service: "Elasticsearch", source: "createTCPSocket" },
  { first: 9300, last: 9300, service: "Elasticsearch", source: "createTCPSocket" },
  { first: 10051, last: 10051, service: "Zabbix", source: "createTCPSocket" },
  { first: 10080, last: 10080, source: "createTCPSocket" },
  { first: 11211, last: 11211, service: "Memcached", source: "createTCPSocket" },
  { first: 27017, last: 27019, service: "MongoDB", source: "createTCPSocket" },
];

/** Ports that cannot work with a scheme: `wss://host:80` fails, as port 80 implies no certificate check. */
export const unusablePorts = [
  { scheme: "wss", port: 80, useInstead: 443, source: "network-tuning" },
] as const satisfies readonly {
  readonly scheme: string;
  readonly port: number;
  readonly useInstead: number;
  readonly source: SourceId;
}[];

/** The range that refuses a port; undefined when a TCP socket may connect to it. */
export function findForbiddenTcpPort(port: number): PortRange | undefined {
  return forbiddenTcpPorts.find((range) => port >= range.first && port <= range.last);
}
