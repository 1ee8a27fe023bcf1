import type { Piece, Text } from "../../values/abstract/value.js";

/** Stands for each hole where a text is joined to be searched. No source contains it. */
export const holeCharacter = "\0";

export function joinText({ pieces }: Text): string {
  return pieces.map((piece) => piece.text ?? holeCharacter).join("");
}

/** A part of a text; offsets count as in the joined one. What is verbatim stays so, at its own place. */
export function sliceText({ pieces }: Text, start: number, end: number): Text {
  let at = 0;
  const cut = pieces.flatMap((piece): readonly Piece[] => {
    const from = at;
    at += piece.text?.length ?? 1;
    if (at <= start || from >= end) return [];
    return [piece.text === undefined ? piece : cutPiece(piece, Math.max(start - from, 0), Math.min(end, at) - from)];
  });
  return { type: "text", pieces: cut };
}

function cutPiece(piece: Extract<Piece, { readonly text: string }>, from: number, to: number): Piece {
  const { place, verbatim } = piece;
  const text = piece.text.slice(from, to);
  if (!place || !verbatim) return { ...piece, text };
  const [start] = place.range;
  return { ...piece, text, place: { source: place.source, range: [start + from, start + to] } };
}
