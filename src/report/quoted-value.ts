/** A value in a message, as messages quote it, and no apostrophe: `'http://x'`, but not that of `phone's`. Finds every one. */
export const quotedValue = /(?<![\p{L}\p{N}])'([^']*)'(?![\p{L}\p{N}])/gu;
