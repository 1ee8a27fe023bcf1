const cloud = require("wx-server-sdk");
const http = require("http");
cloud.init();
exports.main = () => http.get("http://10.0.0.5:8080/orders?secret=0123456789abcdef0123456789abcdef");
