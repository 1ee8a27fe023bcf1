import type { Reporter, TestModule } from "vitest/node";

/** Closes a run with `N passed, N failed`, the line that the build server reads. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const failed = tests.filter((test) => test.result().state === "failed").length + broken;
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}
