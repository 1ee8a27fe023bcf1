import { appIdPattern, appSecretPattern } from "../../platform/secrets.js";
import type { Place, Range, SourceText } from "../../syntax/source-text.js";

export interface FoundSecret {
  /** The value itself; `undefined` where only `secret=` is written and the value is put in by code. */
  readonly value: string | undefined;
  readonly place: Place;
}

/** How far around a value its appid or the host of its URL is looked for, in characters. */
const neighbourhood = 1000;

/** What follows a name: a quote, a bracket with an explanation, `:`, `=`, `: string =`, `,`, then the value. */
const valueAfterName = new RegExp(
  [
    /^["'`]?\s*(?:\([^)\n]{0,20}\)|（[^）\n]{0,20}）)?\s*/u,
    /(?:[:：]\s*(?:string\s*=)?|=|,|is\b|为|是)?\s*["'`]?/u,
    /([0-9a-zA-Z+/]{32,44}=?)(?![\w=+/])/u,
  ].map(({ source }) => source).join(""),
  "u",
);

/** `appSecret`, `wx_secret`, `WECHAT_APP_SECRET`; after the removal of `_`, `-` and letter case. */
const saysAppSecret = /(?:^|\W)?(?:appsecret|(?:wx|wechat|weixin|mp|xcx|mini\w*)secret)$/u;

/** `appId: "8f18…"`, `appKey = "…"`: what the secret of another vendor stands beside. */
const otherId = /app_?(?:id|key)["'`]?\s*[:=]\s*["'`](?!wx[0-9a-f]{16}["'`])\w{8,}["'`]/iu;

const serverHost = "api.weixin.qq.com";

/**
 * The AppSecrets that a text carries, in code, in comments and in JSON. 32 hexadecimal digits are also an MD5, so the
 * name must say what it is; the bare name `secret` needs a WeChat appid or host nearby.
 */
export function collectAppSecrets(source: SourceText, comments: readonly Range[]): readonly FoundSecret[] {
  const literals: FoundSecret[] = [];
  const inUrls: FoundSecret[] = [];
  for (const match of source.text.matchAll(/secret(?![\w$])/giu)) {
    const end = match.index + match[0].length;
    const name = readName(source.text, end);
    const value = valueAfterName.exec(source.text.slice(end, end + 120));
    if (value?.[1] !== undefined) {
      const start = end + value[0].length - value[1].length;
      // A closing quote is not part of the match, so that the value ends it.
      const range: Range = [start, start + value[1].length];
      if (isAppSecret(value[1]) && isWeixinName(name, source.text, range)) {
        literals.push({ value: value[1], place: { source, range } });
      }
    } else if (isFilledInUrl(source.text, name, end, comments)) {
      inUrls.push({ value: undefined, place: { source, range: [end - name.length, end + 1] } });
    }
  }
  // With the value in the same file, the URL that it goes into is no news.
  return literals.length > 0 ? literals : inUrls;
}

/** Whether a value has the shape of an AppSecret, in plain text or base64, and is no placeholder. */
export function isAppSecret(value: string): boolean {
  const plain = value.length === 44 ? decode(value) : value;
  return appSecretPattern.value.test(plain) && !isPlaceholder(plain);
}

/** The first four characters: enough to find it, too few to use it. */
export function maskSecret(value: string): string {
  return `${value.slice(0, 4)}…`;
}

/** The word that ends at `end`: at most 40 characters of it. */
function readName(text: string, end: number): string {
  return /[\w$-]*$/u.exec(text.slice(Math.max(0, end - 40), end))?.[0] ?? "";
}

function isWeixinName(name: string, text: string, [start, end]: Range): boolean {
  const near = text.slice(Math.max(0, start - neighbourhood), end + neighbourhood);
  const hasAppId = hasWeixinAppId(near);
  const plain = name.replace(/[_$-]/gu, "").toLowerCase();
  if (plain === "secret") return hasAppId || near.includes(serverHost);
  return saysAppSecret.test(plain) && (hasAppId || !otherId.test(near));
}

function hasWeixinAppId(text: string): boolean {
  return text.split(/[^0-9a-z]+/u).some((word) => appIdPattern.value.test(word));
}

/** `"https://api.weixin.qq.com/…&secret=" + secret` and `…&secret=${secret}`, in code and not in a comment. */
function isFilledInUrl(text: string, name: string, end: number, comments: readonly Range[]): boolean {
  if (!/^(?:app_?)?secret$/iu.test(name) || !/^=(?:["'`]\s*[+,)]|\$\{)/u.test(text.slice(end, end + 12))) return false;
  if (!/[?&]$/u.test(text.slice(0, end - name.length).slice(-1))) return false;
  if (comments.some(([from, to]) => from <= end && end < to)) return false;
  return text.slice(Math.max(0, end - 400), end).includes(serverHost);
}

/** `0123456789abcdef0123456789abcdef`, `aaaa…`, `1234…1234`. */
function isPlaceholder(value: string): boolean {
  return new Set(value).size < 8 || value.slice(0, 16) === value.slice(16);
}

function decode(value: string): string {
  try {
    return atob(value);
  } catch {
    return "";
  }
}
