import type { Range } from "../source-text.js";

/** A template as far as it can be read: what is broken is left out, and the rest stands at its own offsets. */
export interface WxmlTemplate {
  /** In the order of their opening tags. */
  readonly elements: readonly WxmlElement[];
  /** With their `<!--` and `-->`. */
  readonly comments: readonly Range[];
}

export interface WxmlElement {
  readonly name: string;
  readonly nameRange: Range;
  /** Of the opening tag. */
  readonly range: Range;
  readonly attributes: readonly WxmlAttribute[];
  /** The element around it; for what is nested too deeply, one further out. */
  readonly parent: WxmlElement | undefined;
}

export interface WxmlAttribute {
  readonly name: string;
  readonly nameRange: Range;
  /** Without the quotes; undefined for a name alone. */
  readonly valueRange: Range | undefined;
}

/** A part of an attribute's value: characters, or what stands between `{{` and `}}`. */
export interface WxmlPart {
  readonly kind: "text" | "expression";
  readonly range: Range;
}
