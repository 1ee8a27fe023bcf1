// CommonJS that hands JSON on, and a getter beside it.
const hosts = require("./hosts.json");

module.exports = { ...hosts, get api() { return hosts.api; } };
module.exports.stage = "https://stage.post.example";
