App({ globalData: { host: "https://api.lighthouse.example", tides: "https://api.lighthouse.example/tides" } });
