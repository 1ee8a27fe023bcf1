export default {
  data: () => ({ lockers: [], key: "" }),
  async onLoad() {
    // Vue 2: a pair of what went wrong and the response.
    const [error, res] = await uni.request({ url: "https://api.pool.example/lockers" });
    if (!error) this.lockers = res.data; // expect: require-status-check

    const [failed, answer] = await uni.request({ url: "https://api.pool.example/keys" });
    if (!failed && answer.statusCode === 200) this.key = answer.data;
  },
  methods: {
    // A container of the cloud answers with a status as well; a function of the cloud has none.
    async count() {
      const { result } = await wx.cloud.callFunction({ name: "count" });
      return result;
    },
  },
};
