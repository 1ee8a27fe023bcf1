/** The name that was probably meant: one that takes no more than two changes of a sign, and fewer than half of them. */
export function findNearest(given: string, names: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const distances = names.map((name) => ({ name, distance: countChanges(word, name.toLowerCase()) }));
  const near = distances.filter(({ name, distance }) => distance <= 2 && distance * 2 < Math.max(name.length, word.length));
  return near.toSorted((one, other) => one.distance - other.distance)[0]?.name ?? names.find((name) => word.length > 2 && name.startsWith(word));
}

/** Signs to add, drop, replace or exchange with the next one (the optimal string alignment distance). */
function countChanges(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isExchanged = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const exchange = isExchanged ? at(row - 2, column - 2) + 1 : Infinity;
      current.push(Math.min(at(row - 1, column) + 1, (current[column - 1] ?? Infinity) + 1, at(row - 1, column - 1) + (isSame ? 0 : 1), exchange));
    }
  }
  return at(one.length, other.length);
}
