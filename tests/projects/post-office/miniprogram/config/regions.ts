export enum Region {
  North = "https://north.post.example",
  Api = "https://api.post.example",
}

export const enum Port {
  Printer = 9100,
}
