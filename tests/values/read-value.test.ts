import { expect, test } from "vitest";
import { known } from "../../src/values/abstract/make-value.js";
import { membersOf } from "../../src/values/abstract/read-value.js";
import type { Known, ObjectMember, Value } from "../../src/values/abstract/value.js";

/** `header = { ...header, … }` in several places: an object of ten spreads, each of which may be the object itself. */
test("objects that are spread into each other over and over are not gone through without end", () => {
  let asked = 0;
  const self = (): Value => {
    asked += 1;
    return known(header);
  };
  const members = Array.from({ length: 10 }, (): ObjectMember => ({ kind: "spread", certain: true, value: self }));
  const header: Known = { type: "object", members, place: undefined };
  expect(membersOf(known(header)).complete).toBe(false);
  expect(asked).toBeLessThan(1000);
});
