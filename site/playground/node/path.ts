export const sep = "/";

export const join = (...parts: readonly string[]): string => parts.join("/");

/** Every path of the playground is absolute. */
export const resolve = (path: string): string => path;
