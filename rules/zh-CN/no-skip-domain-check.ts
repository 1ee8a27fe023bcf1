export default {
  description: "禁止关闭对域名、TLS 版本和证书的校验",
  messages: {
    config:
      "{{key}} 为 false：开发者工具不校验合法域名、TLS 版本和证书，在工具中正常的功能到用户手机上会失败。请设为 true；只供自己使用时，请写在 project.private.config.json 中。",
    manifest:
      "{{key}} 为 false：开发者工具不再校验域名、TLS 版本和证书，在那里能用的功能到了用户手机上会失败。请改为 true；确需在不校验的情况下开发，请在开发者工具的项目详情中自行关闭校验。",
    debug: "setEnableDebug 会打开调试开关，正式版也不例外，而调试会掩盖域名未配置的问题。请删除它，或只在开发版中调用。",
    parameter: "__skipDomainCheck__ 是没有公开的内部参数。请删除它，并配置域名。",
    check: "改为 true。",
    remove: "删除 __skipDomainCheck__。",
  },
};
