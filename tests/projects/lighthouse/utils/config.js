// What one module exports and others write to.
module.exports = {
  host: "https://api.lighthouse.example",
  logs: { host: "https://api.lighthouse.example" },
  upload: { host: "https://up.lighthouse.example" },
  charts: { host: "https://charts.lighthouse.example" },
};
