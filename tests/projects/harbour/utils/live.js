let current = null;

export const open = (url) => wx.connectSocket({ url, fail: console.error });

export function start() {
  current = open("ws://live.harbour.example"); // expect: no-insecure-protocol
  current.onOpen(() => current.send({ data: { hello: true } })); // expect: valid-request-options
}

export function stop() {
  if (current) current.close({ code: 1000 });
}

/** One socket for each pier. */
export class Pier {
  constructor(number) {
    this.number = number;
    this.task = null;
  }

  moor() {
    this.task = open("wss://piers.harbour.example/" + this.number);
    this.task.onMessage(({ data }) => this.show(JSON.parse(data)));
  }

  say(text) {
    this.task.send({ data: JSON.stringify({ text }) });
  }

  shout(text) {
    this.task.send({ data: { text } }); // expect: valid-request-options
  }

  show(ship) {
    console.log(ship);
  }
}
