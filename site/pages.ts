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

/** The names of the same, sorted; pages without a twin stand among the Chinese too. */
export function pageNames(folder: string): readonly string[] {
  if (folder.endsWith("rules")) return markdownIn(folder);
  return [...new Set([...markdownIn(folder), ...markdownIn(""), overview])].sort();
}

/** Whether a page of the guide is in English among the Chinese. */
export function isEnglishOnly(page: string): boolean {
  return page !== overview && !markdownIn("zh-CN").includes(page);
}

function markdownIn(folder: string): readonly string[] {
  const path = pathOf(folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -".md".length)).sort();
}

function readPage(folder: string, page: string): string {
  const base = folder.startsWith("zh-CN") ? "/zh-CN/" : "/";
  return readText(folder, page)
    .replace(readmeLinks, `](${base}${overview}`)
    .replace(outsideLinks, "$1")
    .replaceAll(/\]\((?:\.\.\/)+([\w-]+)\.md/gu, (link, name: string) => base !== "/" && isEnglishOnly(name) ? `](${base}${name}` : link);
}

function readText(folder: string, page: string): string {
  if (page === overview) return readReadme(folder);
  const source = folder === "zh-CN" && isEnglishOnly(page) ? "" : folder;
  return readFileSync(`${pathOf(source)}/${page}.md`, "utf8");
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
