exports.album = (url, done) => require("../../../utils/get").default(url, done);
