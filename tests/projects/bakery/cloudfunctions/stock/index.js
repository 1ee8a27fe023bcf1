const got = require("got");

exports.main = () => got("http://10.0.0.7:9200/stock");
