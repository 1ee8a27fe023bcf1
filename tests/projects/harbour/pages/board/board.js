import { open, start, stop } from "../../utils/live";

const app = getApp();

Page({
  onLoad() {
    start();
    this.socket = open("wss://board.harbour.example:8443");
    this.socket.onOpen(() => {});
    const that = this;
    wx.getStorage({
      key: "ship",
      success() {
        that.socket.send({ data: ["ship"] }); // expect: valid-request-options
      },
    });
    app.globalData.radio.send({ data: { channel: 16 } }); // expect: valid-request-options
  },

  onTap() {
    this.socket.send({ data: "ahoy" });
  },

  onUnload() {
    stop();
    this.socket.close();
  },
});
