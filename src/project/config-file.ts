import type { DocumentNode } from "@humanwhocodes/momoa";
import type { SourceText } from "../syntax/source-text.js";

/** A JSON file which the platform, or this tool, reads as configuration. */
export interface ConfigFile {
  readonly role: ConfigRole;
  readonly source: SourceText;
  readonly document: DocumentNode;
}

export type ConfigRole =
  | "app"
  | "game"
  | "ext"
  | "page"
  | "project"
  | "project-private"
  | "server-domains"
  | "manifest"
  | "other";
