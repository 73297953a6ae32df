import { isDoNotDisturb, isLeadStatus } from '#contract/lead-status.ts';
import { cellMark, largestCell } from './style-cells.ts';
import { statusMarks } from './status-mark.ts';
import { type StatusSymbol, statusSymbol, symbolBox } from './status-symbol.ts';

/** Sides in CSS pixels. */
const plainSize = 18;
const letteredSize = 30;
/** What must not be missed, from afar. */
const larger = 4 / 3;

/** Drawn at twice the size, so that it stays sharp on a dense screen. */
export const pinPixelRatio = 2;

/** What each kind of image has: its side, its outline in units of the symbol's box, its inside. */
const kinds: Readonly<
  Record<string, { side: number; outline: number; inside: 'mark' | 'letters' | null }>
> = {
  'pin:plain': { side: plainSize, outline: 4, inside: 'mark' },
  'pin:letters': { side: letteredSize, outline: 3, inside: 'letters' },
  mark: { side: cellMark, outline: 4, inside: 'mark' },
  cell: { side: largestCell, outline: 2.4, inside: null },
};

/**
 * Draws the image `pin:<status>:plain`, `pin:<status>:letters`, `cell:<status>` or `mark:<status>`
 * that a layer asks for; null when the name is none of ours.
 */
export function drawPinImage(name: string): ImageData | null {
  const [first = '', status = '', size] = name.split(':');
  const kind = kinds[size ? `${first}:${size}` : first];
  if (!kind || !isLeadStatus(status)) return null;
  const isLarger = isDoNotDisturb(status) && first === 'pin' && kind.inside === 'mark';
  const side = kind.side * (isLarger ? larger : 1) * pinPixelRatio;
  const canvas = new OffscreenCanvas(side, side);
  // Drawn by the processor: to fetch a picture back from the graphics card takes a hundred times as long as to draw it.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  // Room on each side for the white outline that sets a pin off from any ground.
  const scale = side / (symbolBox + 4);
  context.setTransform(scale, 0, 0, scale, 2 * scale, 2 * scale);
  const symbol = statusSymbol(status);
  const shape = new Path2D(symbol.shape);
  context.lineJoin = 'round';
  context.strokeStyle = '#fff';
  context.lineWidth = kind.outline;
  context.stroke(shape);
  context.fillStyle = symbol.fill;
  context.fill(shape);
  if (kind.inside === 'mark') drawMark(context, statusMarks[status]);
  if (kind.inside === 'letters') drawLetters(context, symbol);
  return context.getImageData(0, 0, side, side);
}

function drawMark(context: OffscreenCanvasRenderingContext2D, mark: string | null): void {
  if (mark === null) return;
  context.fillStyle = '#fff';
  context.fill(new Path2D(mark));
}

function drawLetters(
  context: OffscreenCanvasRenderingContext2D,
  { letters, letterSize, bar }: StatusSymbol,
): void {
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${letterSize}px "Noto Sans Medium", sans-serif`;
  context.fillText(letters, 12, bar ? 9.8 : 12.6);
  if (bar) context.fillRect(5.5, 17.2, 13, 2);
}
