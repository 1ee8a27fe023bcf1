import { lazyPackage } from "../../syntax/lazy-package.js";

type MinimatchPackage = typeof import("minimatch");

export const loadMinimatch = lazyPackage("minimatch") as () => MinimatchPackage;
