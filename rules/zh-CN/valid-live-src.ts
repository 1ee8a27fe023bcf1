export default {
  description: "要求 live-player 和 live-pusher 使用能播放或推流的地址",
  messages: {
    format: "<live-player> 只能播放 flv 和 rtmp，而“{{url}}”是 {{format}}，画面会一直黑屏。请让服务器提供 flv 流，或改用能播放 {{format}} 的 <video>。",
    scheme: "<live-pusher> 只能推流到 rtmp 地址，而“{{url}}”不是，不会推送任何内容。请写推流的 rtmp:// 地址。",
  },
};
