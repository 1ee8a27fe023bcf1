App({ globalData: { base: "https://wardens.rink.example" } });
