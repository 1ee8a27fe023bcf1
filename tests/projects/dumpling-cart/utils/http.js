const methods = ["get", "post"];

/** The response is looked at here, for all methods. */
export class Http {
  send(url, method, data) {
    return new Promise((resolve, reject) => {
      wx.request({
        url,
        method,
        data,
        success: (res) => (res.statusCode === 200 ? resolve(res.data) : reject(res)),
        fail: reject,
      });
    });
  }
}

methods.forEach((name) => {
  Http.prototype[name] = function (url, data) {
    return this.send(url, name.toUpperCase(), data);
  };
});

export const client = methods.reduce((all, name) => {
  all[name] = (url, data) => new Http().send(url, name, data);
  return all;
}, {});
