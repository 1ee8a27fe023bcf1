export default {
  description: "禁止同时发起数量不限的网络调用",
  messages: {
    queued:
      "{{loop}} 为每一项都发起一次 {{api}}，而且是同时发起：平台只同时运行 {{max}} 个，其余的要排队，后面的其他请求也都要等待。请分批发送，每批不超过 {{max}} 个，或合并为一个请求。",
    refused: "{{loop}} 为每一项都打开一个 WebSocket：平台最多允许同时存在 {{max}} 个，再多就会失败。请共用一个连接。",
    tcp: "{{loop}} 为每一项都创建一个 TCP Socket：平台在五分钟内最多允许创建 {{max}} 个。请共用一个。",
  },
};
