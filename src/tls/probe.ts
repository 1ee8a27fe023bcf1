import type { Failure, Handshake, Target } from "./handshake.js";
import { shakeHands } from "./handshake.js";
import type { OfferName, Offers } from "./offers.js";

/** What handshakes tell of a server. */
export interface Probe {
  readonly kind: "done";
  /** Its socket is open still. */
  readonly handshake: Handshake;
  /** The offer that the server took; the others before it were refused. */
  readonly offer: OfferName;
  /** Whether a server that speaks TLS 1.3 speaks 1.2 too; undefined when that was not to be learnt. */
  readonly speaksTls12: boolean | undefined;
}

/** The order in which a server is asked: as a phone does, then for less and less. */
const attempts: readonly OfferName[] = ["phone", "tls12", "old"];

/** What another offer may help against. A server without an answer is not asked again. */
const negotiable: ReadonlySet<Failure["kind"]> = new Set<Failure["kind"]>(["refused", "hung-up"]);

/** Asks until an offer is taken; a failure is the one that the first offer met. */
export async function probe(target: Target, offers: Offers): Promise<Probe | Failure> {
  let first: Failure | undefined;
  for (const offer of attempts) {
    const handshake = await shakeHands(target, offers(offer));
    if (handshake.kind === "done") {
      const speaksTls12 = handshake.protocol === "TLSv1.3" ? await findTls12(target, offers) : undefined;
      return { kind: "done", handshake, offer, speaksTls12 };
    }
    first ??= handshake;
    if (!negotiable.has(handshake.kind)) return first;
  }
  return first ?? { kind: "unreachable", detail: "not asked" };
}

async function findTls12(target: Target, offers: Offers): Promise<boolean | undefined> {
  const second = await shakeHands(target, offers("tls12"));
  if (second.kind !== "done") return second.kind === "refused" ? false : undefined;
  second.socket.destroy();
  return true;
}
