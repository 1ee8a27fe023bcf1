export default {
  description: "禁止在小程序或页面离开屏幕时发起网络调用",
  messages: {
    onHide:
      "{{api}} 在 {{handler}} 中发起：小程序进入后台 {{seconds}} 秒后，平台会以“interrupted”中断它，并且在回到前台之前拒绝新的调用。请提前发送，"
        + "或先保存数据，到 onShow 时再发送。",
  },
};
