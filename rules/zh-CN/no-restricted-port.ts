export default {
  description: "禁止 TCP Socket 连接平台拒绝的端口",
  messages: {
    restricted: "{{api}} 不允许连接端口 {{port}}：平台会拒绝。请让设备或服务器监听其他端口，例如 9000。",
    service: "{{api}} 不允许连接端口 {{port}}（{{service}}）：平台会拒绝。请让设备或服务器监听其他端口，例如 9000。",
    range: "{{api}} 不允许连接端口 {{port}}（{{first}}～{{last}}，{{service}}）：平台会拒绝。请让设备或服务器监听其他端口，例如 9000。",
  },
  words: {
    service: {
      "system ports": "系统端口",
      "HTTP proxy": "HTTP 代理",
      "remote desktop": "远程桌面",
      "NFS lock": "NFS 锁",
      "HTTP alternatives": "HTTP 备用端口",
      "HTTP alternative": "HTTP 备用端口",
      "HTTPS alternative": "HTTPS 备用端口",
    },
  },
};
