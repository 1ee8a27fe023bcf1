/** Paths of the engine: absolute, separated by `/`, without a slash at the end (but for the root itself). */

export function parentOf(path: string): string | undefined {
  const slash = path.lastIndexOf("/");
  if (slash < 0 || path === "/" || /^[A-Za-z]:\/?$/u.test(path)) return undefined;
  return slash === 0 ? "/" : path.slice(0, slash);
}

export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** With the dot, in lower case: `.ts`; empty when there is none. */
export function extensionOf(path: string): string {
  const name = nameIn(path);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot).toLowerCase() : "";
}

/** Joins and resolves `.` and `..`. A second part that begins with `/` counts from the first part, as in app.json. */
export function joinPath(folder: string, relative: string): string {
  const parts: string[] = folder.split("/").filter((part, index) => part !== "" || index === 0);
  for (const part of relative.replaceAll("\\", "/").split("/")) {
    if (part === "..") {
      if (parts.length > 1) parts.pop();
    } else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.length === 1 && parts[0] === "" ? "/" : parts.join("/");
}

/** Whether `path` is the folder itself or in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** The path as seen from a folder that it is in; empty for the folder itself, undefined when it is not in it. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (path === folder) return "";
  return isWithin(folder, path) ? path.slice(folder.endsWith("/") ? folder.length : folder.length + 1) : undefined;
}
