import fc from "fast-check";
import { expect, test } from "vitest";
import type { Value } from "../../src/values/abstract/value.js";
import { claim, claimProject, findLie, findProjectLie } from "./find-lie.js";
import { tapeOf } from "./random-program/tape.js";
import { writeProgram } from "./random-program/write-program.js";
import { writeProject } from "./random-program/write-project.js";

const tapes = (maxLength: number): fc.Arbitrary<number[]> => fc.array(fc.nat({ max: 999 }), { minLength: 5, maxLength, size: "max" });
const programs = tapes(300).map((numbers) => writeProgram(tapeOf(numbers)));
const projects = tapes(800).map((numbers) => writeProject(tapeOf(numbers)));

/** A longer hunt takes other seeds and more runs: see CONTRIBUTING. */
const parameters = { seed: Number(process.env["TRUTH_SEED"] ?? 20260101), numRuns: Number(process.env["TRUTH_RUNS"] ?? 100) };

/** Projects take longer: there are fewer of them. */
const forProjects = { ...parameters, numRuns: Math.ceil(parameters.numRuns / 2) };

test("what the engine says to be all that a URL can be, is all that it is", () => {
  fc.assert(
    fc.property(programs, (code) => {
      expect(findLie(code), code).toBeUndefined();
    }),
    parameters,
  );
}, 3_600_000);

test("so it is over several modules", () => {
  fc.assert(
    fc.property(projects, (modules) => {
      expect(findProjectLie(modules), modules.map(({ path, code }) => `// ${path}\n${code}`).join("\n")).toBeUndefined();
    }),
    forProjects,
  );
}, 3_600_000);

test("the engine does not save itself with unknowns", () => {
  expect(completeShare(fc.sample(programs, { seed: 1, numRuns: 60 }).map(claim))).toBeGreaterThan(0.5);
  expect(completeShare(fc.sample(projects, { seed: 1, numRuns: 60 }).map(claimProject))).toBeGreaterThan(0.5);
}, 60_000);

function completeShare(claims: readonly ReadonlyMap<number, Value>[]): number {
  const values = claims.flatMap((one) => [...one.values()]);
  return values.filter(({ unknowns }) => unknowns.length === 0).length / values.length;
}
