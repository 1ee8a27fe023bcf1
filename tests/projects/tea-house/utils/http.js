/** A client over one host; it hands the response on as it came. */
export default class Http {
  constructor(base) {
    this.base = base;
  }

  request({ url, ...options }) {
    return new Promise((resolve, reject) => {
      wx.request({ ...options, url: this.base + url, success: resolve, fail: reject });
    });
  }

  get(url) {
    return this.request({ url });
  }
}

/** Looks at the status for its callers. */
export async function load(http, url) {
  const { statusCode, data } = await http.get(url);
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`);
  return data;
}
