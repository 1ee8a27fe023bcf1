const hosts = require("../../utils/hosts");

Page({
  data: {
    cover: hosts.cdn + "/cover.jpg",
    safe: hosts.safe,
    beds: [
      { name: "fern", picture: "http://cdn.greenhouse.example/fern.jpg", seeds: ["http://cdn.greenhouse.example/seed.jpg"] },
      { name: "moss", picture: "https://cdn.greenhouse.example/moss.jpg", seeds: [] },
    ],
    markers: [{ id: 1, iconPath: "http://cdn.greenhouse.example/pin.png" }],
    controls: [{ id: 2, iconPath: "https://cdn.greenhouse.example/here.png" }],
    article: '<p>Watering</p><img class="wide" src="http://cdn.greenhouse.example/can.jpg">',
    frame: "width: 10rpx; background: url(http://cdn.greenhouse.example/frame.png)",
    avatar: "",
    link: "http://greenhouse.example/blog",
  },
  onLoad() {
    this.setData({ banner: "http://cdn.greenhouse.example/banner.jpg" });
    wx.getUserProfile({ desc: "-", success: ({ userInfo }) => this.setData({ avatar: userInfo.avatarUrl }) });
  },
});
