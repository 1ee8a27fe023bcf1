export default {
  description: "禁止网络调用的超时时间超过平台上限",
  messages: {
    tooLong: "超时时间 {{timeout}} ms 超过了 {{max}} ms：在部分设备上，{{api}} 到了上限就会被平台中断。请设为不超过 {{max}} 的值，耗时的工作放到服务器上完成。",
    containerTooLong: "超时时间 {{timeout}} ms 不会生效：callContainer 最多等待 {{max}} ms。请设为不超过 {{max}} 的值，耗时的工作放到服务器上完成。",
    notSeconds: "TCPSocket.connect 的 timeout 以秒为单位：{{timeout}} 秒相当于 {{hours}} 小时。如果本意是毫秒，请改为 {{seconds}}。",
  },
};
