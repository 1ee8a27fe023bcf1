/** What puts parts of a store into a component: `...mapActions(["logout"])`, `...mapState(useCart, { sum: "total" })`. */
const helpers = ["mapActions", "mapGetters", "mapMutations", "mapState", "mapWritableState"];

const model = `
  const part = (first, second) => {
    const names = second || first;
    return Object.fromEntries((names.map ? names : Object.keys(names)).map((name) => [name, others]));
  };
  module.exports = { ...others, ${helpers.map((name) => `${name}: part`).join(", ")} };`;

/** The model of a library for stores, of which only the names matter; undefined for any other module. */
export function modelOfStoreLibrary(specifier: string): string | undefined {
  return specifier === "vuex" || specifier === "pinia" ? model : undefined;
}
