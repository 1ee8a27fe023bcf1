import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = ".bench/peers";
const packages = { "eslint-plugin-sonarjs": "4.2.2", "@microsoft/eslint-plugin-sdl": "1.1.0" } as const;

/**
 * Installs the plugins that ours is compared with, once, in a folder of their own: one of them asks for another ESLint
 * than ours. False when they cannot be had.
 */
export function installPeers(): boolean {
  if (Object.keys(packages).every((name) => existsSync(join(folder, "node_modules", name)))) return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies: packages }));
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const flags = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock"];
  return spawnSync(npm, flags, { cwd: folder, stdio: "ignore" }).status === 0;
}
