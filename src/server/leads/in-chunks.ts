/** Parts of a list that one statement takes: both databases limit the parameters. */
export function inChunks<Item>(items: readonly Item[], size = 500): Item[][] {
  const chunks: Item[][] = [];
  for (let from = 0; from < items.length; from += size) chunks.push(items.slice(from, from + size));
  return chunks;
}
