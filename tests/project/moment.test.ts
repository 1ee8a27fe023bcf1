import { expect, test } from "vitest";
import { BriefMemory, createInstants, createMoment } from "../../src/project/files/moment.js";

test("an answer is remembered for a moment, also that there is none", () => {
  let time = 0;
  const memory = new BriefMemory<string | undefined>(createMoment(() => time, () => time));
  const asked: string[] = [];
  const ask = (key: string, answer?: string): string | undefined => memory.get(key, () => (asked.push(key), answer));
  expect([memory.find("cake"), ask("cake", "cheese"), ask("pie"), ask("cake", "plum"), ask("pie", "apple"), memory.find("cake")])
    .toEqual([undefined, "cheese", undefined, "cheese", undefined, "cheese"]);
  time = 500;
  expect([memory.find("cake"), ask("cake", "plum"), ask("pie", "apple")]).toEqual([undefined, "plum", "apple"]);
  expect(asked).toEqual(["cake", "pie", "cake", "pie"]);
});

test("memories of one moment forget together", () => {
  let time = 0;
  const moment = createMoment(() => time, () => time);
  const [cakes, pies] = [new BriefMemory<number>(moment), new BriefMemory<number>(moment)];
  expect([cakes.get("price", () => 1), pies.get("price", () => 1)]).toEqual([1, 1]);
  time = 600;
  expect(cakes.get("price", () => 2)).toBe(2);
  time = 700;
  expect([cakes.get("price", () => 3), pies.get("price", () => 3)]).toEqual([2, 3]);
});

test("while the process is at work without a pause, a moment lasts, but not for ever", () => {
  let [time, waited] = [0, 0];
  const moment = createMoment(() => time, () => waited);
  const at = (now: number, idle: number): number => {
    [time, waited] = [now, idle];
    return moment();
  };
  expect([at(600, 0), at(1200, 49), at(1800, 50), at(2400, 60), at(6700, 60), at(7300, 60), at(7900, 110)]).toEqual([0, 0, 1, 1, 1, 2, 3]);
});

test("between instants nothing is remembered", () => {
  const memory = new BriefMemory<number>(createInstants());
  expect([memory.get("price", () => 1), memory.get("price", () => 2)]).toEqual([1, 2]);
});
