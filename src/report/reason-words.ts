/** Why a part of a URL is not known, by the names that the JSON formats use: ends of the sentence "…, because …". */
export const reasonWords = {
  parameter: "it is a parameter, so callers decide it",
  undeclared: "the name is declared nowhere in the project",
  module: "the module is absent, outside the project, or cannot be parsed",
  call: "it is the result of a function that cannot be followed",
  response: "it comes from a server's answer",
  storage: "it is read from storage",
  "user-input": "the user types or scans it",
  environment: "it comes from the build's environment",
  "application-state": "it is state of the app that is set while it runs",
  "component-property": "a parent component, a behavior or the framework can set it",
  property: "the object has no such property that can be seen",
  "assigned-elsewhere": "it is assigned in places that cannot be followed",
  "too-many-alternatives": "there are too many possible values",
  "too-deep": "it is built in too many steps",
  unsupported: "this kind of expression is not worked out",
} as const satisfies Readonly<Record<string, string>>;

const words: ReadonlyMap<string, string> = new Map(Object.entries(reasonWords));

export function describeReason(reason: string): string {
  return words.get(reason) ?? reason;
}
