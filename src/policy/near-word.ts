/** Equal but for one character that is missing, too much, another one, or in its neighbour's place. */
export function isNearWord(a: string, b: string): boolean {
  if (a === b) return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  const swapped = (restA[1] ?? "") + (restA[0] ?? "") + restA.slice(2);
  return restA.slice(1) === restB || restA === restB.slice(1) || restA.slice(1) === restB.slice(1) || swapped === restB;
}
