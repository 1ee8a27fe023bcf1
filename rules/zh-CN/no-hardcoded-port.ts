import { listNamesInChinese } from "../../src/platform/domain-lists.js";

export default {
  description: "禁止使用已声明的域名未包含的端口",
  messages: {
    undeclared:
      "“{{url}}”中的端口 {{port}} 必须原样声明，因为端口是按文本比较的：{{list}} 中没有“{{entry}}”时，{{api}} 会失败。请声明它，或改用默认端口并去掉“:{{port}}”。",
    defaultPort: "“{{url}}”中写了“:{{port}}”与不写端口并不相同，因为端口是按文本比较的：{{list}} 中没有“{{entry}}”时，{{api}} 会失败。请去掉“:{{port}}”。",
    otherPort:
      "“{{url}}”中的端口 {{port}} 未声明：{{list}} 中的“{{declared}}”只允许该端口，不允许其他端口。请改用端口 {{declaredPort}}，或声明“{{entry}}”。",
    noPort:
      "“{{url}}”中的端口 {{port}} 未声明：{{list}} 中的“{{declared}}”只允许不带端口的 URL，带“:443”也不行。请去掉“:{{port}}”，或声明“{{entry}}”。",
    noSuchPort: "“{{url}}”中的端口 {{port}} 不存在：端口的范围是 1 到 65535，{{api}} 会失败。请改正。",
    unusable: "“{{url}}”会失败：端口 {{port}} 上不校验证书，因此 {{scheme}} 会被拒绝。请在端口 {{useInstead}} 上提供服务，并去掉“:{{port}}”。",
    dropPort: "去掉“:{{port}}”。",
    usePort: "改用端口 {{declaredPort}}。",
  },
  words: {
    list: listNamesInChinese,
  },
};
