import Taro from "@tarojs/taro";

let tug;

Taro.connectSocket({ url: "wss://tugs.harbour.example" })
  .then((task) => {
    tug = task;
    task.onOpen(() => task.send({ data: { ready: true } })); // expect: valid-request-options
  })
  .catch(console.error);

export async function call(data) {
  tug.send({ data: { data } }); // expect: valid-request-options
  const other = await Taro.connectSocket({ url: "ws://127.0.0.1:9000" }).catch(console.error); // expect: no-insecure-protocol, no-loopback
  other.send({ data: JSON.stringify(data) });
}
