export default {
  description: "禁止用带大写字母的名称读取响应头",
  messages: {
    cased: "HTTP/2 的响应头名称全部为小写，读取 {{name}} 会得不到值（从基础库 3.5.0 起，Android 默认使用 HTTP/2）。请同时读取 {{lower}}。",
    cookie:
      "HTTP/2 的响应头名称全部为小写，读取 {{name}} 会得不到值（从基础库 3.5.0 起，Android 默认使用 HTTP/2）。"
        + "请改用响应的 cookies 属性（基础库 {{since}} 起支持），或同时读取 {{lower}}。",
  },
};
