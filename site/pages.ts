import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One page of the documentation as VitePress takes it: the name in its address, and its Markdown. */
interface Page {
  readonly params: { readonly page: string };
  readonly content: string;
}

/** What the repository's README says is on the first page. */
const homeLinks = /\]\((?:\.\.\/)*README(?:\.zh-CN)?\.md/gu;

/** Links to what is in the repository only. */
const outsideLinks = /\[([^\]]*)\]\((?:\.\.\/)+(?:tests|examples|src|bench|CONTRIBUTING|CHANGELOG)[^)]*\)/gu;

/** The pages of a folder of `docs`; none when there is no such folder. */
export function readPages(folder: string): readonly Page[] {
  return pageNames(folder).map((page) => ({ params: { page }, content: readPage(folder, page) }));
}

/** The names of the same, sorted. */
export function pageNames(folder: string): readonly string[] {
  const path = pathOf(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -".md".length)).sort();
}

function readPage(folder: string, page: string): string {
  const home = folder.startsWith("zh-CN") ? "](/zh-CN/" : "](/";
  return readFileSync(`${pathOf(folder)}/${page}.md`, "utf8").replace(homeLinks, home).replace(outsideLinks, "$1");
}

function pathOf(folder: string): string {
  return fileURLToPath(new URL(`../docs/${folder}`, import.meta.url));
}
