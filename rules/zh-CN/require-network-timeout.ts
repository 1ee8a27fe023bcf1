export default {
  description: "要求在 app.json 或 game.json 中设置 networkTimeout",
  messages: {
    absent: "{{file}} 没有设置 networkTimeout，得不到响应的调用会让用户等待 {{default}} ms。请设置用户最多等待的毫秒数。",
    add: "添加 networkTimeout。",
  },
};
