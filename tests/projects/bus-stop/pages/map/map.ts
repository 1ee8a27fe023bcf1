Page({
  onLoad() {
    wx.request({ url: "http://map.bus.example/tiles", 
  },
});
