import { client, Http } from "../../utils/http";
import { files, proxied, wxp } from "../../utils/wxp";

const http = new Http();

Page({
  async onLoad() {
    const menu = await http.get("http://dumplings.example/menu"); // expect: no-insecure-protocol
    const cart = await client.post("https://dumplings.example:8443/cart", {}); // expect: no-hardcoded-port
    this.setData({ menu, cart });
    http.put("http://nobody.example");

    const res = await wxp.request({ url: "http://127.0.0.1/today" }); // expect: no-insecure-protocol, no-loopback, require-fail-handler
    this.setData({ today: res.data.dish }); // expect: require-status-check

    const { statusCode, data } = await proxied.request({ url: "https://dumplings.example/tomorrow" }); // expect: require-fail-handler
    if (statusCode === 200) this.setData({ tomorrow: data.dish });

    await wxp.showToast({ title: "http://only.text.example" });
    await proxied.navigateTo({ url: "/pages/menu/menu" });
  },

  async onTapPhoto() {
    const { statusCode, tempFilePath } = await files.downloadFile({ url: "ws://photos.dumplings.example/1.png" }); // expect: valid-api-protocol, require-fail-handler
    if (statusCode === 200) this.setData({ photo: tempFilePath });
  },
});
