App({
  globalData: { images: "https://img.bakery.example" },
});
