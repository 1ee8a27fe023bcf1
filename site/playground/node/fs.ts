/** The files of the playground are in memory: there is no disk to ask. */
function noDisk(): never {
  throw new Error("There is no disk in a page.");
}

export const accessSync = noDisk;
export const lstatSync = noDisk;
export const readdirSync = noDisk;
export const readFileSync = noDisk;
export const statSync = noDisk;
export const realpathSync = Object.assign(noDisk, { native: noDisk });
export const constants = { R_OK: 4 };
