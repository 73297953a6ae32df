/** West, south, east and north of a GeoJSON polygon, to the metre. */
export function boundsOf(
  rings: readonly (readonly (readonly number[])[])[],
): [number, number, number, number] {
  const points = rings.flat();
  const of = (axis: 0 | 1) => points.map((point) => point[axis] ?? 0);
  const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return [
    rounded(Math.min(...of(0))),
    rounded(Math.min(...of(1))),
    rounded(Math.max(...of(0))),
    rounded(Math.max(...of(1))),
  ];
}
