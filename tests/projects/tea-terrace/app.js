App({
  globalData: { cdn: "https://cdn.terrace.example" },
});
