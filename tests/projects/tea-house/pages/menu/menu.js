import { load } from "../../utils/http";
import { download, orders, teas } from "../../utils/clients";

Page({
  async onLoad() {
    // A helper in another module has looked at the status.
    const menu = await load(teas, "/menu");
    this.setData({ menu });

    const res = await teas.get("/today");
    this.setData({ today: res.data.tea }); // expect: require-status-check

    const { statusCode, data } = await teas.get("/tomorrow");
    if (statusCode === 200) this.setData({ tomorrow: data.tea });

    // axios rejects what is no 2xx.
    orders.get("/last").then((last) => this.setData({ last: last.data })).catch(console.error);
  },

  onTapPhoto() {
    download({ url: "http://127.0.0.1:8080/tea.jpg" }) // expect: no-loopback, no-insecure-protocol
      .then((file) => {
        this.setData({ photo: file.tempFilePath }); // expect: require-status-check
      })
      .catch(console.error);
  },
});
