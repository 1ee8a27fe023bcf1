const config = require("../../config");

Page({
  onLoad() {
    this.socket = wx.connectSocket({ url: config.liveUrl, fail: console.error });
    this.socket.onMessage(({ data }) => this.setData({ queue: JSON.parse(data) }));
  },

  onUnload() {
    this.socket.close({ code: 1000 });
  },

  watchBarista() {
    const socket = wx.connectSocket({ url: "https://live.morning-cup.example/barista", fail: console.error });
    socket.onOpen(() => socket.send({ data: { watch: "barista" } }));
    socket.onMessage(({ data }) => this.setData({ barista: data }));
  },

  watchGrinder() {
    const socket = wx.connectSocket({ url: "wss://live.morning-cup.example:9443/grinder", fail: console.error });
    socket.onOpen(() => socket.send({ data: JSON.stringify({ watch: "grinder" }) }));
  },

  findScale() {
    wx.request({
      url: "http://scale.local/weight",
      success: (res) => {
        if (res.statusCode === 200) this.setData({ weight: res.data });
      },
      fail: console.error,
    });
  },

  openTill() {
    const till = wx.createTCPSocket();
    till.connect({ address: "192.168.31.60", port: 8888 });
    till.write("open");
  },

  openDisplay() {
    const display = wx.createTCPSocket();
    display.connect({ address: "192.168.31.61", port: 4100 });
    display.write("welcome");
  },
});
