worker.onMessage(({ cups, price }) => {
  worker.postMessage({ total: cups * price });
  wx.request({ url: "https://api.morning-cup.example/v1/price-log", method: "POST", data: { cups, price } });
});
