/** Object identifiers of signature algorithms: RFC 3279, 4055, 5758, 8410. */
const hashes: Readonly<Record<string, string>> = {
  "1.2.840.113549.1.1.2": "MD2",
  "1.2.840.113549.1.1.4": "MD5",
  "1.2.840.113549.1.1.5": "SHA-1",
  "1.3.14.3.2.29": "SHA-1",
  "1.2.840.10040.4.3": "SHA-1",
  "1.2.840.10045.4.1": "SHA-1",
  "1.2.840.113549.1.1.14": "SHA-224",
  "1.2.840.10045.4.3.1": "SHA-224",
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
  "1.2.840.10045.4.3.4": "SHA-512",
  // Ed25519 hashes by itself.
  "1.3.101.112": "SHA-512",
};

const rsaPss = "1.2.840.113549.1.1.10";

/** Hashes as the parameters of RSA-PSS name them; without any it is SHA-1. */
const pssHashes: Readonly<Record<string, string>> = {
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

const sequence = 0x30;
const objectIdentifier = 0x06;
const firstParameter = 0xa0;

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
  /** What follows the element. */
  readonly rest: Uint8Array;
}

/**
 * The hash in the signature of a certificate, which Node tells only in its newest version: `SHA-256`. An algorithm that
 * is not known is told by its identifier, what is no certificate by undefined.
 *
 * @param der the certificate
 */
export function findSignatureHash(der: Uint8Array): string | undefined {
  // Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue }
  const certificate = readElement(der, sequence);
  const signed = certificate && readElement(certificate.content, sequence);
  const algorithm = signed && readElement(signed.rest, sequence);
  const identifier = algorithm && readElement(algorithm.content, objectIdentifier);
  if (identifier === undefined) return undefined;
  const name = nameIdentifier(identifier.content);
  return name === rsaPss ? findPssHash(identifier.rest) : (hashes[name] ?? name);
}

/** RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] AlgorithmIdentifier DEFAULT sha1, … } */
function findPssHash(parameters: Uint8Array): string {
  const list = readElement(parameters, sequence);
  const first = list && readElement(list.content, firstParameter);
  const algorithm = first && readElement(first.content, sequence);
  const identifier = algorithm && readElement(algorithm.content, objectIdentifier);
  if (identifier === undefined) return "SHA-1";
  const name = nameIdentifier(identifier.content);
  return pssHashes[name] ?? name;
}

/** The element at the beginning, if it is one of this kind and whole. */
function readElement(bytes: Uint8Array, tag: number): Element | undefined {
  const [found, short] = bytes;
  if (found !== tag || short === undefined) return undefined;
  const lengthBytes = short < 0x80 ? 0 : short & 0x7f;
  if (lengthBytes > 4) return undefined;
  const start = 2 + lengthBytes;
  const length = lengthBytes === 0 ? short : bytes.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  if (start + length > bytes.length) return undefined;
  return { tag, content: bytes.subarray(start, start + length), rest: bytes.subarray(start + length) };
}

/** `1.2.840.113549.1.1.11`; seven bits to a byte, the first number stands for two. */
function nameIdentifier(content: Uint8Array): string {
  const numbers: number[] = [];
  let current = 0;
  for (const byte of content) {
    current = current * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(current);
      current = 0;
    }
  }
  const [both = 0, ...others] = numbers;
  const first = Math.min(2, Math.floor(both / 40));
  return [first, both - first * 40, ...others].join(".");
}
