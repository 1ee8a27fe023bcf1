/** Pictures of the shop's furniture, by name. */
export function loadSkins(names) {
  for (const name of names) {
    const image = wx.createImage();
    image.src = `https://cdn.morning-cup.example/skins/${name}.png`;
  }
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url: "https://skins.milk-and-honey.example/christmas.zip",
      success: (res) => (res.statusCode === 200 ? resolve(res.tempFilePath) : reject(new Error("skins"))),
      fail: reject,
    });
  });
}
