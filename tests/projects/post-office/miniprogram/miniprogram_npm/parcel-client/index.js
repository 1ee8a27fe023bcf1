module.exports = { base: "https://api.post.example:8443" };
