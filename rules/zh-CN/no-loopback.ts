export default {
  description: "禁止使用 localhost 等指向手机自身的地址",
  messages: {
    loopback: "“{{host}}”是手机自身，而不是你的电脑，{{api}} 不允许访问它。请使用服务器的域名；开发时可以使用电脑的局域网地址。",
    sender: "“{{host}}”是手机自身：{{api}} 发往那里的数据到不了任何其他设备。请使用接收方设备的地址。",
  },
};
