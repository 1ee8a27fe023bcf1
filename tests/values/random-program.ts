/** A source of choices; when it is used up, every choice is the first. Shorter tapes make simpler programs. */
export interface Tape {
  /** A number below `count`. */
  choose(count: number): number;
}

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0;
  return { choose: (count) => (numbers[at++] ?? 0) % count };
}

/** Names that a piece of a program can use. */
interface Scope {
  readonly texts: readonly string[];
  /** Those among `texts` that can be assigned. */
  readonly variables: readonly string[];
  readonly objects: readonly string[];
  readonly arrays: readonly string[];
  /** Functions that take up to two texts and return one. */
  readonly functions: readonly string[];
  /** Classes whose constructor takes a text; `k0` and `k1` are fields, `get` a method. */
  readonly classes: readonly string[];
  /** Whether `this` has the members of an object. */
  readonly hasSelf: boolean;
  readonly depth: number;
}

interface Writer {
  readonly tape: Tape;
  name(kind: string): string;
}

const emptyScope: Scope = { texts: [], variables: [], objects: [], arrays: [], functions: [], classes: [], hasSelf: false, depth: 0 };

/** Texts that nobody knows before the program runs, and conditions. */
export const inputs = ["in0", "in1"];
export const flags = ["on0", "on1", "on2"];

const literals = ["'a'", "'b/'", "''", "'https://a.cn'", "' c '", "'k0'", "'x.y'"];
const keys = ["k0", "k1", "k2"];

/** One module: statements, and the names that it declares at its top. */
export interface RandomModule {
  readonly code: string;
  readonly scope: Scope;
}

/**
 * A program of the grammar that the evaluator follows. Each `url(number, text)` in it reports what the text is when it
 * runs; `in0` and `in1` are texts from outside, `on0` … are conditions.
 */
export function writeProgram(tape: Tape, size = 10): string {
  return writeModule(writerOf(tape), emptyScope, size).code;
}

export function writerOf(tape: Tape): Writer {
  let count = 0;
  return { tape, name: (kind) => `${kind}${count++}` };
}

export function writeModule(writer: Writer, imported: Scope, size: number): RandomModule {
  const { lines, scope } = writeStatements(writer, imported, 2 + writer.tape.choose(size));
  return { code: [...lines, ...reports(writer, scope)].join("\n"), scope };
}

/** Reports all that the module knows. */
function reports(writer: Writer, scope: Scope): string[] {
  const values = [
    ...scope.texts,
    ...scope.objects.flatMap((name) => [`${name}.k0`, `${name}?.k1`, `${name}[in0]`]),
    ...scope.arrays.flatMap((name) => [`${name}[0]`, `${name}.join('/')`]),
    ...scope.functions.flatMap((name) => [`${name}('a')`, `${name}('b', in0)`]),
    ...scope.classes.flatMap((name) => [`new ${name}('c').k0`, `new ${name}().get('d')`]),
  ];
  return values.map((value) => `url(${writer.name("")}, ${value});`);
}

