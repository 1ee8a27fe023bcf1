import { writeFileSync } from "node:fs";
import { detailsVariable } from "../usage.js";

export function writeDetails(details: Readonly<Record<string, number>>): void {
  const file = process.env[detailsVariable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(details));
}
