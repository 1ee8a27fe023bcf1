import { checkFormats } from "./check-formats.js";
import type { CommandName } from "./arguments.js";

const general = `Finds every network call of a mini program and holds it against the platform's rules.

Usage: miniprogram-network <command> [path…] [flags]

  check   [path…]           what the platform refuses, and where
  domains [path…]           the server domains to configure, per list
  calls   [path…]           every network call with its URL
  explain FILE:LINE[:COL]   how the URL of a call was worked out
  certs   [host…|path]      what is wrong with the certificates of the hosts
  init    [path]            sets up ESLint, server-domains.json, hooks and CI

  --locale en|zh-CN         the language of what is written; the system's without it
  -h, --help                this help; after a command, the command's own
  -v, --version             the version

Without a path the current folder is taken. Exit status: 0 clean, 1 problems, 2 could not run.
`;

const helpOf: Readonly<Record<CommandName, string>> = {
  check: `Reports what the platform refuses, and where.

Usage: miniprogram-network check [path…] [flags]

  --format ${checkFormats.join("|")}
                            text for people (the default), JSON, a page for the browser, or what a host
                            of code or CI shows
  -o, --output FILE         write to a file instead of the terminal
  --max-warnings N          exit with 1 when there are more than N warnings; -1: no limit
  -q, --quiet               show errors only
  --strict                  all rules, also those about habits that fail under load or on a bad network
  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 no errors, 1 errors or too many warnings, 2 could not run.
`,
  domains: `Lists the server domains that the code needs, beside those that server-domains.json declares.

Usage: miniprogram-network domains [path…] [flags]

  --format table|json|csv|modify-domain
                            text for people (the default), JSON, a table for spreadsheets, or the body of the
                            platform's /wxa/modify_domain
  --action add|set          for modify-domain: add what is missing (the default), or set all lists anew
  -o, --output FILE         write to a file instead of the terminal
  --prune                   leave out, or take out, what no known call needs
  --update                  write what is missing to server-domains.json, keeping its comments and its order
  --dry-run                 with --update: show the change and write nothing
  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 nothing missing, 1 a needed domain is not declared (with --dry-run: there is something to write),
2 could not run.
`,
  calls: `Lists every network call with its URL as far as it is known.

Usage: miniprogram-network calls [path…] [flags]

  --format table|json       text for people (the default) or JSON
  -o, --output FILE         write to a file instead of the terminal
  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 done, 2 could not run.
`,
  init: `Sets up a project: ESLint's configuration, server-domains.json from the code, a hook for commits, and CI.

Usage: miniprogram-network init [path] [flags]

  -y, --yes                 write without asking; what is not said by flags is taken from what the project has
  --hooks husky|pre-commit|none
                            what runs when something is committed
  --ci github|gitlab|none   what runs when something is pushed
  --dry-run                 show what would be written, and write nothing
  --locale en|zh-CN         the language of what is written; the system's without it

What is there is extended, never overwritten; a second run finds nothing to do.
Exit status: 0 done, 1 something is left to do by hand (with --dry-run: there is something to write), 2 could not run.
`,
  explain: `Tells how the URL of the calls on a line was worked out: each piece with the place it comes from.

Usage: miniprogram-network explain FILE:LINE[:COL] [flags]

  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 done, 1 no network call there, 2 could not run.
`,
  certs: `Checks the certificates and TLS of the hosts given, or of those that the code needs or has declared.
This is the only command that opens connections: a few handshakes and one HEAD request for each host.

Usage: miniprogram-network certs [host…|path…] [flags]

  --format text|json        text for people (the default) or JSON; --json for short
  -o, --output FILE         write to a file instead of the terminal
  --min-days N              warn when a certificate has fewer days left (30)
  --timeout MS              for each look-up, connection and request (10000)
  --concurrency N           hosts that are asked at the same time (8)
  --no-redirects            do not ask https://HOST/ where it redirects to: only handshakes
  --allow-lan               touch LAN addresses, this computer, and any other IP address too
  --max-warnings N          exit with 1 when there are more than N warnings; -1: no limit
  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 no bad certificates, 1 bad ones or too many warnings, 2 a host could not be checked.
`,
};

export function describeUsage(command: CommandName | undefined): string {
  return command === undefined ? general : helpOf[command];
}
