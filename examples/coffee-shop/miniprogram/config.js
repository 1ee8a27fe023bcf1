module.exports = {
  apiBase: "https://api.morning-cup.example",
  cdnBase: "http://cdn.morning-cup.example",
  liveUrl: "wss://live.morning-cup.example/orders",
  // The receipt printer behind the counter; it speaks plain HTTP and never leaves the shop's network.
  printerUrl: "http://192.168.31.50:9100/receipt",
};
