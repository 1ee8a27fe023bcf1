module.exports = Behavior({
  data: { pages: "https://pages.rink.example" }, // expect: no-unlisted-domain
  methods: {
    next() {
      wx.request({
        url: this.data.pages + "/next",
        success: ({ statusCode, data }) => statusCode === 200 && this.setData({ list: data }),
        fail: console.error,
      });
    },
  },
});
