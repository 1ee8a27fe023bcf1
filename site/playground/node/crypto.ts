/** Fingerprints belong to reports, of which the playground writes none. */
export function createHash(): never {
  throw new Error("There are no fingerprints in a page.");
}
