import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/**
 * A dependency that is loaded when somebody first asks for it: reading a configuration of ESLint waits for none, and
 * many runs need none. Packages for both module systems are loaded as CommonJS. Only the caller knows the type.
 */
export function lazyPackage(name: string): () => unknown {
  let loaded: unknown;
  return () => (loaded ??= require(name) as unknown);
}
