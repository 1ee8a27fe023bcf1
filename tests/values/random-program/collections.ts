import { expression } from "./expressions.js";
import { flags, keys, literals } from "./scope.js";
import type { Scope } from "./scope.js";
import { choose, pick } from "./tape.js";
import type { Writer } from "./tape.js";

export function objectExpression(writer: Writer, scope: Scope): string {
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
      return scope.makers.length > 0 ? `${choose(writer, scope.makers)}(${expression(writer, scope)})` : `{ ...${name ?? "{}"}, ${pick(writer, keys)}: ${expression(writer, scope)} }`;
    default:
      return objectLiteral(writer, scope);
  }
}

export function objectLiteral(writer: Writer, scope: Scope): string {
  if (scope.depth > 3) return "{}";
  const deeper = { ...scope, depth: scope.depth + 1 };
  const count = writer.tape.choose(3);
  const members = Array.from({ length: count }, () => {
    switch (writer.tape.choose(9)) {
      case 7:
        return `n: ${objectExpression(writer, deeper)}`;
      case 8:
        return `m(p) { const that = this; that.${pick(writer, keys)} = p; return ${expression(writer, { ...deeper, hasSelf: true })}; }`;
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

export function arrayLiteral(writer: Writer, scope: Scope): string {
  const deeper = { ...scope, depth: scope.depth + 1 };
  const spread = writer.tape.choose(4) === 3 ? choose(writer, scope.arrays) : undefined;
  const elements = Array.from({ length: writer.tape.choose(3) }, () => expression(writer, deeper));
  return `[${[...elements, ...spread ? [`...${spread}`] : [], ...writer.tape.choose(3) === 2 ? [expression(writer, deeper)] : []].join(", ")}]`;
}

export function arrayExpression(writer: Writer, scope: Scope): string {
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
