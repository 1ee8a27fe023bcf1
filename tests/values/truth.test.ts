import fc from "fast-check";
import { expect, test } from "vitest";
import { claim, findLie } from "./find-lie.js";
import { tapeOf } from "./random-program/tape.js";
import { writeProgram } from "./random-program/write-program.js";

const programs = fc.array(fc.nat({ max: 999 }), { minLength: 5, maxLength: 300, size: "max" }).map((numbers) => writeProgram(tapeOf(numbers)));

test("what the engine says to be all that a text can be, is all that it is", () => {
  fc.assert(
    fc.property(programs, (code) => {
      expect(findLie(code), code).toBeUndefined();
    }),
    { seed: Number(process.env["TRUTH_SEED"] ?? 20260101), numRuns: Number(process.env["TRUTH_RUNS"] ?? 600) },
  );
}, 600_000);

test("the engine does not save itself with unknowns", () => {
  let complete = 0;
  let all = 0;
  for (const code of fc.sample(programs, { seed: 1, numRuns: 100 })) {
    for (const value of claim(code).values()) {
      all += 1;
      if (value.unknowns.length === 0) complete += 1;
    }
  }
  expect(complete / all).toBeGreaterThan(0.5);
}, 60_000);
