import type { X509Certificate } from "node:crypto";
import { isIP, connect as openLine } from "node:net";
import type { LookupFunction } from "node:net";
import { connect } from "node:tls";
import type { SecureContext, TLSSocket } from "node:tls";

export interface Target {
  /** As a URL has it, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** Where the host is; never empty. */
  readonly addresses: readonly string[];
  readonly timeoutMs: number;
}

export interface Handshake {
  readonly kind: "done";
  /** Open still; whoever asked closes it. */
  readonly socket: TLSSocket;
  /** The certificates as the server sends them, its own first. */
  readonly sent: readonly X509Certificate[];
  readonly protocol: string;
  /** OpenSSL's name. */
  readonly cipher: string;
  /** OpenSSL's verdict on the chain by the clock of this computer: `CERT_HAS_EXPIRED`; undefined when it has none. */
  readonly verifyError: string | undefined;
}

/**
 * - `unreachable`: no connection.
 * - `timeout`: no connection, or no answer, in time.
 * - `hung-up`: closed during the handshake, without a word.
 * - `refused`: the two found nothing in common, or the server asks for something else.
 * - `not-tls`: an answer in another protocol.
 */
export type FailureKind = "unreachable" | "timeout" | "hung-up" | "refused" | "not-tls";

export interface Failure {
  readonly kind: FailureKind;
  /** Node's code or OpenSSL's reason. */
  readonly detail: string;
}

/** More than any server sends. */
const maxSent = 20;

/** Connects, shakes hands and sends nothing. Every certificate is taken; judging it is for others. Never rejects. */
export function shakeHands(target: Target, secureContext: SecureContext): Promise<Handshake | Failure> {
  return new Promise((resolve) => {
    const host = target.host.replace(/^\[|\]$/gu, "");
    const { port, addresses, timeoutMs } = target;
    const autoSelectFamilyAttemptTimeout = Math.max(250, Math.floor(timeoutMs / (addresses.length + 1)));
    const line = openLine({ host, port, lookup: answerWith(addresses), autoSelectFamilyAttemptTimeout });
    let socket: TLSSocket | undefined;
    const timer = setTimeout(() => end({ kind: "timeout", detail: `${timeoutMs} ms` }), timeoutMs);
    const end = (outcome: Handshake | Failure): void => {
      clearTimeout(timer);
      resolve(outcome);
      if (outcome.kind === "done") return;
      socket?.destroy();
      line.destroy();
    };
    // The listeners for errors stay, so that what happens later on is no uncaught error.
    line.on("error", (error) => end(classifyError(error, socket !== undefined)));
    line.once("connect", () => {
      // No name is sent for an address, as the standard has it.
      const name = isIP(host) === 0 ? { servername: host } : {};
      const secured = connect({ socket: line, secureContext, ...name, rejectUnauthorized: false, checkServerIdentity: () => undefined });
      secured.once("secureConnect", () => end(describeHandshake(secured)));
      secured.on("error", (error: NodeJS.ErrnoException) => end(classifyError(error, true)));
      secured.once("close", () => end({ kind: "hung-up", detail: "ECONNRESET" }));
      socket = secured;
    });
  });
}

/** Addresses have been looked up, and looked at, before; nothing else may be connected to. */
function answerWith(addresses: readonly string[]): LookupFunction {
  return (_host, options, answer) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = all;
    if (options.all === true) answer(null, all);
    else answer(null, first?.address ?? "", first?.family ?? 0);
  };
}

function describeHandshake(socket: TLSSocket): Handshake {
  const verdict: unknown = socket.authorizationError;
  return {
    kind: "done",
    socket,
    sent: collectSent(socket),
    protocol: socket.getProtocol() ?? "",
    cipher: socket.getCipher()?.name ?? "",
    verifyError: verdict === undefined || verdict === null ? undefined : codeOf(verdict),
  };
}

function collectSent(socket: TLSSocket): readonly X509Certificate[] {
  const sent: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next !== undefined && sent.length < maxSent) {
    sent.push(next);
    next = next.issuerCertificate;
  }
  return sent;
}

function codeOf(verdict: unknown): string {
  if (typeof verdict === "string") return verdict;
  const code = typeof verdict === "object" && verdict !== null && "code" in verdict ? verdict.code : undefined;
  return typeof code === "string" ? code : String(verdict);
}

function classifyError(error: NodeJS.ErrnoException & { readonly reason?: string }, isConnected: boolean): Failure {
  const code = error.code ?? error.message;
  if (/WRONG_VERSION_NUMBER|HTTP_REQUEST|PACKET_LENGTH_TOO_LONG|UNEXPECTED_MESSAGE|RECORD_LAYER/u.test(code)) return { kind: "not-tls", detail: code };
  if (/^ERR_SSL_|^EPROTO$/u.test(code)) return { kind: "refused", detail: error.reason ?? code };
  if (isConnected) return { kind: "hung-up", detail: code };
  return { kind: code === "ETIMEDOUT" ? "timeout" : "unreachable", detail: code };
}
