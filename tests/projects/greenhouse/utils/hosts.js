module.exports = {
  cdn: "http://cdn.greenhouse.example",
  safe: "https://cdn.greenhouse.example",
};
