const config = require("../config");

/** Resolves with the body; rejects when the connection breaks or the server says no. */
function request(path, { method = "GET", data } = {}) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: config.apiBase + path,
      method,
      data,
      header: { authorization: wx.getStorageSync("token") },
      success(res) {
        if (res.statusCode >= 200 && res.statusCode < 300) resolve(res.data);
        else reject(new Error(`${path} answered ${res.statusCode}`));
      },
      fail: reject,
    });
  });
}

module.exports = { request };
