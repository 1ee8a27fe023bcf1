import { request } from "node:http";
import type { TLSSocket } from "node:tls";

/**
 * Where `https://host/` sends its visitors: the header Location of the answer to one HEAD request over an open
 * connection, as an address. Undefined for nowhere, and for no answer in time. Never rejects.
 */
export function askRedirect(socket: TLSSocket, origin: string, timeoutMs: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const headers = { host: new URL(origin).host, "user-agent": "miniprogram-network", connection: "close" };
    const asked = request({ method: "HEAD", path: "/", headers, createConnection: () => socket });
    const timer = setTimeout(() => end(undefined), timeoutMs);
    const end = (target: string | undefined): void => {
      clearTimeout(timer);
      asked.destroy();
      resolve(target);
    };
    asked.once("response", ({ statusCode = 0, headers: { location } }) => {
      const isRedirect = statusCode >= 300 && statusCode < 400 && location !== undefined;
      end(isRedirect && URL.canParse(location, origin) ? new URL(location, origin).href : undefined);
    });
    asked.on("error", () => end(undefined));
    asked.once("close", () => end(undefined));
    asked.end();
  });
}
