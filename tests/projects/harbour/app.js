App({
  globalData: { radio: null },
  onLaunch() {
    this.globalData.radio = wx.connectSocket({ url: "wss://radio.harbour.example", fail: console.error });
  },
});
