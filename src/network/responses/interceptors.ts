import { nameIn } from "../../project/files/paths.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Modules } from "../../values/abstract/modules.js";

/** `uni.addInterceptor("request", { … })`, `Taro.addInterceptor(…)`; those that look at the status look at every response's. */
const addsInterceptor = /\baddInterceptor\s*\(/u;

/** The interceptor may be a function with a name, or come from a module that is called so. */
const mayLookAtStatus = /\bstatusCode\b|\b(?:from|require)\b\s*\(?\s*["'`][^"'`\n]*intercept/iu;

/** Where programs of uni-app and Taro begin; what these import runs before the first page. */
const entries = ["./main", "./index"] as const;

/**
 * Whether a program looks at the status of all responses in an interceptor. Told by the texts of its entry and of what
 * that imports: a check that is there but cannot be followed is no reason for a report.
 */
export function hasStatusInterceptor(file: ScriptFile, platform: string, modules: Modules): boolean {
  if (platform === "wx") return false;
  if (testInterceptor(file.source.text)) return true;
  const application = modules.application(file);
  if (!application) return false;
  const own = `./${nameIn(application.source.path)}`;
  return [own, ...entries].some((specifier) => modules.someText(specifier, application, testInterceptor));
}

/** One function, by which the modules remember their answers. */
function testInterceptor(text: string): boolean {
  return addsInterceptor.test(text) && mayLookAtStatus.test(text);
}
