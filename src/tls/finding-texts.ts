interface FindingText {
  readonly severity: "error" | "warning";
  /** What was found, and why the platform refuses it. */
  readonly message: string;
  /** What to do. */
  readonly repair: string;
}

type NoteText = Omit<FindingText, "severity">;

const renewal = "let a job renew it from now on (certbot, acme.sh, or what your cloud offers)";

/** What can be wrong with a server, as templates. */
export const findingTexts = {
  expired: {
    severity: "error",
    message: "The certificate of {{host}} expired on {{until}}, {{days}} ago: phones refuse it, and every call fails in the handshake.",
    repair: `Renew it, reload the server, and ${renewal}.`,
  },
  expiresSoon: {
    severity: "warning",
    message: "The certificate of {{host}} expires on {{until}}, in {{days}}: from then on phones refuse it, and every call fails in the handshake.",
    repair: `Renew it, reload the server, and ${renewal}.`,
  },
  notYetValid: {
    severity: "error",
    message: "The certificate of {{host}} is valid from {{from}} on, in {{days}}: until then phones refuse it.",
    repair: "Install one that is valid today. If this one was issued just now, compare the clocks of this computer and of the one that issued it.",
  },
  issuerExpired: {
    severity: "error",
    message: "'{{certificate}}', which stands in the chain of {{host}}, expired on {{until}}: phones refuse all that it signed.",
    repair: "Install the chain that your authority hands out today, and have the certificate issued anew if it was signed by the old one.",
  },
  wrongName: {
    severity: "error",
    message: "The certificate is issued for {{names}}, not for {{host}}: phones compare the two and refuse it.",
    repair:
      "Have a certificate issued that names {{host}}, or have the server choose the one that does (by SNI). A wildcard stands for one label: *.example.com is not a.b.example.com.",
  },
  commonNameOnly: {
    severity: "error",
    message: "The certificate names {{host}} as its common name only: iOS 13 and later read nothing but the subject alternative names.",
    repair: "Have it issued anew with {{host}} among the subject alternative names.",
  },
  selfSigned: {
    severity: "error",
    message: "The certificate of {{host}} is signed by itself: no phone trusts it, and the platform takes none on iOS.",
    repair: "Install one of a public authority: Let's Encrypt and most clouds issue them for free. For work in the local network use the address of the device over http.",
  },
  untrustedRoot: {
    severity: "error",
    message: "The chain of {{host}} ends at '{{issuer}}', which is none of the roots that phones carry (Mozilla's list was asked; roots that were added to this computer do not count).",
    repair: "Install a certificate of a public authority. If '{{issuer}}' is a proxy or a virus scanner that opens TLS in your network, repeat the check from another one.",
  },
  missingIntermediate: {
    severity: "error",
    message:
      "The server of {{host}} sends no certificate of '{{issuer}}', which signed '{{certificate}}', so the chain has a gap before the root. Browsers fetch the missing one, and iOS may; Android does not and fails with \"ssl hand shake error\".",
    repair: "Configure the whole chain: fullchain.pem for nginx's ssl_certificate, or the bundle of your authority; the missing one is at {{where}}. If '{{issuer}}' is an authority of your own, no phone knows it: install a certificate of a public one.",
  },
  chainRefused: {
    severity: "error",
    message: "The chain of {{host}} does not hold: OpenSSL says {{reason}}, and phones check the same.",
    repair: "Install the certificate and the chain anew, as your authority hands them out.",
  },
  distrusted: {
    severity: "error",
    message: "The certificate of {{host}} was issued by {{authority}} ('{{issuer}}'), whose certificates phones no longer trust (last day of issue that they take: {{lastDay}}).",
    repair: "Install a certificate of another authority.",
  },
  distrustedByBrowsers: {
    severity: "warning",
    message: "The certificate of {{host}} was issued by {{authority}} ('{{issuer}}'), whose certificates Chrome or Firefox no longer trust (last day of issue that they take: {{lastDay}}); phones may follow.",
    repair: "Install a certificate of another authority.",
  },
  weakKey: {
    severity: "error",
    message: "The key of '{{certificate}}' is {{key}}: iOS takes RSA from {{rsaBits}} bits on and EC from {{ecBits}}.",
    repair: "Make a new key (openssl genrsa 2048, or openssl ecparam -name prime256v1 -genkey) and have the certificate issued anew for it.",
  },
  weakSignature: {
    severity: "error",
    message: "'{{certificate}}' is signed with {{hash}}: iOS takes {{hashes}} only.",
    repair: "Have it issued anew; every public authority signs with SHA-256 today.",
  },
  longLifetime: {
    severity: "error",
    message: "The certificate of {{host}} is issued for {{days}}: iOS refuses more than {{maxDays}} for those issued since {{since}}.",
    repair: `Have it issued for a shorter time, and ${renewal}.`,
  },
  wrongPurpose: {
    severity: "error",
    message: "The certificate of {{host}} is not issued for servers (its extended key usage has no serverAuth): iOS refuses it.",
    repair: "Have it issued anew as a certificate for servers.",
  },
  noTls: {
    severity: "error",
    message: "{{host}} answers on port {{port}}, but not in TLS: https and wss cannot reach it.",
    repair: "Serve TLS on this port (nginx: listen {{port}} ssl;), or correct the port.",
  },
  noTls12: {
    severity: "error",
    message: "{{host}} speaks {{protocol}} and nothing newer: the platform asks for TLS 1.2, and iOS refuses what is older.",
    repair: "Switch it on (nginx: ssl_protocols TLSv1.2 TLSv1.3;); OpenSSL knows it since 1.0.1.",
  },
  onlyTls13: {
    severity: "warning",
    message: "{{host}} speaks TLS 1.3 and nothing older: the platform asks for 1.2, and Android before 10 and iOS before 12.2 know no 1.3.",
    repair: "Switch TLS 1.2 on as well (nginx: ssl_protocols TLSv1.2 TLSv1.3;).",
  },
  noForwardSecrecy: {
    severity: "error",
    message: "{{host}} offers no cipher with forward secrecy (it took {{cipher}}): App Transport Security of iOS asks for ECDHE.",
    repair: "Allow ECDHE (nginx: ssl_ciphers {{ciphers}};).",
  },
  weakCipher: {
    severity: "error",
    message: "{{host}} offers none of the ciphers of App Transport Security (it took {{cipher}}): iOS does not connect.",
    repair: "Allow AES with ECDHE (nginx: ssl_ciphers {{ciphers}};).",
  },
  redirectUnlisted: {
    severity: "warning",
    message: "https://{{host}}/ redirects to {{target}}, which is none of the hosts checked here: the target of a redirect has to be in the domain list too, or the call fails.",
    repair: "Call the target itself and declare it, or let the server answer without a redirect. (Only the path / was asked.)",
  },
  redirectInsecure: {
    severity: "warning",
    message: "https://{{host}}/ redirects to {{target}}, which is not encrypted: phones do not follow it.",
    repair: "Redirect to https, or let the server answer without a redirect. (Only the path / was asked.)",
  },
} as const satisfies Readonly<Record<string, FindingText>>;

