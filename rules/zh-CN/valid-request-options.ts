import type { optionCombinations } from "../../src/platform/request-options.js";

export default {
  description: "要求网络调用的参数是平台支持的，并且能一起使用",
  messages: {
    patch: "{{api}} 支持的方法（{{values}}）中没有 PATCH：手机会拒绝，或发送成别的方法。请使用 POST 或 PUT，由服务器转换。",
    value: "{{option}} 的值“{{value}}”不是 {{api}} 支持的值。请使用 {{values}} 之一。",
    jsonType: "dataType 为“{{value}}”时，返回内容仍是文本：只有“json”才会解析。请写“json”；需要二进制数据时，请将 responseType 设为“arraybuffer”。",
    missing: "缺少 {{option}} 时，{{api}} 会失败。请添加它。",
    needs: "没有 {{other}} 时，{{option}} 不起作用：{{why}}。请添加 {{other}}，或删除 {{option}}。",
    conflicts: "{{other}} 不为 false 时，{{option}} 不起作用：{{why}}。请同时设置 {{other}}: false。",
    needsListener: "{{option}}: “{{value}}”需要任务对象上的 {{other}}：{{why}}。请添加监听函数。",
    silentListener: "{{api}} 的参数中没有 {{other}}: true 时，{{listener}} 不会被调用。请在参数中添加它。",
    objectSent: "{{api}} 的 {{option}} 是 {{what}}，但只能发送字符串或 ArrayBuffer，平台不会把它转换成文本。请使用 JSON.stringify。",
    stringify: "用 JSON.stringify(…) 转换。",
  },
  words: {
    why: {
      "HttpDNS is asked through a bought service": "HttpDNS 要通过已购买的服务查询",
      "high-performance mode, the default on Android since 3.5.0, does not support HttpDNS":
        "高性能模式不支持 HttpDNS，而 Android 从 3.5.0 起默认使用该模式",
      "the redirect is announced there and nowhere else": "重定向只在那里通知",
    } satisfies Record<(typeof optionCombinations)[number]["why"], string>,
    what: { "an array": "数组", "an object": "对象" },
  },
};
