let base = "http://api.fish.example";
// #ifdef H5
base = "http://web.fish.example";
// #endif
// #ifdef MP-WEIXIN || MP-QQ
base += "/v2";
// #endif

export const api = base;

/* #ifdef APP-PLUS */
uni.request({ url: "http://app.fish.example", fail: console.error });
/* #endif */
/* #ifndef APP-PLUS */
uni.request({ url: "http://here.fish.example", fail: console.error }); // expect: no-insecure-protocol
/* #endif */
