export default {
  description: "要求 URL 完整，并且在各种手机上读法一致",
  messages: {
    blank: "{{api}} 的 URL 为空：平台会当作无效的 URL 拒绝。请写出协议、主机和路径。",
    relative: "“{{value}}”没有主机：小程序没有可以用来解析相对地址的页面地址，{{api}} 会当作无效的 URL 拒绝。请在前面写上协议和主机。",
    noScheme: "“{{value}}”没有协议，{{api}} 会当作无效的 URL 拒绝。请在前面写上“{{scheme}}:”。",
    doubleScheme: "“{{value}}”写了两个协议：“{{host}}”会被当作主机。请去掉其中一个。",
    noSlashes: "“{{value}}”的协议后面没有“//”，{{api}} 会当作无效的 URL 拒绝。请写“{{start}}//”，再写主机。",
    noHost: "“{{value}}”没有主机，{{api}} 会当作无效的 URL 拒绝。请在“//”后面写域名或 IP 地址。",
    noPort: "“{{host}}:”后面不是端口，{{api}} 会当作无效的 URL 拒绝“{{value}}”。请写 1 到 65535 的数字。",
    invalidHost: "“{{host}}”不是主机，{{api}} 会当作无效的 URL 拒绝。请写域名或 IP 地址。",
    underscore: "“{{host}}”含有下划线，服务器域名的列表不接受，{{api}} 也就无法获准访问。请为服务器使用由字母、数字和“-”组成的域名。",
    invalidPort: "端口 {{port}} 不存在：最大为 65535。请改正。",
    nonAscii: "“{{text}}”没有编码：各手机发送这类字符的方式不同，有的根本不发送。请用 encodeURIComponent 处理，或直接写编码后的文本。",
    nonAsciiHost: "“{{host}}”含有 ASCII 以外的字符，各手机请求这类名称的方式不同。请写成 punycode：“{{punycode}}”。",
  },
};
