export default {
  description: "要求请求和文件传输使用 https，WebSocket 使用 wss",
  messages: {
    socketScheme:
      "“{{url}}”是 WebSocket 地址，而 {{api}} 只支持 {{expected}}。请用 connectSocket 打开 WebSocket，或改写为“{{expected}}:”。",
    httpScheme: "“{{url}}”不是 WebSocket 地址，而 {{api}} 只支持 {{expected}}。请改写为“{{expected}}:”，或用 request 发送。",
    otherScheme: "“{{url}}”中的“{{scheme}}:”不是 {{api}} 的协议，它只支持 {{expected}}。请改写为“{{expected}}:”。",
    useScheme: "将“{{scheme}}”改为“{{expected}}”。",
  },
};
