import type { RuleContext } from "../src/lint/network-rule.js";
import { defineRule } from "../src/lint/network-rule.js";
import { collectAppSecrets, maskSecret } from "../src/network/secrets/app-secrets.js";
import { collectSentSecrets } from "../src/network/secrets/sent-secrets.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { Place, Range, SourceText } from "../src/syntax/source-text.js";
import chinese from "./zh-CN/no-app-secret.js";

type MessageId = "written" | "sent";

type Context = RuleContext<MessageId, object>;

export default defineRule<MessageId>({
  name: "no-app-secret",
  meta: {
    description: "Disallow the AppSecret in code and configuration of a mini program",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      written:
        "The AppSecret {{masked}} goes to every phone with this package: whoever unpacks it can act as your server, "
        + "and the review refuses it. Reset it in the console, keep it on your server and call WeChat from there.",
      sent:
        "This call sends the AppSecret from the phone: it has to be in the package for that, where anybody can read it. "
        + "Send the code of wx.login to your server, and let the server ask WeChat.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      for (const { value, place } of collectSentSecrets(call)) report(place ?? placeOf(call), value, context);
    },
    script({ file }, context) {
      reportText(file.source, file.comments.map(({ range }) => range), context);
    },
    config({ source }, context) {
      reportText(source, [], context);
    },
  },
});

function reportText(source: SourceText, comments: readonly Range[], context: Context): void {
  for (const { value, place } of collectAppSecrets(source, comments)) report(place, value, context);
}

function report(at: Place, value: string | undefined, context: Context): void {
  if (value === undefined) context.report({ at, messageId: "sent" });
  else context.report({ at, messageId: "written", data: { masked: maskSecret(value) } });
}

function placeOf(call: NetworkCall): Place {
  return { source: call.file.source, range: (call.urlNode ?? call.node).range };
}
