Page({
  data: { help: "https://help.greenhouse.example:8443/faq", page: "" },
  onLoad({ page }) {
    this.setData({ page: decodeURIComponent(page) });
  },
});
