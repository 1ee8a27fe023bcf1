import { listNamesInChinese } from "../../src/platform/domain-lists.js";

export default {
  description: "要求 web-view 打开的网页使用业务域名",
  messages: {
    insecure: "“{{url}}”不会被打开：<web-view> 只打开业务域名的网页，而业务域名只支持 https。请为网页启用 TLS，并写 https。",
    port: "“{{url}}”中的端口 {{port}} 会被拒绝：业务域名不能带端口，连“:443”也不行，<web-view> 会一直空白。请在端口 443 上提供网页，并去掉“:{{port}}”。",
    address: "“{{host}}”是 IP 地址，而业务域名必须是域名，<web-view> 会一直空白；局域网也不例外。请为服务器使用域名，并在小程序后台添加为业务域名。",
    loopback: "“{{host}}”是手机自身，而不是你的电脑，<web-view> 在手机上会一直空白。请把网页放到已声明业务域名的服务器上。",
    localFile: "“{{path}}”不是网页：<web-view> 只打开网络地址，不打开小程序的文件和页面。请把网页放到已声明业务域名的服务器上。",
    unlisted: "“{{host}}”不在已声明的业务域名中，<web-view> 不会打开它。请在小程序后台和项目中将“https://{{host}}”或其上级域名加入业务域名。",
    otherList: "“{{host}}”声明在 {{other}} 中，但 <web-view> 使用的是单独的业务域名列表，不会打开它。请将“https://{{host}}”也加入业务域名。",
    useHttps: "将“http”改为“https”。",
    dropPort: "去掉“:{{port}}”。",
  },
  words: {
    other: listNamesInChinese,
  },
};
