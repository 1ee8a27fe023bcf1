import { defineRule } from "../src/lint/network-rule.js";
import { findTaskAsPromise } from "../src/network/results/task-as-promise.js";
import chinese from "./zh-CN/no-task-as-promise.js";

export default defineRule<"task" | "taskWithCallbacks">({
  name: "no-task-as-promise",
  meta: {
    description: "Disallow using the task that a network call returns as a promise",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      task:
        "{{global}}.{{api}} returns a task, never a promise: {{how}} gets no response and no error. "
        + "Wrap it, new Promise((resolve, reject) => {{global}}.{{api}}({ …, success: resolve, fail: reject })).",
      taskWithCallbacks:
        "{{global}}.{{api}} returns a task as soon as it is given {{callback}}: {{how}} gets no response and no error. "
        + "Remove {{callback}} and use the promise, or keep the callbacks and drop {{how}}.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      const found = findTaskAsPromise(call);
      if (!found) return;
      context.report({
        at: found.use.node,
        messageId: found.callback === undefined ? "task" : "taskWithCallbacks",
        data: {
          global: call.platform,
          api: call.api.name,
          how: found.use.how,
          callback: found.callback ?? "",
        },
      });
    },
  },
});
