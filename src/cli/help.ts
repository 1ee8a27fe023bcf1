import { defineTexts } from "../locale/define-texts.js";
import type { Locale } from "../locale/locale.js";
import { checkFormats, reportFormats } from "./flags/check-formats.js";
import type { CommandName } from "./arguments.js";

const helpTexts = defineTexts<Readonly<Record<CommandName | "general", string>>>({
  en: {
    general: `Finds every network call of a mini program and holds it against the platform's rules.

Usage: miniprogram-network <command> [path…] [flags]

  check   [path…]           what the platform refuses, and where
  domains [path…]           the server domains to configure, per list
  calls   [path…]           every network call with its URL
  explain FILE:LINE[:COL]   how the URL of a call was worked out, and more of what check names
  certs   [host…|path]      what is wrong with the certificates of the hosts
  init    [path]            sets up ESLint, server-domains.json, hooks and CI
  merge   FILE…             one report of those that check wrote in several runs

  --locale en|zh-CN         the language of what is written; the system's without it
  -h, --help                this help; after a command, the command's own
  -v, --version             the version

Without a path the current folder is taken. Exit status: 0 clean, 1 problems, 2 could not run.
`,
    check: `Reports what the platform refuses, and where.

Usage: miniprogram-network check [path…] [flags]

  --format ${checkFormats.join("|")}
                            text for people (the default), JSON, what a host of code or CI shows, a page for
                            the browser, or (ndjson) a line of JSON for each path as soon as it is checked
  -o, --output FILE         write to a file instead of the terminal
  --max-warnings N          exit with 1 when there are more than N warnings; -1: no limit
  -q, --quiet               show errors only
  --strict                  all rules, also those about habits that fail under load or on a bad network
  --fix                     write what rules can mend by themselves, as eslint --fix does, and report the rest
  --fix-dry-run             show that as a difference, and write nothing
  --since REF               only findings in files that changed since the branch left REF, or that come from there
  --related                 with files, as a hook gives them: also findings elsewhere that come from these files
  --baseline FILE           leave out known errors, which stand in a file as ESLint's bulk suppressions write it;
                            without it, eslint-suppressions.json in the current folder and in a project's root
  --no-baseline             show known errors, too
  --update-baseline         make everything that is found known; without --baseline, in eslint-suppressions.json
  --shard I/N               judge the I-th of N parts of the files, for N machines; merge joins their reports
  --stdin                   with --format ndjson: more paths from standard input, one a line
  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 no errors, 1 errors or too many warnings, 2 could not run.
`,
    domains: `Lists the server domains that the code needs, beside those that server-domains.json declares.

Usage: miniprogram-network domains [path…] [flags]

  --format table|json|csv|html|modify-domain
                            text for people (the default), JSON, a table for spreadsheets, a page, or the body of
                            the platform's /wxa/modify_domain
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

  --all                     every URL on a line of its own; without it, variants of one address share one
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
  --package SPEC            what the project is to install the package from: a range of versions (by default, its own
                            version and later ones that are compatible), a tarball, a folder, an address of Git
  --dry-run                 show what would be written, and write nothing
  --locale en|zh-CN         the language of what is written; the system's without it

What is there is extended, never overwritten; a second run finds nothing to do.
Exit status: 0 done, 1 something is left to do by hand (with --dry-run: there is something to write), 2 could not run.
`,
    merge: `Makes one report of those that check has written in several runs, such as the shards of a CI matrix.

Usage: miniprogram-network merge FILE… [flags]

  --format ${reportFormats.join("|")}
                            as for check; reports in SARIF stay SARIF
  -o, --output FILE         write to a file instead of the terminal
  --max-warnings N          exit with 1 when there are more than N warnings; -1: no limit
  --strict                  the runs were strict: SARIF names all rules
  --locale en|zh-CN         the language of what is written; the system's without it

The files are reports in the format json, or all of them in SARIF.
Exit status: 0 no errors, 1 errors or too many warnings, 2 could not run.
`,
    explain: `Tells how the URL of the calls on a line was worked out, each piece with the place it comes from; and of any place
that check names, what was found there, what belongs to it, and what can be done.

Usage: miniprogram-network explain FILE:LINE[:COL] [flags]

  --strict                  by all rules, as check --strict judges
  --locale en|zh-CN         the language of what is written; the system's without it

Exit status: 0 done, 1 nothing to explain there, 2 could not run.
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
  },
  "zh-CN": {
    general: `找出小程序的所有网络调用，并按平台的规则逐一检查。

用法：miniprogram-network <命令> [路径…] [参数]

  check   [路径…]           平台会拒绝哪些内容，在什么位置
  domains [路径…]           需要配置的服务器域名，按列表列出
  calls   [路径…]           所有网络调用及其 URL
  explain FILE:LINE[:COL]   某处调用的 URL 是如何得出的，以及 check 指出的位置
  certs   [主机…|路径]      主机的证书有什么问题
  init    [路径]            配置 ESLint、server-domains.json、提交钩子和 CI
  merge   文件…             将 check 多次运行的报告合并为一份

  --locale en|zh-CN         输出的语言；默认使用系统的语言
  -h, --help                显示帮助；写在命令之后时，显示该命令的帮助
  -v, --version             显示版本

不写路径时使用当前目录。退出状态：0 没有问题，1 有问题，2 无法运行。
`,
    check: `报告平台会拒绝的内容及其位置。

用法：miniprogram-network check [路径…] [参数]

  --format ${checkFormats.join("|")}
                            供人阅读的文本（默认）、JSON、代码托管平台和 CI 能显示的格式、网页，
                            或 ndjson：每个路径检查完立即输出一行 JSON
  -o, --output FILE         写入文件，而不是输出到终端
  --max-warnings N          警告多于 N 个时以 1 退出；-1 表示不限制
  -q, --quiet               只显示错误
  --strict                  启用所有规则，包括那些在高并发或弱网下才会出问题的写法
  --fix                     写入规则能够自动完成的修复，与 eslint --fix 相同，并报告其余问题
  --fix-dry-run             以差异的形式显示这些修复，不写入
  --since REF               只显示自分支离开 REF 以来有改动的文件中的问题，以及由这些文件引起的问题
  --related                 给出文件时（例如由钩子给出）：也显示其他位置由这些文件引起的问题
  --baseline FILE           不显示已知的错误，它们记录在 ESLint 的 bulk suppressions 格式的文件中；不加时使用当前目录
                            和项目根目录中的 eslint-suppressions.json
  --no-baseline             也显示已知的错误
  --update-baseline         将发现的全部错误记为已知；没有 --baseline 时写入 eslint-suppressions.json
  --shard I/N               只检查 N 份文件中的第 I 份，供 N 台机器分工；用 merge 合并报告
  --stdin                   与 --format ndjson 一起使用：从标准输入读取更多路径，每行一个
  --locale en|zh-CN         输出的语言；默认使用系统的语言

退出状态：0 没有错误，1 有错误或警告过多，2 无法运行。
`,
    domains: `列出代码需要的服务器域名，并与 server-domains.json 中声明的域名对照。

用法：miniprogram-network domains [路径…] [参数]

  --format table|json|csv|html|modify-domain
                            供人阅读的文本（默认）、JSON、可用电子表格打开的表格、网页，或平台接口
                            /wxa/modify_domain 的请求体
  --action add|set          用于 modify-domain：添加缺少的域名（默认），或重新设置所有列表
  -o, --output FILE         写入文件，而不是输出到终端
  --prune                   略去或删除已知调用都没有用到的域名
  --update                  将缺少的域名写入 server-domains.json，保留其中的注释和顺序
  --dry-run                 与 --update 一起使用：只显示改动，不写入
  --locale en|zh-CN         输出的语言；默认使用系统的语言

退出状态：0 没有缺少的域名，1 有需要的域名未声明（使用 --dry-run 时：有内容要写入），2 无法运行。
`,
    calls: `列出所有网络调用，以及能够得知的 URL。

用法：miniprogram-network calls [路径…] [参数]

  --all                     每个 URL 各占一行；不加时同一地址的多种形式合为一行
  --format table|json       供人阅读的文本（默认）或 JSON
  -o, --output FILE         写入文件，而不是输出到终端
  --locale en|zh-CN         输出的语言；默认使用系统的语言

退出状态：0 完成，2 无法运行。
`,
    merge: `将 check 多次运行写出的报告合并为一份，例如 CI 矩阵中的各个分片。

用法：miniprogram-network merge 文件… [参数]

  --format ${reportFormats.join("|")}
                            与 check 相同；SARIF 报告合并后仍是 SARIF
  -o, --output FILE         写入文件，而不是输出到终端
  --max-warnings N          警告多于 N 个时以 1 退出；-1 表示不限制
  --strict                  这些报告是用 --strict 写出的：SARIF 列出所有规则
  --locale en|zh-CN         输出的语言；默认使用系统的语言

文件必须都是 json 格式的报告，或者都是 SARIF。
退出状态：0 没有错误，1 有错误或警告过多，2 无法运行。
`,
    explain: `说明某一行上的调用的 URL 是如何得出的：每个片段及其来源位置。也可以说明 check 指出的任何位置：
发现了什么，与哪些位置有关，可以怎样修改。

用法：miniprogram-network explain FILE:LINE[:COL] [参数]

  --strict                  使用全部规则，与 check --strict 相同
  --locale en|zh-CN         输出的语言；默认使用系统的语言

退出状态：0 完成，1 该处没有可说明的内容，2 无法运行。
`,
    init: `为项目完成配置：ESLint 的配置、由代码得出的 server-domains.json、提交钩子和 CI。

用法：miniprogram-network init [路径] [参数]

  -y, --yes                 不询问，直接写入；参数没有说明的内容按项目的现状决定
  --hooks husky|pre-commit|none
                            提交时运行的钩子
  --ci github|gitlab|none   推送时运行的 CI
  --package SPEC            项目从哪里安装这个包：版本范围（默认是它自己的版本及与之兼容的更高版本）、
                            tarball 文件、目录或 Git 地址
  --dry-run                 只显示将写入的内容，不写入
  --locale en|zh-CN         输出的语言；默认使用系统的语言

已有的内容只会补充，不会覆盖；再次运行时没有可做的事。
退出状态：0 完成，1 有内容需要手动处理（使用 --dry-run 时：有内容要写入），2 无法运行。
`,
    certs: `检查给出的主机，或代码需要的和已声明的主机的证书与 TLS。
只有这个命令会建立连接：对每个主机进行几次握手和一次 HEAD 请求。

用法：miniprogram-network certs [主机…|路径…] [参数]

  --format text|json        供人阅读的文本（默认）或 JSON；可简写为 --json
  -o, --output FILE         写入文件，而不是输出到终端
  --min-days N              证书剩余天数少于 N 时警告（30）
  --timeout MS              每次解析、连接和请求的超时时间（10000）
  --concurrency N           同时检查的主机数（8）
  --no-redirects            只进行握手，不请求 https://HOST/ 查看它是否重定向
  --allow-lan               也访问局域网地址、本机，以及其他 IP 地址
  --max-warnings N          警告多于 N 个时以 1 退出；-1 表示不限制
  --locale en|zh-CN         输出的语言；默认使用系统的语言

退出状态：0 没有不合格的证书，1 有不合格的证书或警告过多，2 有主机无法检查。
`,
  },
});

export function describeUsage(command: CommandName | undefined, locale: Locale): string {
  return helpTexts[locale][command ?? "general"];
}
