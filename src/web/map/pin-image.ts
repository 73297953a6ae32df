import { isLeadStatus } from '#contract/lead-status.ts';
import { letterSize, statusSymbol, symbolBox } from './status-symbol.ts';

/** Sides in CSS pixels. */
const plainSize = 18;
const letteredSize = 30;

/** Drawn at twice the size, so that it stays sharp on a dense screen. */
export const pinPixelRatio = 2;

/**
 * Draws the image `pin:<status>:plain` or `pin:<status>:letters` that a pin layer asks for; null
 * when the name is none of ours.
 */
export function drawPinImage(name: string): ImageData | null {
  const [kind, status = '', size] = name.split(':');
  if (kind !== 'pin' || !isLeadStatus(status)) return null;
  const lettered = size === 'letters';
  const side = (lettered ? letteredSize : plainSize) * pinPixelRatio;
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (!context) return null;
  // One unit of room on each side for the white outline that sets a pin off from any ground.
  const scale = side / (symbolBox + 4);
  context.setTransform(scale, 0, 0, scale, 2 * scale, 2 * scale);
  const symbol = statusSymbol(status);
  const shape = new Path2D(symbol.shape);
  context.lineJoin = 'round';
  context.strokeStyle = '#fff';
  context.lineWidth = lettered ? 3 : 4;
  context.stroke(shape);
  context.fillStyle = symbol.fill;
  context.fill(shape);
  if (symbol.bar) drawBar(context, lettered ? 18.2 : 12);
  if (lettered) drawLetters(context, symbol.letters, symbol.bar);
  return context.getImageData(0, 0, side, side);
}

function drawBar(context: OffscreenCanvasRenderingContext2D, y: number): void {
  context.lineCap = 'round';
  context.lineWidth = y === 12 ? 4 : 2;
  context.beginPath();
  context.moveTo(y === 12 ? 6.5 : 5, y);
  context.lineTo(y === 12 ? 17.5 : 19, y);
  context.stroke();
}

function drawLetters(
  context: OffscreenCanvasRenderingContext2D,
  letters: string,
  raised: boolean,
): void {
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${letterSize(letters)}px "Noto Sans Medium", sans-serif`;
  context.fillText(letters, 12, raised ? 9.8 : 12.6);
}
