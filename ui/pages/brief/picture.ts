import type { Brief, Section } from './brief.ts';
import { linesOf } from './lines.ts';
import type { QrCode } from './qr.ts';

/** A4 at 150 dots an inch is so many pixels wide; the picture is as long as the text. */
const WIDTH = 1240;
const MARGIN = 90;
const INSIDE = WIDTH - 2 * MARGIN;
/** Side of the code; cheap cameras need four pixels a square. */
const CODE = 220;
/** Room between the columns of a table, and between the parts. */
const GAP = 24;
const FACE =
  '"PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** How a line of text is drawn. Sizes are pixels. */
interface Look {
  readonly size: number;
  readonly bold?: true;
  readonly ink: string;
}
const looks = {
  title: { size: 40, bold: true, ink: '#111111' },
  heading: { size: 28, bold: true, ink: '#111111' },
  body: { size: 24, ink: '#111111' },
  strong: { size: 24, bold: true, ink: '#111111' },
  note: { size: 20, ink: '#444444' },
} as const satisfies Record<string, Look>;

type Pen = CanvasRenderingContext2D;

/** Draws at a height and tells the height below it; without a pen that may draw it only measures. */
type Block = (pen: Pen, top: number, draws: boolean) => number;

/** The brief as a long picture (PNG), in black on white whatever the theme. Throws Error where the browser makes none. */
export async function pictureOf(brief: Brief, code: QrCode | undefined): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('canvas');
  const blocks: Block[] = [
    text(brief.title, looks.title),
    text(`[${brief.badge}] ${brief.about}`, looks.note),
    ...brief.sections.flatMap(blocksOf),
    footOf(brief.foot, code),
  ];
  const run = (draws: boolean): number => blocks.reduce((top, block) => block(pen, top, draws), MARGIN);
  // To set its size clears a canvas, so the text is measured first.
  const height = run(false) + MARGIN;
  canvas.width = WIDTH;
  canvas.height = height;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, WIDTH, height);
  run(true);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('canvas')) : resolve(blob)), 'image/png'),
  );
}

function blocksOf({ title, lines, table }: Section): Block[] {
  return [
    (_pen, top) => top + GAP,
    text(title, looks.heading),
    ...(table === undefined ? [] : [tableBlock(table)]),
    ...lines.map((line, k) => text(lines.length === 1 ? line : `${k + 1}. ${line}`, looks.body)),
  ];
}

function use(pen: Pen, { size, ink, ...look }: Look): number {
  pen.font = `${'bold' in look ? '600 ' : ''}${size}px ${FACE}`;
  pen.fillStyle = ink;
  pen.textBaseline = 'top';
  return Math.round(size * 1.5);
}

function text(content: string, look: Look, left = MARGIN, width = INSIDE): Block {
  return (pen, top, draws) => {
    const step = use(pen, look);
    const lines = linesOf(content, width, (line) => pen.measureText(line).width);
    if (draws) lines.forEach((line, k) => pen.fillText(line, left, top + k * step));
    return top + lines.length * step;
  };
}

/** The first and the last column share what the numbers between them leave. */
function tableBlock(rows: readonly (readonly string[])[]): Block {
  return (pen, top, draws) => {
    use(pen, looks.strong);
    const count = rows[0]?.length ?? 0;
    const natural = Array.from({ length: count }, (_, k) =>
      Math.max(...rows.map((row) => pen.measureText(row[k] ?? '').width)),
    );
    const middle = natural.slice(1, -1).reduce((sum, width) => sum + width + GAP, 0);
    const first = Math.min(natural[0] ?? 0, (INSIDE - middle) / 2);
    const widths = natural.map((width, k) => (k === 0 ? first : k < count - 1 ? width : INSIDE - middle - first - GAP));
    let below = top;
    rows.forEach((row, k) => {
      let left = MARGIN;
      const from = below + 6;
      const ends = row.map((cell, column) => {
        const width = widths[column] ?? 0;
        const end = text(cell, k === 0 || column === 0 ? looks.strong : looks.body, left, width)(pen, from, draws);
        left += width + GAP;
        return end;
      });
      below = Math.max(from, ...ends) + 6;
      if (draws) {
        pen.fillStyle = '#bbbbbb';
        pen.fillRect(MARGIN, below, INSIDE, 1);
      }
    });
    return below + 8;
  };
}

function footOf(foot: readonly string[], code: QrCode | undefined): Block {
  return (pen, top, draws) => {
    const begin = top + 2 * GAP;
    const aside = code === undefined ? 0 : CODE + GAP;
    if (code !== undefined && draws) {
      pen.save();
      pen.translate(MARGIN, begin);
      pen.scale(CODE / code.size, CODE / code.size);
      pen.fillStyle = '#000000';
      pen.fill(new Path2D(code.d));
      pen.restore();
    }
    const end = foot.reduce(
      (at, line) => text(line, looks.note, MARGIN + aside, INSIDE - aside)(pen, at, draws),
      begin,
    );
    return Math.max(end, begin + (code === undefined ? 0 : CODE));
  };
}
