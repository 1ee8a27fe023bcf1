const promisify = (api) => (options) => new Promise((success, fail) => api({ ...options, success, fail }));

export const wxp = {};
for (const name in wx) {
  if (typeof wx[name] === "function") wxp[name] = promisify(wx[name]);
}

export const proxied = new Proxy(wx, {
  get(target, name) {
    return promisify(target[name]);
  },
});

export const files = {};
["uploadFile", "downloadFile"].forEach((name) => {
  files[name] = promisify(wx[name]);
});
