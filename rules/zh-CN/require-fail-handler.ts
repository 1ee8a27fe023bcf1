export default {
  description: "要求网络调用处理失败",
  messages: {
    noHandler: "这处 {{api}} 没有处理失败的情况：没有网络、超时、“interrupted”（小程序进入后台）都会进入 fail，而页面会一直等待。请添加 {{handler}}。",
  },
  words: {
    handler: { "try … catch or fail": "try … catch 或 fail" },
  },
};
