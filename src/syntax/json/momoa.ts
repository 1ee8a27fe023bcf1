import { lazyPackage } from "../lazy-package.js";

type Momoa = typeof import("@humanwhocodes/momoa");

/** The parser of JSON that ESLint's own language uses too. */
export const loadMomoa = lazyPackage("@humanwhocodes/momoa") as () => Momoa;
