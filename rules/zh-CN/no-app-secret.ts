export default {
  description: "禁止在小程序的代码和配置中出现 AppSecret",
  messages: {
    written: "AppSecret {{masked}} 会随代码包下发到每一台手机：任何人解包后都能冒充你的服务器，审核也不会通过。请在小程序后台重置 AppSecret，只保存在自己的服务器上，由服务器调用微信接口。",
    sent: "这次调用从手机上发送了 AppSecret：要发送它，就必须把它放进代码包，任何人都能读到。请把 wx.login 得到的 code 发给自己的服务器，由服务器请求微信接口。",
  },
};
