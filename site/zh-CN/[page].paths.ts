import { readPages } from "../pages.js";

export default { paths: () => readPages("zh-CN") };
