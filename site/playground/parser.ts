import { parse } from "@babel/parser";
import type { ParserPlugin } from "@babel/parser";

/** What the engine asks of its parser. */
interface Options {
  readonly lang: "js" | "jsx" | "ts" | "tsx";
  readonly sourceType: "module" | "script";
}

const languages: Readonly<Record<Options["lang"], readonly ParserPlugin[]>> = {
  js: [],
  jsx: ["jsx"],
  ts: ["typescript"],
  tsx: ["typescript", "jsx"],
};

/** `parseSync` of oxc-parser, which is native code, by a parser that runs in a page. */
export function parseSync(path: string, text: string, { lang, sourceType }: Options): object {
  try {
    const { program, comments } = parse(text, {
      sourceFilename: path,
      sourceType,
      ranges: true,
      createImportExpressions: true,
      plugins: ["estree", ...languages[lang]],
    });
    const described = (comments ?? []).map(({ type, value, start, end }) => ({ type: type.replace("Comment", ""), value, start, end }));
    return { program, comments: described, errors: [] };
  } catch (error) {
    const start = error instanceof Error && "pos" in error ? error.pos : 0;
    return { program: undefined, comments: [], errors: [{ severity: "Error", message: String(error), labels: [{ start }] }] };
  }
}
