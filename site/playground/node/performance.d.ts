/** Node's clock knows more than that of a browser; who asks for it does not run in a page. */
interface Performance {
  eventLoopUtilization(): { readonly idle: number };
}
