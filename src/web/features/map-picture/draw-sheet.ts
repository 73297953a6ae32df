import type { LeadStatus } from '#contract/lead-status.ts';
import { statusMarks } from '#web/map/status-mark.ts';
import { statusSymbol, symbolBox } from '#web/map/status-symbol.ts';
import { t } from '#web/lib/i18n.ts';
import { hasSymbol, type Sheet } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes in CSS pixels. */
const edge = 24;
const titleLine = 26;
const textLine = 18;
const smallLine = 14;
const columnWidth = 230;
const rowHeight = 24;
const heatWidth = 180;
const leastWidth = 480;

/** Paper, whatever the theme of the screen. */
const ink = '#191d24';
const faded = '#59616e';
const fontOf = (size: number, weight = 400) =>
  `${weight} ${size}px system-ui, "Noto Sans", sans-serif`;

/** Draws the sheet on a canvas as sharp as the picture of the map. */
export function drawSheet(sheet: Sheet): HTMLCanvasElement {
  const { picture } = sheet;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no canvas.');
  const width = Math.max(picture.width, leastWidth);
  const scale = picture.canvas.width / picture.width;
  const parts = partsOf(context, sheet, width);
  const height = parts.reduce((sum, part) => sum + part.height, 0);
  canvas.width = Math.round((width + 2 * edge) * scale);
  canvas.height = Math.round((height + 2 * edge) * scale);
  context.scale(scale, scale);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width + 2 * edge, height + 2 * edge);
  context.translate(edge, edge);
  for (const part of parts) {
    part.draw();
    context.translate(0, part.height);
  }
  return canvas;
}

/** A stripe of the sheet, drawn with its upper left corner at 0, 0. */
interface Part {
  readonly height: number;
  readonly draw: () => void;
}

interface TextStyle {
  readonly font: string;
  /** From one line to the next. */
  readonly line: number;
  readonly color?: string;
}

function partsOf(context: CanvasRenderingContext2D, sheet: Sheet, width: number): Part[] {
  const { picture } = sheet;
  const text = (words: string, { font, line, color = ink }: TextStyle): Part => {
    context.font = font;
    const lines = wrapText(words, width, (piece) => context.measureText(piece).width);
    const draw = () => {
      context.font = font;
      context.fillStyle = color;
      context.textAlign = 'left';
      context.textBaseline = 'top';
      for (const [index, piece] of lines.entries()) context.fillText(piece, 0, index * line);
    };
    return { height: lines.length * line, draw };
  };
  const gap: Part = { height: 12, draw: () => {} };
  return [
    text(sheet.title, { font: fontOf(19, 600), line: titleLine }),
    text(sheet.made, { font: fontOf(13), line: textLine, color: faded }),
    ...sheet.filters.map((words) => text(words, { font: fontOf(13), line: textLine })),
    gap,
    mapPart(context, picture),
    gap,
    text(sheet.legendTitle, { font: fontOf(13, 600), line: textLine + 4 }),
    ...(picture.heat ? [heatPart(context, picture.heat.colors)] : []),
    legendPart(context, sheet, width),
    gap,
    text(t('picture.sources', { names: sheet.picture.attribution }), {
      font: fontOf(10.5),
      line: smallLine,
      color: faded,
    }),
  ];
}

function mapPart(context: CanvasRenderingContext2D, picture: Sheet['picture']): Part {
  const { canvas, width, height, scale } = picture;
  const draw = () => {
    context.drawImage(canvas, 0, 0, width, height);
    context.strokeStyle = '#7f8896';
    context.lineWidth = 1;
    context.strokeRect(0.5, 0.5, width - 1, height - 1);
    if (!scale) return;
    context.fillStyle = 'rgb(255 255 255 / 0.8)';
    context.fillRect(8, height - 32, scale.width + 8, 24);
    context.strokeStyle = ink;
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(12, height - 20);
    context.lineTo(12, height - 12);
    context.lineTo(12 + scale.width, height - 12);
    context.lineTo(12 + scale.width, height - 20);
    context.stroke();
    context.font = fontOf(11, 500);
    context.fillStyle = ink;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(scale.words, 18, height - 22);
  };
  return { height, draw };
}

/** From few leads to many, in the colours of the map. */
function heatPart(context: CanvasRenderingContext2D, colors: readonly string[]): Part {
  const draw = () => {
    context.font = fontOf(12.5);
    context.fillStyle = ink;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(t('picture.heatFew'), 0, 9);
    const left = context.measureText(t('picture.heatFew')).width + 8;
    context.fillText(t('picture.heatMany'), left + heatWidth + 8, 9);
    const gradient = context.createLinearGradient(left, 0, left + heatWidth, 0);
    for (const [index, color] of colors.entries())
      gradient.addColorStop(index / (colors.length - 1), color);
    context.fillStyle = gradient;
    context.fillRect(left, 3, heatWidth, 12);
    context.strokeStyle = '#7f8896';
    context.lineWidth = 1;
    context.strokeRect(left + 0.5, 3.5, heatWidth - 1, 11);
  };
  return { height: rowHeight, draw };
}

function legendPart(
  context: CanvasRenderingContext2D,
  { counts, picture }: Sheet,
  width: number,
): Part {
  const columns = Math.max(1, Math.floor(width / columnWidth));
  const rows = Math.ceil(counts.length / columns);
  const draw = () => {
    for (const [index, { status, count }] of counts.entries()) {
      const x = Math.floor(index / rows) * columnWidth;
      const y = (index % rows) * rowHeight;
      const isSymbolShown = hasSymbol(picture, status);
      if (isSymbolShown) {
        drawDot(context, status, { x, y: y + 4.5, size: 13 });
        drawSymbol(context, status, { x: x + 19, y: y + 2, size: 18 });
      }
      context.font = fontOf(12.5);
      context.fillStyle = ink;
      context.textBaseline = 'middle';
      context.textAlign = 'left';
      const words = t('picture.count', { name: t(`status.${status}`), count });
      context.fillText(words, x + (isSymbolShown ? 44 : 0), y + 11, columnWidth - 52);
    }
  };
  return { height: rows * rowHeight, draw };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The symbol without letters, as the map has it from afar. */
function drawDot(context: CanvasRenderingContext2D, status: LeadStatus, at: Spot): void {
  const { shape, fill } = statusSymbol(status);
  const mark = statusMarks[status];
  context.save();
  context.translate(at.x, at.y);
  context.scale(at.size / symbolBox, at.size / symbolBox);
  context.fillStyle = fill;
  context.fill(new Path2D(shape));
  context.fillStyle = '#fff';
  if (mark !== null) context.fill(new Path2D(mark));
  context.restore();
}

function drawSymbol(context: CanvasRenderingContext2D, status: LeadStatus, at: Spot): void {
  const { shape, fill, letters, letterSize, bar } = statusSymbol(status);
  context.save();
  context.translate(at.x, at.y);
  context.scale(at.size / symbolBox, at.size / symbolBox);
  context.fillStyle = fill;
  context.fill(new Path2D(shape));
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = fontOf(letterSize, 700);
  context.fillText(letters, 12, bar ? 9.8 : 12.6);
  if (bar) context.fillRect(5, 17.2, 14, 2);
  context.restore();
}