/** Why a host could not be checked, or was left alone on purpose. */
export const noteTexts = {
  noDns: { message: "DNS did not answer ({{detail}}).", repair: "Check the network of this computer and its DNS, and repeat the check." },
  unknownHost: { message: "DNS has no address for this name ({{detail}}).", repair: "Correct the name, or its entry in DNS." },
  unreachable: { message: "No connection to port {{port}} ({{detail}}).", repair: "See whether the server runs, and whether a firewall or a proxy stands between." },
  timeout: { message: "No answer in time ({{detail}}).", repair: "See whether the server runs, or give it more time: --timeout." },
  hungUp: { message: "The server closed the connection during the handshake ({{detail}}).", repair: "See its log; firewalls and CDNs do this to names that they do not know." },
  handshakeRefused: {
    message: "The server refused the handshake ({{detail}}).",
    repair: "See its log: it may know no certificate for this name, or ask clients for one, which phones do not have.",
  },
  failed: { message: "The check failed by itself: {{detail}}.", repair: "Report it, please." },
  lan: { message: "An address of the local network, which needs no list and may be called over http.", repair: "--allow-lan checks it all the same." },
  loopback: { message: "An address of this computer, which no phone reaches.", repair: "--allow-lan checks it all the same." },
  ipAddress: { message: "An IP address, which no domain list takes.", repair: "Give the server a domain name; --allow-lan checks it all the same." },
  localName: { message: "A name of the local network.", repair: "--allow-lan checks it all the same." },
  resolvesToLan: { message: "DNS leads to {{address}}, which is no public address.", repair: "Correct the entry in DNS; --allow-lan checks it all the same." },
  noHost: { message: "No host name.", repair: "Correct it." },
} as const satisfies Readonly<Record<string, NoteText>>;

export type FindingCode = keyof typeof findingTexts;

export type NoteCode = keyof typeof noteTexts;
