// A plugin is held against lists of its own, which nobody has declared here.
module.exports.print = (label) =>
  wx.request({
    url: "http://localhost:9100/labels", // expect: no-loopback, no-insecure-protocol
    data: label,
    fail: console.error,
  });
