export default {
  description: "禁止对局域网以外的主机使用 http 和 ws",
  messages: {
    insecureDomain: "“{{url}}”没有加密：在手机上，{{api}} 只能通过 {{secure}} 访问域名。请为“{{host}}”启用 TLS，并改写为“{{secure}}:”。",
    insecureAddress: "“{{url}}”没有加密：{{scheme}} 只能用于手机所在局域网的 IP 地址，而“{{host}}”不是。请改用域名，并通过 {{secure}} 访问。",
    useSecure: "将“{{scheme}}”改为“{{secure}}”。",
  },
};
