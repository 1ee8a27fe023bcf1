const { hosts, envVersion } = require("./utils/hosts");

App({
  globalData: { socket: envVersion === "develop" ? "ws://10.0.0.8/live" : "wss://live.kiosk.example" },
  hosts,
});
