import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { usageVariable } from "../usage.js";

// Loaded before the program that is measured: node --import report-usage.js program.js
process.on("exit", () => {
  const file = process.env[usageVariable];
  if (file === undefined) return;
  const { user, system } = process.cpuUsage();
  const usage = {
    wall: performance.now(),
    cpu: (user + system) / 1000,
    memory: process.resourceUsage().maxRSS,
  };
  writeFileSync(file, JSON.stringify(usage));
});
