/** Red, green and blue as amounts of light, 0 to 1. */
type Light = readonly [red: number, green: number, blue: number];
type Row = readonly [red: number, green: number, blue: number];

/**
 * How colours are seen without one kind of cone: matrices over linear light for the full degree,
 * from Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency" (2009).
 */
export const visions: Readonly<Record<string, readonly [Row, Row, Row]>> = {
  'all colours': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'protanopia, no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'deuteranopia, no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'tritanopia, no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The light of `#rrggbb`. */
export const linearLight = (color: string): Light => [at(color, 1), at(color, 3), at(color, 5)];

function at(color: string, index: number): number {
  const share = Number.parseInt(color.slice(index, index + 2), 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** What somebody with one of the {@link visions} sees of `#rrggbb`. */
export function seenBy(vision: string, color: string): Light {
  const rows = visions[vision];
  if (!rows) throw new Error(`Nobody sees so: ${vision}`);
  const light = linearLight(color);
  return [shareOf(rows[0], light), shareOf(rows[1], light), shareOf(rows[2], light)];
}

const shareOf = (row: Row, light: Light): number =>
  Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]));

/** How different two lights look: CIE 1976, by which 2 can just be seen and 20 is not mistaken. */
export function colorDistance(one: Light, other: Light): number {
  const [first, second] = [labOf(one), labOf(other)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

function labOf([red, green, blue]: Light): readonly [number, number, number] {
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const root = (share: number): number =>
  share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
