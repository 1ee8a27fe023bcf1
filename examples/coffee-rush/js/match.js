const rooms = { quick: "wss://rush.morning-cup.example/quick", friends: "ws://rush.morning-cup.example/friends" };

/** Calls back for each customer that comes in. */
export function connect(onCustomer, mode = "quick") {
  const socket = wx.connectSocket({ url: rooms[mode] });
  socket.onOpen(() => socket.send({ data: "ready" }));
  socket.onMessage(({ data }) => onCustomer(JSON.parse(data)));
  socket.onError(console.error);
}
