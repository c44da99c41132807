import type { Brief, Section } from './brief.ts';
import { linesOf } from './lines.ts';
import type { QrCode } from './qr.ts';

/** As wide as the screen of a phone has pixels; the picture is as long as the text. */
const WIDTH = 1080;
export const MARGIN = 56;
export const INSIDE = WIDTH - 2 * MARGIN;
/** Side of a code, as near as whole pixels for each square allow; cheap cameras need four of them. */
const CODE = 260;
const SQUARE = 4;
/** Room between the columns of a table, and between the parts. */
export const GAP = 24;
const FACE =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** How a line of text is drawn. Sizes are pixels. */
interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly ink: string;
}
/** A phone shows them at a third: 12 points for the body. */
export const looks = {
  title: { size: 52, bold: true, ink: '#111111' },
  heading: { size: 40, bold: true, ink: '#111111' },
  body: { size: 36, ink: '#111111' },
  strong: { size: 36, bold: true, ink: '#111111' },
  note: { size: 30, ink: '#444444' },
} as const satisfies Record<string, Look>;

export type Pen = CanvasRenderingContext2D;

/** Draws at a height and tells the height below it; without a pen that may draw it only measures. */
export type Block = (pen: Pen, top: number, draws: boolean) => number;

/** The brief as a long picture (PNG), in black on white whatever the theme. Throws Error where the browser makes none. */
export async function pictureOf(brief: Brief, code: QrCode | undefined): Promise<Blob> {
  const canvas = drawn([...headOf(brief), ...brief.sections.flatMap(blocksOf), footOf(brief.foot, code)]);
  return blobOf(canvas);
}

/** What every picture begins with: what it is, that it is simulated, of what scope and by what clock. */
export function headOf({ title, badge, about }: Pick<Brief, 'title' | 'badge' | 'about'>): Block[] {
  return [text(title, looks.title), text(`[${badge}] ${about}`, looks.note)];
}

/** Blocks below each other on a canvas of their height. Throws Error where the browser has no canvas. */
export function drawn(blocks: readonly Block[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('canvas');
  const run = (draws: boolean): number => blocks.reduce((top, block) => block(pen, top, draws), MARGIN);
  // To set its size clears a canvas, so the text is measured first.
  const height = Math.ceil(run(false) + MARGIN);
  canvas.width = WIDTH;
  canvas.height = height;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  run(true);
  return canvas;
}

/** A canvas as a file (PNG). Rejects with Error where the browser makes none. */
export function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('canvas')) : resolve(blob)), 'image/png'),
  );
}

function blocksOf({ title, lines, table }: Section): Block[] {
  return [
    (_pen, top) => top + GAP,
    text(title, looks.heading),
    ...(table === undefined ? [] : [tableBlock(table, true)]),
    ...lines.map((line, k) => text(lines.length === 1 ? line : `${k + 1}. ${line}`, looks.body)),
  ];
}

/** Takes up a pen for a look, and tells the height of its lines. */
export function lineHeight(pen: Pen, { size, ink, ...look }: Look): number {
  pen.font = `${'bold' in look ? '600 ' : ''}${size}px ${FACE}`;
  pen.fillStyle = ink;
  pen.textBaseline = 'top';
  return Math.round(size * 1.5);
}

/** A text in as many lines as it needs. */
export function text(content: string, look: Look, left = MARGIN, width = INSIDE): Block {
  return (pen, top, draws) => {
    const step = lineHeight(pen, look);
    const lines = linesOf(content, width, (line) => pen.measureText(line).width);
    if (draws) lines.forEach((line, k) => pen.fillText(line, left, top + k * step));
    return top + lines.length * step;
  };
}

/**
 * Rows of cells: numbers to the right, and the first column has what they leave. Where the last column is `below`, it stands
 * in a line of its own below each row.
 */
export function tableBlock(rows: readonly (readonly string[])[], below: boolean): Block {
  return (pen, top, draws) => {
    lineHeight(pen, looks.strong);
    const count = (rows[0]?.length ?? 0) - (below ? 1 : 0);
    const widths = Array.from({ length: count }, (_, k) =>
      Math.max(...rows.map((row) => pen.measureText(row[k] ?? '').width)),
    );
    widths[0] = INSIDE - widths.slice(1).reduce((sum, width) => sum + width + GAP, 0);
    return rows.reduce((begin, row, k) => {
      const from = begin + 6;
      let right = MARGIN;
      const ends = row.slice(0, count).map((cell, column) => {
        const width = widths[column] ?? 0;
        right += width + (column === 0 ? 0 : GAP);
        const look = k === 0 || column === 0 ? looks.strong : looks.body;
        lineHeight(pen, look);
        const left = column === 0 ? MARGIN : right - pen.measureText(cell).width;
        return text(cell, look, left, width)(pen, from, draws);
      });
      const last = below ? (row[count] ?? '') : '';
      const end = last === '' ? Math.max(...ends) : text(last, looks.note)(pen, Math.max(...ends), draws);
      if (draws) {
        pen.fillStyle = '#bbbbbb';
        pen.fillRect(MARGIN, end + 6, INSIDE, 1);
      }
      return end + 6;
    }, top);
  };
}

/** What every picture ends with: the lines that no copy may lose, beside the code. */
export function footOf(foot: readonly string[], code: QrCode | undefined): Block {
  return (pen, top, draws) => {
    const begin = top + 2 * GAP;
    const square = Math.max(SQUARE, Math.floor(CODE / (code?.size ?? CODE)));
    const side = square * (code?.size ?? 0);
    const aside = code === undefined ? 0 : side + 2 * GAP;
    if (code !== undefined && draws) {
      pen.save();
      pen.translate(MARGIN, begin);
      pen.scale(square, square);
      pen.fillStyle = '#000000';
      pen.fill(new Path2D(code.d));
      pen.restore();
    }
    const end = foot.reduce(
      (at, line) => text(line, looks.note, MARGIN + aside, INSIDE - aside)(pen, at, draws),
      begin,
    );
    return Math.max(end, begin + side);
  };
}
