// Hands the response on as it came: whoever gets it has to look.
export const raw = (path) =>
  new Promise((resolve, reject) => {
    uni.request({ url: "https://api.pool.example" + path, success: (res) => resolve(res), fail: reject });
  });

// Loses the status on the way.
export const body = (path) =>
  new Promise((resolve, reject) => {
    uni.request({
      url: "https://api.pool.example" + path,
      success(res) {
        resolve(res.data); // expect: require-status-check
      },
      fail: reject,
    });
  });

// Looks at what the server says of itself, which says nothing of a 502 from the gateway.
export const coded = (path) =>
  new Promise((resolve, reject) => {
    uni.request({
      url: "https://api.pool.example" + path,
      success(res) {
        if (res.data.code === 0) resolve(res.data.list); // expect: require-status-check
        else reject(res.data.message);
      },
      fail: reject,
    });
  });
