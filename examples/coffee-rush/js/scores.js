const base = "https://rush.morning-cup.example/api";

export function loadScores() {
  return new Promise((resolve, reject) => {
    wx.request({
      url: `${base}/scores`,
      success: ({ statusCode, data }) => (statusCode === 200 ? resolve(data) : reject(new Error(`HTTP ${statusCode}`))),
      fail: reject,
    });
  });
}

export function saveScore(score) {
  wx.request({ url: `${base}/scores`, method: "POST", data: { score }, fail: console.error });
}

wx.onHide(() => leave());

function leave() {
  wx.request({ url: `${base}/leave`, method: "POST", fail: console.error });
}
