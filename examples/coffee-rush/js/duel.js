/* eslint miniprogram-network/require-base-library: ["error", { "min": "2.10.0" }] -- the lowest version in the console */

const port = 7788;

/** Plays against the other phone in the café's network. */
export function challenge(rival, onMove) {
  const socket = wx.createUDPSocket();
  socket.bind(port);
  socket.onMessage(({ message }) => onMove(message));
  socket.send({ address: rival, port, message: "hello" });
  return (move) => socket.send({ address: rival, port, message: move });
}

/** Hears what the barista's screen tells of all tables. */
export function watch(screen, onScore) {
  const socket = wx.createUDPSocket();
  socket.connect({ address: screen, port });
  socket.onMessage(({ message }) => onScore(message));
}
