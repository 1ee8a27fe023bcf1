import { arrayExpression, objectExpression, objectLiteral } from "./collections.js";
import { flags, inputs, keys, literals } from "./scope.js";
import type { Scope } from "./scope.js";
import { functionBody } from "./statements.js";
import { choose, pick } from "./tape.js";
import type { Writer } from "./tape.js";

export function expression(writer: Writer, scope: Scope): string {
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

export function condition(writer: Writer, scope: Scope): string {
  switch (writer.tape.choose(5)) {
    case 0:
      return pick(writer, flags);
    case 4:
      return `${choose(writer, scope.texts) ?? "'a'"} ${pick(writer, ["===", "!=="])} ${pick(writer, literals)}`;
    case 1:
      return `${expression(writer, scope)} === ${expression(writer, scope)}`;
    case 2:
      return `${textExpression(writer, scope)}.${pick(writer, ["startsWith", "includes", "endsWith"])}(${pick(writer, literals)})`;
    default:
      return `!${expression(writer, scope)}`;
  }
}

export function callExpression(writer: Writer, scope: Scope): string {
  const deeper = { ...scope, depth: scope.depth + 1 };
  const name = choose(writer, scope.functions);
  const object = choose(writer, scope.objects);
  const value = expression(writer, deeper);
  switch (writer.tape.choose(9)) {
    case 7:
    case 8:
      return scope.users.length > 0 ? `${choose(writer, scope.users)}(${objectExpression(writer, deeper)})` : "'u'";
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
export function textExpression(writer: Writer, scope: Scope): string {
  return `('' + ${operand(writer, scope)})`;
}

/** A part of a longer text. "undefined" within a text is a fault of the program, which the engine does not follow. */
export function operand(writer: Writer, scope: Scope): string {
  return `(${expression(writer, scope)} ?? '')`;
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
