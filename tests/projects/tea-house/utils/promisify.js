export const promisify = (api) => (options, ...more) =>
  new Promise((resolve, reject) => {
    api({ ...options, success: resolve, fail: reject }, ...more);
  });
