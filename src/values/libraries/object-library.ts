/** `lodash`, `lodash-es`, `underscore`, and functions of them one by one: `lodash/assign`, `lodash.clonedeep`. */
const specifierPattern = /^(?:lodash(?:-es)?|underscore)(?:[/.](\w+)(?:\.js)?)?$/iu;

/** What builds options objects, in a few lines that are followed. */
const functions: Readonly<Record<string, string>> = {
  assign: "(...objects) => Object.assign(...objects)",
  assignIn: "(...objects) => Object.assign(...objects)",
  clone: "(value) => value",
  cloneDeep: "(value) => value",
  defaults: "(object, first, second) => ({ ...second, ...first, ...object })",
  defaultsDeep: "(object, first, second) => deepMerge({ ...second }, first || {}, object)",
  extend: "(...objects) => Object.assign(...objects)",
  merge: "(...objects) => deepMerge(...objects)",
};

/** Packages of one function. */
const packages: ReadonlyMap<string, string> = new Map([
  ["deepmerge", "const merge = (one, other) => deepMerge({}, one, other); merge.all = (list) => deepMerge({}, ...list); module.exports = merge;"],
  ["defu", "const defu = (object, first, second) => deepMerge({ ...second }, first || {}, object); module.exports = { ...others, defu, default: defu };"],
  ["extend", "module.exports = (first, ...objects) => first === true ? deepMerge(...objects) : Object.assign(first, ...objects);"],
  ["object-assign", "module.exports = (...objects) => Object.assign(...objects);"],
  ["xtend", "module.exports = (...objects) => Object.assign({}, ...objects);"],
]);

const byLowerCase = new Map(Object.entries(functions).map(([name, code]) => [name.toLowerCase(), code]));

const all = `{ ...others, ${Object.entries(functions).map(([name, code]) => `${name}: ${code}`).join(", ")} }`;

/** The model of a library of functions on objects; undefined for any other module, and for functions without a model. */
export function modelOfObjectLibrary(specifier: string): string | undefined {
  const match = specifierPattern.exec(specifier);
  if (!match) return packages.get(specifier);
  if (match[1] === undefined) return `const all = ${all}; module.exports = { ...all, default: all };`;
  const one = byLowerCase.get(match[1].toLowerCase());
  return one && `module.exports = ${one};`;
}
