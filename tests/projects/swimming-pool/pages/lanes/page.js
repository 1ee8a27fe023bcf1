import { body, coded, raw } from "../../common/delegating";

export default {
  data: () => ({ lanes: [], free: 0, hours: [], waves: "" }),
  async onLoad() {
    const lanes = await raw("/lanes");
    this.lanes = lanes.data; // expect: require-status-check

    const { statusCode, data } = await raw("/free");
    if (statusCode === 200) this.free = data.free;

    raw("/hours").then((res) => {
      console.log("the pool says", res.statusCode);
      this.hours = res.data; // expect: require-status-check
    });

    // What they lose they answer for themselves.
    this.waves = await body("/waves");
    this.waves = await coded("/waves");
    this.waves = await this.$rejecting({ url: "/waves" });
  },
};
