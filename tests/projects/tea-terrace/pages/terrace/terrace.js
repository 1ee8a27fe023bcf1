import { request } from "../../utils/request";

Page({
  data: {
    teas: [
      { name: "Longjing", cents: 4800, cover: "https://img.terrace.example/longjing.jpg" },
      { name: "Tieguanyin", cents: 3600, cover: "http://img.terrace.example/tieguanyin.jpg" },
    ],
  },
  async onLoad({ season }) {
    const { data } = await request("/teas", { season });
    this.setData({ notice: data.notice });
  },
  onShow() {
    my.request({ url: "http://weather.terrace.example/today", success: ({ data }) => this.setData({ sky: data.sky }) });
  },
});
