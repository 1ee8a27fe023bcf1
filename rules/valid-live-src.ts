import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { MarkupResource } from "../src/network/markup/markup-resource.js";
import { describeServer } from "../src/network/urls/describe-server.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import chinese from "./zh-CN/valid-live-src.js";

type MessageId = "format" | "scheme";

/** Recordings, and streams cut into files, by the ending of their path. */
const otherFormat = /\.(m3u8|mpd|mp4|mov|m4v|webm|ts|mp3|m4a)(?=$|[?#])/iu;

export default defineRule<MessageId>({
  name: "valid-live-src",
  meta: {
    description: "Require addresses that live-player and live-pusher can stream",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      format:
        "<live-player> plays flv and rtmp only, and '{{url}}' is {{format}}: it stays black. Ask the server for the stream "
        + "as flv, or use <video>, which plays {{format}}.",
      scheme:
        "<live-pusher> sends to rtmp addresses only, and '{{url}}' is none, so nothing is sent. Write the rtmp:// address "
        + "of the stream.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    markup(resource, context) {
      if (resource.tag === "live-player") for (const parts of resource.urls) checkFormat(resource, parts, context);
      if (resource.api.name !== "<live-pusher url>") return;
      for (const parts of resource.urls) {
        if (parts.scheme) context.reportUrl(resource, parts.scheme, { messageId: "scheme", data: { url: describeServer(parts) } });
      }
    },
  },
});

function checkFormat(resource: MarkupResource, parts: UrlParts, context: RuleContext<MessageId, object>): void {
  const format = otherFormat.exec(parts.rest.split(/[?#]/u, 1)[0] ?? "")?.[1];
  if (format === undefined || !parts.scheme) return;
  context.reportUrl(resource, parts.scheme, { messageId: "format", data: { url: describeServer(parts), format: format.toLowerCase() } });
}
