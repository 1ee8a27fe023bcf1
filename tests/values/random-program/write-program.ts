import { emptyScope } from "./scope.js";
import type { Scope } from "./scope.js";
import { writeStatements } from "./statements.js";
import { requestOf, writerOf } from "./tape.js";
import type { Tape, Writer } from "./tape.js";

/** One module: statements, and the names that it declares at its top. */
export interface RandomModule {
  readonly code: string;
  readonly scope: Scope;
}

/**
 * A program of the grammar that the evaluator follows. Each `wx.request({ id, url })` in it tells what the URL is when it
 * runs; `in0` and `in1` are texts from outside, `on0` … are conditions.
 */
export function writeProgram(tape: Tape, size = 10): string {
  return writeModule(writerOf(tape), emptyScope, size).code;
}

export function writeModule(writer: Writer, imported: Scope, size: number): RandomModule {
  const { lines, scope } = writeStatements(writer, imported, 2 + writer.tape.choose(size));
  return { code: [...lines, ...requests(writer, scope)].join("\n"), scope };
}

/** Requests of all that the module knows. */
function requests(writer: Writer, scope: Scope): string[] {
  const values = [
    ...scope.texts,
    ...scope.objects.flatMap((name) => [`${name}.k0`, `${name}?.k1`, `${name}[in0]`, `${name}.n?.k0`]),
    ...scope.arrays.flatMap((name) => [`${name}[0]`, `${name}.join('/')`]),
    ...scope.functions.flatMap((name) => [`${name}('a')`, `${name}('b', in0)`]),
    ...scope.classes.flatMap((name) => [`new ${name}('c').k0`, `new ${name}().get('d')`]),
  ];
  return values.map((value) => requestOf(writer, value));
}
