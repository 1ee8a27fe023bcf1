const config = require("./config");
const { extend } = require("./extend");

module.exports = { config, extend };
