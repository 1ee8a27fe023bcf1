/** What cannot be analysed is told in the developer tools of the browser. */
export default {
  cwd: () => "/",
  emitWarning: (warning: unknown): void => console.warn(warning),
  env: {},
};
