export default {
  description: "禁止请求或声明 UTF-8 以外的编码",
  messages: {
    declared: "{{header}} 声明的编码是 {{charset}}，但平台以 UTF-8 发送文本，服务器读到的会是乱码。请去掉 charset，或自行编码后发送 ArrayBuffer。",
    asked:
      "{{header}} 要求以 {{charset}} 返回：返回内容应为 UTF-8，其他编码在转换成文本时可能失败。请使用 UTF-8，或将 responseType 设为“arraybuffer”后自行解码。",
  },
};
