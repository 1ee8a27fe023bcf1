import { arrayExpression, arrayLiteral, objectExpression, objectLiteral } from "./collections.js";
import { callExpression, condition, expression, operand } from "./expressions.js";
import { keys, literals } from "./scope.js";
import type { Scope } from "./scope.js";
import { choose, pick, requestOf } from "./tape.js";
import type { Writer } from "./tape.js";

export function writeStatements(writer: Writer, outer: Scope, count: number): { lines: string[]; scope: Scope } {
  const lines: string[] = [];
  let scope = outer;
  for (let index = 0; index < count; index += 1) {
    const { line, declares } = statement(writer, scope);
    lines.push(line);
    scope = { ...scope, ...declares };
  }
  return { lines, scope };
}

interface Statement {
  readonly line: string;
  readonly declares?: Partial<Scope>;
}

type WriteStatement = (writer: Writer, scope: Scope) => Statement;

const statements: readonly WriteStatement[] = [
  (writer, scope) => {
    const name = writer.name("c");
    return { line: `const ${name} = ${expression(writer, scope)};`, declares: { texts: [...scope.texts, name] } };
  },
  (writer, scope) => {
    const name = writer.name("v");
    const keyword = pick(writer, ["let", "var"]);
    return { line: `${keyword} ${name} = ${expression(writer, scope)};`, declares: { texts: [...scope.texts, name], variables: [...scope.variables, name] } };
  },
  (writer, scope) => ({ line: requestOf(writer, expression(writer, scope)) }),
  assignment,
  (writer, scope) => {
    const name = writer.name("o");
    return { line: `const ${name} = ${objectLiteral(writer, scope)};`, declares: { objects: [...scope.objects, name] } };
  },
  objectWrite,
  (writer, scope) => {
    const name = writer.name("f");
    const parameters = writer.tape.choose(2) ? "p, q = " + expression(writer, scope) : "p, q";
    const { body } = functionBody(writer, scope, ["p", "q"]);
    const line = pick(writer, [`function ${name}(${parameters}) {\n${body}\n}`, `const ${name} = (${parameters}) => {\n${body}\n};`]);
    return { line, declares: { functions: [...scope.functions, name] } };
  },
  (writer, scope) => ({ line: `if (${condition(writer, scope)}) {\n${block(writer, scope)}\n} else {\n${block(writer, scope)}\n}` }),
  (writer, scope) => ({ line: `for (let i = 0; i < ${1 + writer.tape.choose(2)}; i++) {\n${block(writer, scope)}\n}` }),
  (writer, scope) => {
    const name = writer.name("e");
    const inner = { ...scope, texts: [...scope.texts, name] };
    return { line: `for (const ${name} of ${arrayExpression(writer, scope)}) {\n${block(writer, inner)}\n}` };
  },
  classDeclaration,
  (writer, scope) => {
    const name = writer.name("a");
    return { line: `const ${name} = ${arrayLiteral(writer, scope)};`, declares: { arrays: [...scope.arrays, name] } };
  },
  (writer, scope) => scope.arrays.length === 0 ? { line: ";" } : { line: arrayWrite(writer, scope) },
  destructuring,
  (writer, scope) => {
    const name = writer.name("o");
    return { line: `const ${name} = ${objectExpression(writer, scope)};`, declares: { objects: [...scope.objects, name] } };
  },
  (writer, scope) => ({ line: `${callExpression(writer, scope)};` }),
  (writer, scope) => {
    const name = writer.name("u");
    const inner = { ...scope, objects: [...scope.objects, "o"], depth: scope.depth + 1 };
    const { lines, scope: end } = writeStatements(writer, inner, 1 + writer.tape.choose(2));
    return { line: `function ${name}(o) {\n${[...lines, `return ${expression(writer, end)};`].join("\n")}\n}`, declares: { users: [...scope.users, name] } };
  },
  (writer, scope) => {
    const name = writer.name("l");
    const line = arrayWrite(writer, { ...scope, arrays: ["list"] });
    return { line: `function ${name}(list) { ${line} }`, declares: { fillers: [...scope.fillers, name] } };
  },
  (writer, scope) => ({ line: scope.fillers.length > 0 && scope.arrays.length > 0 ? `${choose(writer, scope.fillers)}(${choose(writer, scope.arrays)});` : ";" }),
  (writer, scope) => {
    const name = writer.name("m");
    const inner = { ...scope, texts: [...scope.texts, "p"], depth: scope.depth + 1 };
    const { lines, scope: end } = writeStatements(writer, inner, writer.tape.choose(2));
    return { line: `const ${name} = (p) => {\n${[...lines, `return ${objectExpression(writer, end)};`].join("\n")}\n};`, declares: { makers: [...scope.makers, name] } };
  },
  (writer, scope) => {
    const name = writer.name("o");
    const list = `[${objectExpression(writer, scope)}, ${objectExpression(writer, scope)}]`;
    const body = block(writer, { ...scope, objects: [...scope.objects, name] });
    return { line: pick(writer, [`for (const ${name} of ${list}) {\n${body}\n}`, `${list}.forEach((${name}) => {\n${body}\n});`]) };
  },
  (writer, scope) => {
    const name = writer.name("o");
    return { line: `const ${name} = (${choose(writer, scope.objects) ?? "{}"}).n ?? ${objectLiteral(writer, scope)};`, declares: { objects: [...scope.objects, name] } };
  },
  (writer, scope) => {
    const name = writer.name("o");
    return { line: `let ${name} = ${objectExpression(writer, scope)}; if (${condition(writer, scope)}) ${name} = ${objectExpression(writer, scope)};`, declares: { objects: [...scope.objects, name] } };
  },
  (writer, scope) => scope.arrays.length === 0 ? { line: ";" } : { line: `const ${writer.name("a")} = ${choose(writer, scope.arrays)}; ${choose(writer, scope.arrays)}.push(${expression(writer, scope)});` },
  (writer, scope) => ({ line: `switch (${expression(writer, scope)}) { case ${expression(writer, scope)}:\n${block(writer, scope)}\nbreak; default:\n${block(writer, scope)}\n}` }),
  (writer, scope) => ({ line: `try {\n${block(writer, scope)}\n} catch (e) {\n${block(writer, scope)}\n}` }),
  (writer, scope) => {
    const name = writer.name("e");
    return { line: `${arrayExpression(writer, scope)}.forEach((${name}) => {\n${block(writer, { ...scope, texts: [...scope.texts, name] })}\n});` };
  },
];

