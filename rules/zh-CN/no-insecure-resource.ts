export default {
  description: "禁止通过 http 加载图片、音频、视频和字体",
  messages: {
    refused: "“{{url}}”的加载没有加密：在手机上，{{api}} 使用 http 会失败。请为“{{host}}”启用 TLS，并写 https。",
    insecure: "“{{url}}”的加载没有加密：传输途中任何人都能替换 {{api}} 加载的内容，平台的体验评分也要求使用 https。请为“{{host}}”启用 TLS，并写 https。",
    useHttps: "将“http”改为“https”。",
  },
};
