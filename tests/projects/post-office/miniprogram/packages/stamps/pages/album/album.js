// A sub-package reaches its own modules, and loads what another package has when it needs it.
const { album } = require("../../utils/album");

Page({
  onLoad() {
    album("http://stamps.post.example/album", (stamps) => this.setData({ stamps })); // expect: no-insecure-protocol, no-unlisted-domain
  },
  async onTap() {
    const { config, get } = await require.async("../../../../services/index");
    get(config.stage + "/stamps", console.log); // expect: no-unlisted-domain
  },
});
