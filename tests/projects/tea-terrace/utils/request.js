export const request = (path, data) =>
  my.request({ url: "https://api.terrace.example" + path, method: "POST", data, headers: { Referer: "https://terrace.example" } });
