const path = require("path");

module.exports = {
  sourceRoot: "src",
  alias: { "~shared": path.resolve(__dirname, "..", "src/shared") },
  defineConstants: {
    TICKET_HOST: JSON.stringify("http://120.27.93.97"),
    SHOW_PRICES: "false",
  },
};
