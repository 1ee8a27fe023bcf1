export default {
  description: "要求在使用响应体之前检查 statusCode",
  messages: {
    ignored: "收到任何响应都会执行这里，包括 404 和 500：{{api}} 在这些情况下也会调用 success，而 {{status}} 从未被检查。请先检查它。",
    unchecked: "使用响应体之前没有检查 {{status}}：{{api}} 收到任何响应都会调用 success，包括 404 和 500。请先检查 {{status}}。",
    uncheckedDownload:
      "使用文件之前没有检查 {{status}}：downloadFile 收到任何响应都会调用 success，遇到 404 时，保存成文件的可能是错误页面。请先确认 {{status}} 为 200。",
    uncheckedUpload:
      "使用返回内容之前没有检查 {{status}}：uploadFile 收到任何响应都会调用 success，而 data 是文本，可能是错误页面。请先检查 {{status}}，再解析 data。",
    businessCode: "只由响应体中的业务码决定，从未检查 {{status}}：网关的错误页面没有业务码，而 {{api}} 同样会调用 success。请先检查 {{status}}。",
  },
};
