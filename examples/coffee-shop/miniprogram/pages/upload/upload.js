Page({
  data: { photos: [] },

  choose() {
    wx.chooseMedia({
      count: 9,
      mediaType: ["image"],
      success: ({ tempFiles }) => this.setData({ photos: tempFiles.map((file) => file.tempFilePath) }),
    });
  },

  sendPhoto(filePath) {
    wx.uploadFile({
      url: "https://upload.morning-cup.example/photos",
      name: "photo",
      filePath,
      success: (res) => {
        if (res.statusCode === 200) this.setData({ photo: JSON.parse(res.data).id });
      },
      fail: console.error,
    });
  },

  sendSample() {
    wx.uploadFile({
      url: "https://upload.morning-cup.example/photos",
      name: "photo",
      filePath: "https://cdn.morning-cup.example/sample.png",
      success: (res) => {
        if (res.statusCode === 200) wx.showToast({ title: "Thank you" });
      },
      fail: console.error,
    });
  },

  saveVoucher() {
    wx.downloadFile({
      url: "https://cdn.morning-cup.example/voucher.png",
      success: ({ tempFilePath }) => wx.saveImageToPhotosAlbum({ filePath: tempFilePath }),
      fail: console.error,
    });
  },

  loadAlbum(names) {
    return Promise.all(
      names.map(
        (name) =>
          new Promise((resolve, reject) => {
            wx.downloadFile({
              url: `https://cdn.morning-cup.example/album/${name}.jpg`,
              success: (res) => (res.statusCode === 200 ? resolve(res.tempFilePath) : reject(new Error(name))),
              fail: reject,
            });
          }),
      ),
    );
  },

  reportShare(place) {
    wx.request({
      url: "/v1/shares",
      method: "POST",
      data: { place },
      success: (res) => {
        if (res.statusCode !== 204) console.warn(res.statusCode);
      },
    });
  },
});
