/** Before each release this is made "production". */
export const stage = "production";
