/** Node compiles a script to see whether it can be parsed; a page leaves that to the parser. */
export class Script {
  constructor() {
    throw new SyntaxError("Scripts are not compiled in a page.");
  }
}
