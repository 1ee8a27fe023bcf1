/** The way of the data: a room imports from rooms to its left, and only along the arrows below. */
export const rooms = [
  "locale",
  "platform",
  "syntax",
  "project",
  "values",
  "network",
  "policy",
  "lint",
  "rules",
  "index",
  "report",
  "tls",
  "program",
  "setup",
  "cli",
] as const;

export type Room = (typeof rooms)[number];

/** For each room: the rooms that it may import, and why. */
export const arrows: Readonly<Record<Room, Partial<Record<Room, string>>>> = {
  locale: {},
  platform: {},
  syntax: {},
  project: {
    platform: "names of config files and domain lists",
    syntax: "JSON files with the places of their values",
  },
  values: {
    platform: "the names of the global objects: wx, uni, Taro",
    syntax: "what is evaluated is an AST with bindings",
    project: "imports are resolved and read within a project",
  },
  network: {
    platform: "which functions reach the network, and where their URL stands",
    syntax: "calls are found in an AST",
    project: "the names of files that matter",
    values: "the URL and the options of a call are values",
  },
  policy: {
    platform: "limits, address ranges and lists that a verdict holds against",
    syntax: "a verdict may name the place of what was declared",
    project: "the declared server domains",
    values: "known, or unknown and why",
    network: "a verdict is about a call or a part of its URL",
  },
  lint: {
    locale: "messages are written in the language of the settings",
    platform: "names of APIs in the settings",
    syntax: "the AST of the linted file and the places of reports",
    project: "settings of a project, and its config files",
    values: "how modules are reached",
    network: "one analysis for each file, shared by all rules",
    policy: "domains that are declared in the settings are judged like those of a file",
  },
  rules: {
    platform: "facts to quote and limits as defaults of options",
    syntax: "places to report at",
    project: "what the configuration says",
    values: "questions about a value",
    network: "the calls that a rule has something to say about",
    policy: "verdicts to report",
    lint: "the definition of a rule",
  },
  index: {
    lint: "turns definitions into ESLint rules",
    rules: "the plugin is made of them",
  },
  report: {
    locale: "reports are in the language that is asked for",
    syntax: "text of a project as it can be shown",
    platform: "names and order of the domain lists",
  },
  tls: {
    locale: "what is wrong is told in the language that is asked for",
    platform: "what phones ask of servers",
    policy: "which hosts are public names",
    lint: "messages are filled as those of rules are",
    report: "hosts of the code come in, and what is wrong with them goes out",
  },
  program: {
    locale: "findings are in the language that is asked for",
    platform: "names of config files, platforms and domain lists",
    syntax: "parses the files itself, without ESLint",
    project: "finds projects and their files",
    values: "modules for the whole program",
    network: "the calls of every file",
    policy: "which domains a project needs",
    lint: "runs the rules as ESLint's host does",
    rules: "all of them",
    report: "findings, calls and domains are its result",
  },
  setup: {
    syntax: "configurations are extended at the places where their parts stand",
    project: "which files there are, and of which kind the project is",
  },
  cli: {
    setup: "what is to be written to a project",
    locale: "the language of the system, or the one that is asked for",
    project: "the file system and its paths",
    syntax: "names as they can be shown",
    lint: "the version of the package",
    report: "writes a report as text",
    tls: "checks the hosts of a program, or those that are given",
    program: "the analysis that a command asks for",
  },
};

/** The room of a file; undefined for a file that stands in none. */
export function findRoom(path: string): Room | undefined {
  if (path.startsWith("rules/")) return "rules";
  const [, folder] = /^src\/([^/]+)\//u.exec(path) ?? [];
  if (folder === undefined) return path.startsWith("src/") ? "index" : undefined;
  return rooms.find((room) => room === folder);
}
