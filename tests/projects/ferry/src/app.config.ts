export default { pages: ["pages/times/index"], networkTimeout: { request: 10000 } };
