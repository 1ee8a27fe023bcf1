import { listNamesInChinese } from "../../src/platform/domain-lists.js";

export default {
  description: "要求 server-domains.json 只包含小程序后台接受的内容",
  messages: {
    "no-object": "这里没有声明任何域名：域名要按列表写在对象中，例如 { \"request\": [\"https://api.example.com\"] }。",
    "misspelt-list": "“{{name}}”不是列表名称（是不是想写“{{meant}}”？），其中的域名没有声明。请改正名称。",
    "unknown-list": "“{{name}}”不是列表名称，其中的域名没有声明。可用的列表有 {{lists}}。",
    "no-list": "“{{name}}”的值是 {{value}}，没有声明任何域名。请写域名数组，没有域名时写空数组。",
    "no-entry": "{{value}} 不是域名，不会计入“{{name}}”。请写出协议和主机，或删除它。",
    scheme: "{{list}} 只接受 {{schemes}}，而该条目以 {{value}} 开头。请声明 {{wanted}}://{{host}}。",
    "no-host": "{{value}} 没有主机。请写出协议和主机，例如 {{wanted}}://api.example.com。",
    "no-address": "{{value}} 既不是域名，也不是地址。请写服务器的域名。",
    "lan-ip": "{{value}} 是局域网地址：访问它不需要任何列表，任何列表也都不接受它。请删除它。",
    "public-ip": "{{value}} 是 IP 地址，任何列表都不接受。请为服务器使用已完成 ICP 备案的域名。",
    loopback: "{{value}} 是设备自身，任何列表都不接受。请声明服务器的域名。",
    path: "条目由协议、主机和端口组成；{{value}} 会被拒绝。请删除它：一个条目包含所有路径。",
    pattern: "小程序后台不接受 {{value}} 这样的通配符。请逐个列出主机，或把通配符写在 ESLint 的设置中。",
    "server-only": "{{value}} 永远无法配置：它的接口需要服务器的密钥。请从服务器调用它，并声明自己的服务器。",
    "test-host": "{{value}} 是云服务的测试域名，无法配置。请为它绑定自己的域名。",
    characters: "主机由字母、数字、连字符和点组成；{{entry}} 中的“{{value}}”会被拒绝。请使用其他主机名。",
    port: "端口 {{value}} 无效：端口的范围是 1 到 65535。请改正。",
    "no-port-allowed": "{{list}} 不接受端口；{{value}} 会被拒绝。请删除它，并在端口 443 上提供网页。",
    repeated: "{{entry}} 已经在 {{list}} 中，会再占用一个名额。请删除它。",
    "too-many": "{{list}} 中有 {{count}} 个条目，而最多允许 {{max}} 个。请删除没有调用用到的条目；如果小程序后台允许更多，请设置选项 max。",
    replace: "将 {{value}} 改为 {{wanted}}。",
  },
  words: {
    list: listNamesInChinese,
    value: { "an object without lists": "不含列表的对象" },
  },
};
