import type { FileSystem } from "./file-system.js";

/** Characters; more texts than that are read again when they are asked for again. */
const maximumKept = 24_000_000;

/** For one run, in which a script is looked through, judged and imported: nothing changes meanwhile. */
export function readOnce(fs: FileSystem): FileSystem {
  const texts = new Map<string, string | undefined>();
  let kept = 0;
  return {
    ...fs,
    readText(path) {
      if (texts.has(path)) return texts.get(path);
      const text = fs.readText(path);
      kept += text?.length ?? 0;
      if (kept <= maximumKept) texts.set(path, text);
      return text;
    },
  };
}
