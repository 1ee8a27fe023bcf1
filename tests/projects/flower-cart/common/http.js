export const http = (url) =>
  new Promise((resolve, reject) => {
    uni.request({
      url,
      success: (res) => {
        if (res.statusCode === 200) resolve(res.data);
        else reject(res);
      },
      fail: reject,
    });
  });
