/** What puts parts of a store into a component: `...mapActions(["logout"])`, `...mapState(useCart, { sum: "total" })`. */
const helpers = ["mapActions", "mapGetters", "mapMutations", "mapState", "mapWritableState"];

const parts = `
  const part = (first, second) => {
    const names = second || first;
    return Object.fromEntries((names.map ? names : Object.keys(names)).map((name) => [name, others]));
  };
  const called = (value) => value.call ? value() : value;
  const each = (list, make) => Object.fromEntries(Object.keys(list || {}).map((name) => [name, make(list[name])]));
  const helpers = { ${helpers.map((name) => `${name}: part`).join(", ")} };`;

/** The state with that of modules under their names, and getters; what `commit` and `dispatch` give, nobody tells. */
const createStore = `${parts}
  const stateOf = (options) => ({ ...writtenBy(called(options.state || {}), options.mutations, options.actions), ...each(options.modules, stateOf) });
  function createStore(options) {
    const state = stateOf(options);
    const getters = { ...each(options.getters, (get) => get(state, others, others, others)), ...options.modules && others };
    return { ...others, state, getters };
  }
  const all = { ...others, ...helpers, createStore, Store: createStore };`;

const vuex = `${createStore}
  module.exports = { ...all, default: all };`;

/** One store for all who use it, with its state, getters and actions side by side. What `setup` functions give is not followed. */
const pinia = `${parts}
  function defineStore(first, second) {
    const options = second || first;
    const state = options.call ? others : writtenBy(called(options.state || {}), undefined, options.actions);
    const getters = options.call ? others : each(options.getters, (get) => get.call(state, state));
    const store = { ...others, ...options.actions, ...getters, ...state };
    return () => store;
  }
  module.exports = { ...others, ...helpers, defineStore };`;

/** Mpx has functions of stores like those of Vuex, and under its own name those of the platform. */
const mpx = `${createStore}
  module.exports = { ...all, default: require("@mpxjs/api-proxy") };`;

const models: ReadonlyMap<string, string> = new Map([["vuex", vuex], ["pinia", pinia], ["@mpxjs/pinia", pinia], ["@mpxjs/core", mpx], ["@mpxjs/store", `${createStore} module.exports = all;`]]);

/** The model of a library for stores; undefined for any other module. */
export function modelOfStoreLibrary(specifier: string): string | undefined {
  return models.get(specifier);
}
