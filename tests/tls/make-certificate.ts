import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** X.509 certificates with every fault that a server can have, which libraries rightly refuse to make. */

export type KeyKind = "ec256" | "ec384" | "ec224" | "rsa2048" | "rsa1024";

export interface CertificateWish {
  readonly name?: string;
  readonly organization?: string;
  /** Signs by itself when there is none. */
  readonly issuer?: Issued;
  /** Subject alternative names; none by default. */
  readonly hosts?: readonly string[];
  readonly addresses?: readonly string[];
  /** Days from the clock of the tests on. */
  readonly days?: readonly [from: number, to: number];
  readonly key?: KeyKind;
  readonly hash?: "sha256" | "sha384" | "sha1";
  readonly isAuthority?: boolean;
  /** Extended key usage; for servers by default, but for authorities. */
  readonly forServers?: boolean;
  /** Where the issuer's certificate is offered. */
  readonly issuerUrl?: string;
}

export interface Issued {
  readonly pem: string;
  readonly der: Buffer;
  readonly keyPem: string;
  readonly privateKey: KeyObject;
  readonly subject: Buffer;
  readonly keyId: Buffer;
}

/** The clock of all tests. */
export const now = Date.UTC(2026, 5, 15, 12);

const dayMs = 86_400_000;

const identifiers = {
  sha1Rsa: "1.2.840.113549.1.1.5",
  sha256Rsa: "1.2.840.113549.1.1.11",
  sha384Rsa: "1.2.840.113549.1.1.12",
  sha1Ec: "1.2.840.10045.4.1",
  sha256Ec: "1.2.840.10045.4.3.2",
  sha384Ec: "1.2.840.10045.4.3.3",
  commonName: "2.5.4.3",
  organization: "2.5.4.10",
  subjectKeyId: "2.5.29.14",
  keyUsage: "2.5.29.15",
  alternativeNames: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  authorityKeyId: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
  infoAccess: "1.3.6.1.5.5.7.1.1",
  issuers: "1.3.6.1.5.5.7.48.2",
} as const;

const keys = new Map<string, { readonly privateKey: KeyObject; readonly publicKey: KeyObject }>();
let serial = 0;

export function makeCertificate(wish: CertificateWish): Issued {
  const { name = "", organization, issuer, days = [-30, 60], key = "ec256", hash = "sha256", isAuthority = false } = wish;
  // One key for each name: making RSA keys takes its time.
  const { privateKey, publicKey } = takeKeys(`${key} ${isAuthority ? name : ""}`, key);
  const signer = issuer?.privateKey ?? privateKey;
  const info = publicKey.export({ type: "spki", format: "der" });
  const keyId = createHash("sha1").update(info).digest();
  const subject = distinguishedName(name, organization);
  const algorithm = sequence(identifier(identifiers[`${hash}${signer.asymmetricKeyType === "rsa" ? "Rsa" : "Ec"}`]), ...(signer.asymmetricKeyType === "rsa" ? [element(0x05)] : []));
  const signed = sequence(
    element(0xa0, integer(2)),
    integer(++serial),
    algorithm,
    issuer?.subject ?? subject,
    sequence(time(now + days[0] * dayMs), time(now + days[1] * dayMs)),
    subject,
    info,
    element(0xa3, sequence(...extensions(wish, keyId))),
  );
  const der = sequence(signed, algorithm, bitString(sign(hash, signed, signer)));
  const pem = `-----BEGIN CERTIFICATE-----\n${der.toString("base64").replace(/(.{64})/gu, "$1\n").trimEnd()}\n-----END CERTIFICATE-----\n`;
  return { pem, der, keyPem: privateKey.export({ type: "pkcs8", format: "pem" }).toString(), privateKey, subject, keyId };
}

function extensions({ issuer, hosts = [], addresses = [], isAuthority = false, forServers = !isAuthority, issuerUrl }: CertificateWish, keyId: Buffer): readonly Buffer[] {
  const names = [
    ...hosts.map((host) => element(0x82, Buffer.from(host))),
    ...addresses.map((address) => element(0x87, Buffer.from(address.split(".").map(Number)))),
  ];
  const offered = sequence(identifier(identifiers.issuers), element(0x86, Buffer.from(issuerUrl ?? "")));
  return [
    extension(identifiers.basicConstraints, sequence(...(isAuthority ? [element(0x01, Buffer.of(0xff))] : [])), true),
    // keyCertSign and cRLSign, or digitalSignature and keyEncipherment.
    extension(identifiers.keyUsage, isAuthority ? element(0x03, Buffer.of(1, 0x06)) : element(0x03, Buffer.of(5, 0xa0)), true),
    extension(identifiers.subjectKeyId, element(0x04, keyId)),
    extension(identifiers.authorityKeyId, sequence(element(0x80, issuer?.keyId ?? keyId))),
    ...(names.length > 0 ? [extension(identifiers.alternativeNames, sequence(...names))] : []),
    ...(isAuthority ? [] : [extension(identifiers.extendedKeyUsage, sequence(identifier(forServers ? identifiers.serverAuth : identifiers.clientAuth)))]),
    ...(issuerUrl === undefined ? [] : [extension(identifiers.infoAccess, sequence(offered))]),
  ];
}

function takeKeys(owner: string, kind: KeyKind): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const made = keys.get(owner) ?? generateKeys(kind);
  keys.set(owner, made);
  return made;
}

function generateKeys(kind: KeyKind): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  if (kind.startsWith("rsa")) return generateKeyPairSync("rsa", { modulusLength: Number(kind.slice(3)) });
  const curves: Readonly<Record<string, string>> = { ec256: "prime256v1", ec384: "secp384r1", ec224: "secp224r1" };
  return generateKeyPairSync("ec", { namedCurve: curves[kind] ?? "" });
}

function distinguishedName(name: string, organization: string | undefined): Buffer {
  const field = (type: string, value: string): Buffer => element(0x31, sequence(identifier(type), element(0x0c, Buffer.from(value))));
  const fields = organization === undefined ? [] : [field(identifiers.organization, organization)];
  return sequence(...fields, ...(name === "" ? [] : [field(identifiers.commonName, name)]));
}

function extension(type: string, value: Buffer, isCritical = false): Buffer {
  return sequence(identifier(type), ...(isCritical ? [element(0x01, Buffer.of(0xff))] : []), element(0x04, value));
}

function time(moment: number): Buffer {
  return element(0x18, Buffer.from(new Date(moment).toISOString().replace(/[-:T]|\.\d+/gu, "")));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return element(0x30, ...parts);
}

function integer(value: number): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return element(0x02, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

function bitString(value: Buffer): Buffer {
  return element(0x03, Buffer.of(0), value);
}

function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split(".").map(Number);
  const encode = (value: number): number[] => {
    const bytes = [value & 0x7f];
    for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest & 0x7f) | 0x80);
    return bytes;
  };
  return element(0x06, Buffer.from([first * 40 + second, ...others].flatMap(encode)));
}

/** A DER element: tag, length, content. */
function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, "hex");
  return Buffer.concat([Buffer.of(tag, 0x80 | bytes.length), bytes, content]);
}