function statement(writer: Writer, scope: Scope): Statement {
  if (scope.depth > 2) return (statements[writer.tape.choose(6)] as WriteStatement)(writer, scope);
  return (statements[writer.tape.choose(statements.length)] as WriteStatement)(writer, scope);
}

function block(writer: Writer, scope: Scope): string {
  return writeStatements(writer, { ...scope, depth: scope.depth + 1 }, 1 + writer.tape.choose(2)).lines.join("\n");
}

function assignment(writer: Writer, scope: Scope): Statement {
  const name = choose(writer, scope.variables);
  if (name === undefined) return { line: ";" };
  const operator = pick(writer, ["=", "=", "+=", "||=", "??="]);
  return { line: operator === "+=" ? `${name} = ${name} ?? ''; ${name} += ${operand(writer, scope)};` : `${name} ${operator} ${expression(writer, scope)};` };
}

function objectWrite(writer: Writer, scope: Scope): Statement {
  const name = choose(writer, scope.objects);
  if (name === undefined) return scope.hasSelf ? { line: `this.${pick(writer, keys)} = ${expression(writer, scope)};` } : { line: ";" };
  const value = expression(writer, scope);
  switch (writer.tape.choose(12)) {
    case 9:
      return { line: `Object.defineProperty(${name}, '${pick(writer, keys)}', { value: ${value}, configurable: true, enumerable: true, writable: true });` };
    case 10:
      return { line: `delete ${name}.${pick(writer, keys)};` };
    case 11:
      return { line: `[${name}.${pick(writer, keys)}] = [${value}];` };
    case 7: {
      const key = pick(writer, keys);
      return { line: `${name}.${key} = \`\${${name}.${key} ?? ''}${pick(writer, ["/", "a", ""])}\`;` };
    }
    case 8: {
      const key = pick(writer, keys);
      return { line: `for (const x of ${arrayExpression(writer, scope)}) ${name}.${key} = (${name}.${pick(writer, keys)} ?? '') + (x ?? '');` };
    }
    case 5:
      return { line: `${name}.n = ${objectExpression(writer, scope)};` };
    case 6:
      return { line: `if (${name}.n) ${name}.n.${pick(writer, keys)} = ${value};` };
    case 0:
      return { line: `${name}.${pick(writer, keys)} = ${value};` };
    case 1:
      return { line: `${name}[${pick(writer, ["in0", "'k0'", "on0 ? 'k0' : 'k1'"])}] = ${value};` };
    case 2:
      return { line: `Object.assign(${name}, ${objectLiteral(writer, scope)});` };
    case 3:
      return { line: `${name}.${pick(writer, keys)} += (${value} ?? '');` };
    default:
      return { line: `${name}.${pick(writer, keys)} ||= ${value};` };
  }
}

