export default {
  description: "禁止使用局域网以外的 IP 地址",
  messages: {
    publicIp: "“{{host}}”是局域网以外的 IP 地址：合法域名列表不接受 IP 地址，{{api}} 无法访问它。请为服务器使用有证书的域名，并在小程序后台配置该域名。",
  },
};
