import { listNamesInChinese } from "../../src/platform/domain-lists.js";
import type { notConfigurableHosts } from "../../src/platform/hosts.js";
import type { ServerRefusal } from "../../src/policy/check-server-domains.js";

export default {
  description: "禁止访问未在接口对应的合法域名列表中声明的主机",
  messages: {
    unlisted: "“{{host}}”不在已声明的 {{list}} 中，{{api}} 会失败，提示“url not in domain list”。请在小程序后台和项目中将“{{entry}}”加入该列表。",
    otherList:
      "“{{host}}”声明在 {{other}} 中，但 {{list}} 是单独的列表，{{api}} 会失败，提示“url not in domain list”。请将“{{entry}}”也加入 {{list}}。",
    parentOnly: "“{{host}}”不在已声明的 {{list}} 中：“{{declared}}”不包含子域名，{{api}} 会失败。请将“{{entry}}”加入 {{list}}。",
    otherPort: "“{{host}}”在 {{list}} 中声明为“{{declared}}”，只允许该端口，不写端口时 {{api}} 会失败。请写上端口，或声明“{{entry}}”。",
    notConfigurable:
      "“{{host}}”是 {{why}}，无法配置为服务器域名，{{api}} 会失败，提示“url not in domain list”。请使用自己的域名或 wx.cloud.callContainer。",
    noList:
      "“{{host}}”不在已声明的 {{list}} 中，也无法加入：{{refusal}}。{{api}} 会失败，提示“url not in domain list”。请改正 URL，或为服务器更换域名。",
  },
  words: {
    refusal: {
      "it is neither a domain nor an address": "它既不是域名，也不是地址",
      "a host has letters, digits, hyphens and dots": "主机由字母、数字、连字符和点组成",
      "that list takes no port": "该列表不接受端口",
    } satisfies Record<ServerRefusal, string>,
    list: listNamesInChinese,
    other: listNamesInChinese,
    why: {
      "test host of a cloud-hosting service": "云托管服务的测试域名",
    } satisfies Record<(typeof notConfigurableHosts)[number]["why"], string>,
  },
};
