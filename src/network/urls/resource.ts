import type { DomainList } from "../../platform/types.js";
import type { Range } from "../../syntax/source-text.js";
import type { UrlParts } from "./url-parts.js";

/** A remote address that is handed to something which loads it by itself: a picture, a sound, a font. */
export interface Resource {
  readonly api: ResourceApi;
  /** The platform's global: `wx`, `uni`, `Taro`. */
  readonly platform: string;
  /** The expression that the address comes from, or the value of an attribute, in the file. */
  readonly urlNode: { readonly range: Range };
  readonly urls: readonly UrlParts[];
  /** Those of `urls` that are written in the data of a page or component, and not where they are loaded. */
  readonly bound: readonly UrlParts[];
}

/** What loads a resource, with the words that a network API has. */
export interface ResourceApi {
  readonly kind: "resource";
  /** `previewImage`, `InnerAudioContext.src`, `<image src>`, `background-image`. */
  readonly name: string;
  /** The list that must carry the host; null when none is documented. */
  readonly list: DomainList | null;
  /** Schemes that work everywhere, without colon. */
  readonly schemes: readonly string[];
}
