import type { AddressInfo, Server, Socket } from "node:net";
import { createServer as createPlainServer } from "node:net";
import { createServer } from "node:https";
import type { ServerOptions } from "node:https";
import type { Issued } from "./make-certificate.js";

export interface LocalServer {
  readonly port: number;
  /** What clients sent after the handshake: `HEAD /`. */
  readonly requests: readonly string[];
  /** Connections that were opened. */
  connections(): number;
  close(): Promise<void>;
}

export interface ServerWish extends Pick<ServerOptions, "minVersion" | "maxVersion" | "ciphers" | "requestCert"> {
  /** The server's own first, then what it sends of the chain. */
  readonly chain: readonly [Issued, ...Issued[]];
  /** The header Location of every answer. */
  readonly redirect?: string;
}

/** An https server on 127.0.0.1. */
export function startServer({ chain, redirect, ...options }: ServerWish): Promise<LocalServer> {
  const requests: string[] = [];
  // Old versions, small keys and SHA-1 are refused by OpenSSL unless it is told not to.
  const ciphers = `${options.ciphers ?? "DEFAULT"}:@SECLEVEL=0`;
  const server = createServer({ ...options, ciphers, cert: chain.map(({ pem }) => pem).join(""), key: chain[0].keyPem, ecdhCurve: "auto" }, (request, response) => {
    requests.push(`${request.method ?? ""} ${request.headers.host?.replace(/\d+$/u, "PORT") ?? ""}${request.url ?? ""}`);
    response.writeHead(redirect === undefined ? 200 : 302, redirect === undefined ? {} : { location: redirect }).end();
  });
  server.on("tlsClientError", () => undefined);
  return listen(server, requests);
}

/** A server that does with each connection what it is told to. */
export function startPlainServer(answer: (socket: Socket) => void): Promise<LocalServer> {
  const server = createPlainServer((socket) => {
    socket.on("error", () => undefined);
    answer(socket);
  });
  return listen(server, []);
}

function listen(server: Server, requests: readonly string[]): Promise<LocalServer> {
  const open = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => done());
          for (const socket of open) socket.destroy();
        });
      resolve({ port, requests, connections: () => connections, close });
    });
  });
}
