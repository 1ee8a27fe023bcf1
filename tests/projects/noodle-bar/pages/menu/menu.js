import { get, load } from "@noodle/http";
import client, { host } from "../../utils/client";

Page({
  async onLoad() {
    // Through @noodle/http, which hands the response on as it came.
    const menu = await get("https://noodles.example/menu", {}, { timeout: 90000 }); // expect: max-request-timeout
    this.setData({ menu: menu.data }); // expect: require-status-check

    const { statusCode, data } = await get("https://noodles.example/soups");
    if (statusCode === 200) this.setData({ soups: data });

    // This one looks at the status itself.
    const today = await load("http://127.0.0.1:3000/today"); // expect: no-loopback, no-insecure-protocol
    this.setData({ today });

    client.send({ path: host + "/visits" }); // expect: no-insecure-protocol
    client.send({ path: "/relative" });
    client.stop({ path: "http://stopped.example" });
    this.$live.open("/orders"); // expect: no-insecure-protocol
  },
});