function writeStatements(writer: Writer, outer: Scope, count: number): { lines: string[]; scope: Scope } {
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
  (writer, scope) => ({ line: `url(${writer.name("")}, ${expression(writer, scope)});` }),
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
  switch (writer.tape.choose(5)) {
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

function functionBody(writer: Writer, scope: Scope, parameters: readonly string[]): { body: string } {
  const inner: Scope = {
    ...scope,
    texts: [...scope.texts, ...parameters],
    variables: [...scope.variables, ...parameters],
    depth: scope.depth + 1,
  };
  const { lines, scope: end } = writeStatements(writer, inner, writer.tape.choose(3));
  const early = writer.tape.choose(3) === 2 ? [`if (${condition(writer, end)}) return ${expression(writer, end)};`] : [];
  return { body: [...early, ...lines, `return ${expression(writer, end)};`].join("\n") };
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
    writer.tape.choose(3) === 2 ? `static make(p) { return new ${name}(p); }` : "",
  ];
  return { line: `class ${name}${base ? ` extends ${base}` : ""} {\n${body.filter(Boolean).join("\n")}\n}`, declares: { classes: [...scope.classes, name] } };
}

function condition(writer: Writer, scope: Scope): string {
  switch (writer.tape.choose(4)) {
    case 0:
      return pick(writer, flags);
    case 1:
      return `${expression(writer, scope)} === ${expression(writer, scope)}`;
    case 2:
      return `${textExpression(writer, scope)}.${pick(writer, ["startsWith", "includes", "endsWith"])}(${pick(writer, literals)})`;
    default:
      return `!${expression(writer, scope)}`;
  }
}

function objectExpression(writer: Writer, scope: Scope): string {
  const name = choose(writer, scope.objects);
  switch (writer.tape.choose(6)) {
    case 0:
      return name ?? objectLiteral(writer, scope);
    case 1:
      return `Object.assign({}, ${name ?? "{}"}, ${objectLiteral(writer, scope)})`;
    case 2:
      return `(${pick(writer, flags)} ? ${name ?? "{}"} : ${objectLiteral(writer, scope)})`;
    case 3:
      return scope.classes.length > 0 ? `new ${choose(writer, scope.classes)}(${expression(writer, scope)})` : objectLiteral(writer, scope);
    case 4:
      return `{ ...${name ?? "{}"}, ${pick(writer, keys)}: ${expression(writer, scope)} }`;
    default:
      return objectLiteral(writer, scope);
  }
}

function objectLiteral(writer: Writer, scope: Scope): string {
  if (scope.depth > 3) return "{}";
  const deeper = { ...scope, depth: scope.depth + 1 };
  const count = writer.tape.choose(3);
  const members = Array.from({ length: count }, () => {
    switch (writer.tape.choose(7)) {
      case 1:
        return `get ${pick(writer, keys)}() { return ${expression(writer, { ...deeper, hasSelf: true })}; }`;
      case 2:
        return `m(p) { return ${expression(writer, { ...deeper, texts: [...scope.texts, "p"], hasSelf: true })}; }`;
      case 3: {
        const name = choose(writer, scope.objects);
        return name ? `...${name}` : `...(on0 ? { k1: ${expression(writer, deeper)} } : null)`;
      }
      case 4:
        return `[${pick(writer, ["in0", "on0 ? 'k0' : 'k1'", "'k' + 1"])}]: ${expression(writer, deeper)}`;
      case 5:
        return `m(p) { this.${pick(writer, keys)} = p; return ${expression(writer, { ...deeper, hasSelf: true })}; }`;
      default:
        return `${pick(writer, keys)}: ${expression(writer, deeper)}`;
    }
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function arrayLiteral(writer: Writer, scope: Scope): string {
  const deeper = { ...scope, depth: scope.depth + 1 };
  const spread = writer.tape.choose(4) === 3 ? choose(writer, scope.arrays) : undefined;
  const elements = Array.from({ length: writer.tape.choose(3) }, () => expression(writer, deeper));
  return `[${[...elements, ...spread ? [`...${spread}`] : [], ...writer.tape.choose(3) === 2 ? [expression(writer, deeper)] : []].join(", ")}]`;
}

function arrayExpression(writer: Writer, scope: Scope): string {
  const array = choose(writer, scope.arrays) ?? arrayLiteral(writer, scope);
  switch (writer.tape.choose(6)) {
    case 1:
      return `${array}.map((x) => ${expression(writer, { ...scope, texts: [...scope.texts, "x"], depth: scope.depth + 1 })})`;
    case 2:
      return `${array}.filter((x) => x !== ${pick(writer, literals)})`;
    case 3:
      return `${array}.concat(${arrayLiteral(writer, scope)})`;
    case 4:
      return `${array}.slice(${writer.tape.choose(2)})`;
    default:
      return array;
  }
}

function callExpression(writer: Writer, scope: Scope): string {
  const deeper = { ...scope, depth: scope.depth + 1 };
  const name = choose(writer, scope.functions);
  const object = choose(writer, scope.objects);
  const value = expression(writer, deeper);
  switch (writer.tape.choose(7)) {
    case 1:
      return object ? `(${object}.m ? ${object}.m(${value}) : 'm')` : "'n'";
    case 2:
      return scope.classes.length > 0 ? `new ${choose(writer, scope.classes)}(${value}).get(${expression(writer, deeper)})` : "'n'";
    case 3:
      return name ? `${name}.call(null, ${value})` : `(() => ${value})()`;
    case 4:
      return name ? `${name}.apply(null, ${arrayExpression(writer, deeper)})` : `((x) => x)(${value})`;
    case 5:
      return object ? `(${object}.set ? ${object}.set(${value}) : 's')` : "'n'";
    default:
      return name ? `${name}(${value}${writer.tape.choose(2) ? `, ${expression(writer, deeper)}` : ""})` : `((x) => x + '/')(${value} ?? '')`;
  }
}

/** An expression that is a text for certain. */
function textExpression(writer: Writer, scope: Scope): string {
  return `('' + ${operand(writer, scope)})`;
}

/** A part of a longer text. "undefined" within a text is a fault of the program, which the engine does not follow. */
function operand(writer: Writer, scope: Scope): string {
  return `(${expression(writer, scope)} ?? '')`;
}

function expression(writer: Writer, scope: Scope): string {
  if (scope.depth > 3 || writer.tape.choose(3) === 0) return choose(writer, scope.texts) ?? pick(writer, literals);
  const deeper = { ...scope, depth: scope.depth + 1 };
  const more = (): string => expression(writer, deeper);
  const object = (): string => (scope.hasSelf && writer.tape.choose(2) ? "this" : undefined) ?? choose(writer, scope.objects) ?? objectLiteral(writer, deeper);
  switch (writer.tape.choose(20)) {
    case 0:
    case 1:
      return pick(writer, literals);
    case 2:
    case 3:
    case 4:
      return choose(writer, scope.texts) ?? pick(writer, literals);
    case 5:
      return `(${operand(writer, deeper)} + ${operand(writer, deeper)})`;
    case 6:
      return `\`${pick(writer, ["", "p/"])}\${${operand(writer, deeper)}}/\${${operand(writer, deeper)}}\``;
    case 7:
      return pick(writer, inputs);
    case 8:
      return `(${condition(writer, deeper)} ? ${more()} : ${more()})`;
    case 9:
      return `(${more()} ${pick(writer, ["||", "&&", "??"])} ${more()})`;
    case 10:
      return `(${object()}).${pick(writer, keys)}`;
    case 11:
      return `(${object()})[${pick(writer, ["in0", "on0 ? 'k0' : 'k1'", "'k1'"])}]`;
    case 12:
      return callExpression(writer, deeper);
    case 13:
      return `${textExpression(writer, deeper)}.${textMethod(writer, deeper)}`;
    case 14:
      return `${arrayExpression(writer, deeper)}.join(${pick(writer, literals)})`;
    case 15:
      return `${arrayExpression(writer, deeper)}[${pick(writer, ["0", "1", "on0 ? 0 : 1"])}]`;
    case 16:
      return `(${object()})?.${pick(writer, keys)}`;
    case 17:
      return `(${objectExpression(writer, deeper)}).${pick(writer, keys)}`;
    case 18: {
      const name = choose(writer, scope.variables);
      return name ? `(${name} = ${more()})` : more();
    }
    default:
      return `(function () { ${functionBody(writer, { ...scope, hasSelf: false, depth: scope.depth + 1 }, []).body} })()`;
  }
}

function textMethod(writer: Writer, scope: Scope): string {
  return pick(writer, [
    "trim()", "toLowerCase()", "toUpperCase()", "trimStart()", "trimEnd()",
    `replace(${pick(writer, literals)}, ${pick(writer, literals)})`,
    `replace(${pick(writer, ["/a/", "/a/g", "/^https:/", "/[.]/", "/\\/$/", "/\\s+/g"])}, ${operand(writer, scope)})`,
    `replaceAll(${pick(writer, literals)}, ${operand(writer, scope)})`,
    `slice(${pick(writer, ["1", "0, 5", "-3", "8", "1, -1"])})`,
    `substring(${pick(writer, ["1", "3, 1", "2"])})`,
    `substr(${pick(writer, ["1", "-2", "1, 3"])})`,
    `concat(${operand(writer, scope)}, ${pick(writer, literals)})`,
    `split(${pick(writer, ["'/'", "'.'", "''"])})[${pick(writer, ["0", "1"])}]`,
    "toString()",
  ]);
}

function pick<T>(writer: Writer, list: readonly T[]): T {
  return list[writer.tape.choose(list.length)] as T;
}

/** One of the names, the latest first, because they are the more interesting ones. */
function choose(writer: Writer, list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : list[list.length - 1 - writer.tape.choose(list.length)];
}
