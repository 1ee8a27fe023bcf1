function get(url, done) {
  wx.request({
    url,
    success(res) {
      if (res.statusCode === 200) done(res.data);
    },
    fail: () => done(undefined),
  });
}

module.exports = { get };
