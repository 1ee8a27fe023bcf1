import _ from "lodash";

const { http } = uni.$u;

// The client puts its base before paths, and rejects what is no 2xx.
export const list = () => http.get("/orders").then((res) => res.data.orders);

export const pay = (order) => http.post("https://pay.steamer.example:8443/pay", order); // expect: no-hardcoded-port

export function send(options) {
  // The options of both objects reach the platform.
  const all = _.extend({ url: "http://127.0.0.1:7001/orders", timeout: 90000 }, options); // expect: max-request-timeout, no-insecure-protocol, no-loopback
  uni.request({ ...all, success: ({ statusCode }) => console.log(statusCode), fail: console.error });
}
