import { colours } from "./style-colours.js";
import { findingStyle } from "./style-findings.js";
import { layout } from "./style-layout.js";
import { printStyle } from "./style-print.js";

/** The whole style of the page. No text of a project is in it, and no style stands anywhere else: the policy refuses those. */
export const styleSheet = [colours, layout, findingStyle, printStyle].join("");
