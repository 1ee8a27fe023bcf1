import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** One page of the documentation as VitePress takes it: the name in its address, and its Markdown. */
interface Page {
  readonly params: { readonly page: string };
  readonly content: string;
}

/** The page that the repository's README makes. */
const overview = "overview";

const readmeLinks = /\]\((?:\.\.\/)*README(?:\.zh-CN)?\.md/gu;

/** In a README, the line with its twin. */
const languages = /^.*\]\(README(?:\.zh-CN)?\.md\).*$/mu;

/** Links to what is in the repository only. */
const outsideLinks =
  /\[([^\]]*)\]\((?:\.\.\/)*(?:tests|examples|src|bench|templates|CONTRIBUTING|CHANGELOG|LICENSE)(?=[/.)])[^)]*\)/gu;

/** The pages of a folder of `docs`, with the README beside those that are no rules; none when there is no such folder. */
export function readPages(folder: string): readonly Page[] {
  return pageNames(folder).map((page) => ({ params: { page }, content: readPage(folder, page) }));
}

/** The names of the same, sorted. */
export function pageNames(folder: string): readonly string[] {
  const path = pathOf(folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -".md".length));
  return [...names, ...folder.endsWith("rules") ? [] : [overview]].sort();
}

function readPage(folder: string, page: string): string {
  const text = page === overview ? readReadme(folder) : readFileSync(`${pathOf(folder)}/${page}.md`, "utf8");
  const base = folder.startsWith("zh-CN") ? "/zh-CN/" : "/";
  return text.replace(readmeLinks, `](${base}${overview}`).replace(outsideLinks, "$1");
}

/** The README, with links as from the folder in which its page stands. */
function readReadme(folder: string): string {
  const [file, toPages, toEnglish] = folder === "zh-CN" ? ["README.zh-CN.md", "](docs/zh-CN/", "](../"] : ["README.md", "](docs/", "]("];
  const text = readFileSync(fileURLToPath(new URL(`../${file}`, import.meta.url)), "utf8");
  return text.replace(languages, "").replaceAll(toPages, "](").replaceAll("](docs/", toEnglish);
}

function pathOf(folder: string): string {
  return fileURLToPath(new URL(`../docs/${folder}`, import.meta.url));
}