function arrayWrite(writer: Writer, scope: Scope): string {
  const name = choose(writer, scope.arrays) ?? "[]";
  const value = expression(writer, scope);
  return pick(writer, [`${name}.push(${value});`, `${name}[0] = ${value};`, `${name}.reverse();`, `${name}.unshift(${value});`, `${name}.pop();`, `${name}.sort();`]);
}

function destructuring(writer: Writer, scope: Scope): Statement {
  const a = writer.name("d");
  const b = writer.name("d");
  const texts = [...scope.texts, a, b];
  const fallback = expression(writer, scope);
  const line = pick(writer, [
    `const { k0: ${a}, k1: ${b} = ${fallback} } = ${objectExpression(writer, scope)};`,
    `const [${a}, ${b} = ${fallback}] = ${arrayExpression(writer, scope)};`,
    `const { k2: ${a} = ${fallback}, ...${b}_ } = ${objectExpression(writer, scope)}; const ${b} = ${b}_.k0;`,
    `let ${a}, ${b}; ({ k0: ${a} = ${fallback}, k1: ${b} } = ${objectExpression(writer, scope)});`,
  ]);
  return { line, declares: { texts } };
}

export function functionBody(writer: Writer, scope: Scope, parameters: readonly string[]): { body: string } {
  const inner: Scope = {
    ...scope,
    texts: [...scope.texts, ...parameters],
    variables: [...scope.variables, ...parameters],
    depth: scope.depth + 1,
  };
  const { lines, scope: end } = writeStatements(writer, inner, writer.tape.choose(3));
  return { body: [...earlyReturns(writer, end), ...lines, `return ${expression(writer, end)};`].join("\n") };
}

function earlyReturns(writer: Writer, scope: Scope): string[] {
  const value = (): string => expression(writer, scope);
  switch (writer.tape.choose(6)) {
    case 2:
    case 3:
      return [`if (${condition(writer, scope)}) return ${value()};`];
    case 4:
      return [`if (${condition(writer, scope)}) { return ${value()}; } else if (${condition(writer, scope)}) { return ${value()}; } else { ${choose(writer, scope.variables) ?? "globalThis.g"} = ${value()}; }`];
    case 5: {
      const name = choose(writer, scope.texts) ?? "'a'";
      return [`switch (${name}) { case ${pick(writer, literals)}: return ${value()}; case ${pick(writer, literals)}: ${pick(writer, ["break;", "", `return ${value()};`])} default: ${pick(writer, ["", `return ${value()};`])} }`];
    }
    default:
      return [];
  }
}

function classDeclaration(writer: Writer, scope: Scope): Statement {
  const name = writer.name("C");
  const base = writer.tape.choose(2) ? choose(writer, scope.classes) : undefined;
  const inside: Scope = { ...scope, hasSelf: true };
  const early: Scope = { ...scope, texts: [...scope.texts, "p"], variables: [...scope.variables, "p"] };
  const body = [
    `k0 = ${expression(writer, { ...scope, depth: 3 })};`,
    writer.tape.choose(2) ? `constructor(p) { ${base ? `super(${expression(writer, early)}); ` : ""}this.${pick(writer, ["k1", "k0"])} = ${expression(writer, { ...early, hasSelf: true })}; }` : "",
    `get(p) {\n${functionBody(writer, inside, ["p"]).body}\n}`,
    writer.tape.choose(2) ? `set(p) { this.${pick(writer, keys)} = ${expression(writer, { ...early, hasSelf: true })}; return p; }` : "",
    writer.tape.choose(3) === 2 ? `static ${pick(writer, keys)} = ${expression(writer, { ...scope, depth: 3 })};` : "",
    writer.tape.choose(3) === 2 ? `static make(p) { return new ${name}(p); }` : "",
  ];
  const statics = writer.name("o");
  const line = `class ${name}${base ? ` extends ${base}` : ""} {\n${body.filter(Boolean).join("\n")}\n}\nconst ${statics} = ${name};`;
  return { line, declares: { classes: [...scope.classes, name], objects: [...scope.objects, statics] } };
}
