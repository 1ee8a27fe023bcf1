export type PaintStyle = "bold" | "dim" | "red" | "yellow" | "green" | "cyan" | "underline";

/** Gives a text for people its colour. Reporters do not know whether they write to a terminal. */
export type Paint = (style: PaintStyle, text: string) => string;

export const plain: Paint = (_style, text) => text;
