export default {
  description: "禁止把网络调用返回的任务对象当作 Promise 使用",
  messages: {
    task:
      "{{global}}.{{api}} 返回的是任务对象，而不是 Promise：{{how}} 得不到响应，也得不到错误。请自行封装："
        + "new Promise((resolve, reject) => {{global}}.{{api}}({ …, success: resolve, fail: reject }))。",
    taskWithCallbacks:
      "传入 {{callback}} 后，{{global}}.{{api}} 返回的就是任务对象：{{how}} 得不到响应，也得不到错误。"
        + "请删除 {{callback}} 并使用 Promise，或保留回调函数并去掉 {{how}}。",
  },
};
