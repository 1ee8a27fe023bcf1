import { createHash } from "node:crypto";

/** The source by which a content security policy allows one inline style or script: `'sha256-…'`. */
export function hashSource(content: string): string {
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}
