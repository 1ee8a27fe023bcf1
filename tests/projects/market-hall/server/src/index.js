const AppSecret = "0123456789abcdef0123456789abcdef";
const express = require("express");
const app = express();
app.get("/login", (request, response) => {
  fetch(`https://api.weixin.qq.com/sns/jscode2session?secret=${AppSecret}&js_code=${request.query.code}`).then((answer) => response.json(answer));
});
app.listen(8080, "127.0.0.1");
