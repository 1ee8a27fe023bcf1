import { X509Certificate } from "node:crypto";
import { rootCertificates } from "node:tls";
import { expect, test } from "vitest";
import { findSignatureHash } from "../../src/tls/signature-hash.js";
import { makeCertificate } from "./make-certificate.js";

test.each([
  ["ec256", "sha1", "SHA-1"],
  ["ec256", "sha256", "SHA-256"],
  ["ec256", "sha384", "SHA-384"],
  ["rsa2048", "sha1", "SHA-1"],
  ["rsa2048", "sha256", "SHA-256"],
  ["rsa2048", "sha384", "SHA-384"],
] as const)("%s with %s", (key, hash, expected) => {
  expect(findSignatureHash(makeCertificate({ name: "x.test", key, hash }).der)).toBe(expected);
});

test("all roots of Node are understood", () => {
  const hashes = rootCertificates.map((pem) => findSignatureHash(new X509Certificate(pem).raw) ?? "");
  expect(hashes.filter((hash) => !/^(?:MD5|SHA-1|SHA-256|SHA-384|SHA-512)$/u.test(hash))).toEqual([]);
});

test("what is cut off anywhere is no certificate, and nothing throws", () => {
  const { der } = makeCertificate({ name: "x.test" });
  expect([...der.keys()].map((length) => findSignatureHash(der.subarray(0, length))).filter((hash) => hash !== undefined)).toEqual([]);
  expect(findSignatureHash(Buffer.from("no certificate at all"))).toBeUndefined();
});
