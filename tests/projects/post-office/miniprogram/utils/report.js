import get from "./get";

export const report = (status) => get("http://faults.post.example/seen?status=" + status, () => {}); // expect: no-insecure-protocol, no-unlisted-domain
