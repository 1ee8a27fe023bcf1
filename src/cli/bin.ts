#!/usr/bin/env node
import { main } from "./main.js";
import { createNodeWorld } from "./node-world.js";

// `miniprogram-network calls | head` closes the pipe early, which is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// Not `process.exit`: what is still to be written to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2), createNodeWorld());
