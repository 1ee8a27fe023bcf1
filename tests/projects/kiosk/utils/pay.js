// A function that leaves early; what remains at the end is there in release versions only.
function payHost() {
  const env = __wxConfig.envVersion;
  if (env === "develop") return "http://127.0.0.1:3001"; // expect: no-loopback, no-insecure-protocol
  if (env === "trial") {
    return "https://stage-pay.kiosk.example"; // expect: no-unlisted-domain
  }
  return "https://pay.kiosk.example";
}

module.exports.pay = (order) =>
  wx.request({
    url: payHost() + "/orders",
    method: "POST",
    data: order,
    success({ statusCode, data }) {
      if (statusCode === 200) console.log(data);
    },
    fail: console.error,
  });
