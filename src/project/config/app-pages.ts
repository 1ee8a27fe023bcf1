import type { ValueNode } from "@humanwhocodes/momoa";
import { elementsOf, findString, findValue } from "../../syntax/json/json-value.js";

/**
 * Pages of an app.json, or of uni-app's pages.json, with those of the sub-packages: paths from the code root,
 * without extension and slash at the ends.
 */
export function collectPages(config: ValueNode | undefined): readonly string[] {
  const pages = collectPaths(findValue(config, ["pages"]));
  const inPackages = ["subPackages", "subpackages"].flatMap((key) =>
    elementsOf(findValue(config, [key])).flatMap(({ value }) => {
      const root = trimSlashes(findString(value, ["root"]) ?? "");
      return collectPaths(findValue(value, ["pages"])).map((page) => (root === "" ? page : `${root}/${page}`));
    }),
  );
  return [...new Set([...pages, ...inPackages])];
}

/** WeChat lists strings, uni-app objects with a `path`. */
function collectPaths(list: ValueNode | undefined): readonly string[] {
  return elementsOf(list).flatMap(({ value }) => {
    const path = value.type === "String" ? value.value : findString(value, ["path"]);
    return path ? [trimSlashes(path)] : [];
  });
}

function trimSlashes(path: string): string {
  return path.replace(/^(?:\.?\/)+|\/+$/gu, "");
}
