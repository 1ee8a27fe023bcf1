import type { Locale } from "../locale/locale.js";
import type { ServerDomains } from "../project/config/server-domains.js";

/** `settings["miniprogram-network"]` of an ESLint configuration, read and completed. */
export interface Settings {
  /** Declared server domains: from the setting, else from `server-domains.json`; undefined when nothing is declared. */
  readonly domains: ServerDomains | undefined;
  /** The language of messages. */
  readonly locale: Locale;
  /** Lowest base library version that the project supports, for example `"2.4.0"`. */
  readonly minBaseLibrary: string | undefined;
  /** Globals whose calls are judged; undefined for all. */
  readonly platforms: ReadonlySet<string> | undefined;
}
