export default {
  description: "要求局域网调用直接使用设备的 IP 地址",
  messages: {
    localName: "“{{host}}”是 mDNS 名称，而在局域网中，平台只承诺 {{api}} 支持 IP 地址。请用 startLocalServiceDiscovery 查找地址后再访问。",
    notAnAddress: "“{{host}}”不是 IP 地址，{{api}} 无法访问它。请写出设备地址的四段数字。",
    noDevice: "“{{host}}”是整个网络的地址，而不是其中某台设备的地址，{{api}} 无法访问它。请写设备的地址。",
  },
};
