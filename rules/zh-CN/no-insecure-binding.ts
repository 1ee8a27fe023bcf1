export default {
  description: "禁止在加载图片、音频、视频和字体的数据中使用 http 地址",
  messages: {
    insecure: "{{api}} 从数据中加载“{{url}}”，没有加密：传输途中任何人都能替换加载的内容，平台的体验评分也要求使用 https。请为“{{host}}”启用 TLS，并在数据中写 https。",
    refused: "{{api}} 从数据中加载“{{url}}”，没有加密，在手机上用 http 会失败。请为“{{host}}”启用 TLS，并在数据中写 https。",
    useHttps: "将“http”改为“https”。",
  },
};
