const advice = "请在小程序后台和 minBaseLibrary 中提高最低版本，或用 wx.canIUse 判断并提供其他方案。";

export default {
  description: "禁止使用比最低支持的基础库版本更新的网络能力",
  messages: {
    api: `{{api}} 从基础库 {{version}} 起支持，而项目最低支持 {{min}}：在更早的版本上它是 undefined。${advice}`,
    address: `{{api}} 访问“{{host}}”（{{what}}）从基础库 {{version}} 起支持，而项目最低支持 {{min}}：在更早的版本上会失败。${advice}`,
    option: `{{api}} 的参数 {{option}} 从基础库 {{version}} 起支持，而项目最低支持 {{min}}：更早的版本会忽略它。${advice}`,
  },
  words: {
    what: {
      "IP address in the own network": "局域网 IP 地址",
      "UDP to 255.255.255.255": "UDP 发往 255.255.255.255",
      "UDP to any address or domain": "UDP 发往任意地址或域名",
    },
  },
};
