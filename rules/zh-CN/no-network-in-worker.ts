export default {
  description: "禁止在没有平台接口的代码中发起网络调用",
  messages: {
    worker: "Worker 代码中没有 {{global}}.{{api}}，调用会抛出异常。请向主线程发送消息，由主线程调用。",
    openDataContext: "开放数据域中没有 {{global}}.{{api}}，调用会抛出异常。请在主域中调用，再通过 getOpenDataContext().postMessage 传递结果。",
    wxs: "WXS 没有平台接口，也就没有 {{global}}.{{api}}。请在页面的脚本中调用。",
  },
};
