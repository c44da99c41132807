import { marksOf, scaleFor } from '../five/full/ruler.ts';
import { linesOf } from './lines.ts';
import type { Block, Pen } from './picture.ts';
import { drawn, footOf, GAP, headOf, INSIDE, lineHeight, looks, MARGIN, tableBlock, text } from './picture.ts';
import type { QrCode } from './qr.ts';
import type { Scroll, ScrollSide } from './scroll.ts';

/** Room for the numbers of the days at the left. */
const AXIS = 76;
const WIDTH = (INSIDE - AXIS - GAP) / 2;
/** Between boxes beside each other, and between a box and its text. */
const ROOM = 6;
/** The text of boxes, as far as there is room for it; smaller where one is lower. */
const LABEL = { size: 26, ink: '#111111' } as const;
const SMALLEST = 12;
/** Before is hollow and after solid, in greys that a printer without colour keeps apart. */
const fills = { before: '#ffffff', after: '#dfe6f1' } as const;

/** The two scrolls as a long picture, in black on white whatever the theme. Throws Error where the browser has no canvas. */
export function scrollPicture(scroll: Scroll, code: QrCode | undefined): HTMLCanvasElement {
  return drawn([
    ...headOf(scroll),
    ...scroll.lines.map((line) => text(line, looks.note)),
    (_pen, top) => top + GAP,
    heads(scroll),
    (_pen, top) => top + GAP,
    strips(scroll),
    (_pen, top) => top + 2 * GAP,
    tableBlock(scroll.table, false),
    footOf(scroll.foot, code),
  ]);
}

const leftOf = (side: 'before' | 'after'): number => MARGIN + AXIS + (side === 'before' ? 0 : WIDTH + GAP);

/** Title and totals of both sides beside each other. */
function heads({ before, after }: Scroll): Block {
  return (pen, top, draws) =>
    Math.max(
      ...([before, after] as const).map(({ title, totals }, k) => {
        const left = leftOf(k === 0 ? 'before' : 'after');
        const below = text(title, looks.heading, left, WIDTH)(pen, top, draws);
        return text(totals, looks.note, left, WIDTH)(pen, below, draws);
      }),
    );
}

/** Both scrolls on one axis of days. */
function strips({ before, after, scale, end }: Scroll): Block {
  return (pen, top, draws) => {
    const height = end * scale;
    const foot = lineHeight(pen, looks.note);
    if (draws) {
      for (const day of marksOf(scaleFor([end])).filter((mark) => mark <= end)) {
        const y = top + day * scale;
        pen.fillStyle = '#cccccc';
        pen.fillRect(MARGIN, y, INSIDE, 1);
        lineHeight(pen, looks.note);
        pen.fillText(String(day), MARGIN, y + 2);
      }
      strip(pen, 'before', before, { top, scale });
      strip(pen, 'after', after, { top, scale });
    }
    return top + height + foot;
  };
}

function strip(
  pen: Pen,
  name: 'before' | 'after',
  side: ScrollSide,
  { top, scale }: { top: number; scale: number },
): void {
  const left = leftOf(name);
  const width = WIDTH / side.columns;
  for (const { label, from, to, column, isCritical } of side.boxes) {
    const border = isCritical ? 4 : 1;
    const box = {
      x: left + column * width + border / 2,
      y: top + from * scale + border / 2,
      w: width - ROOM - border,
      h: Math.max(2, (to - from) * scale - border),
    };
    pen.fillStyle = fills[name];
    pen.fillRect(box.x, box.y, box.w, box.h);
    pen.strokeStyle = '#111111';
    pen.lineWidth = border;
    pen.strokeRect(box.x, box.y, box.w, box.h);
    inBox(pen, label, box);
  }
  const end = top + side.days * scale;
  pen.fillStyle = '#111111';
  pen.fillRect(left, end - 2, WIDTH, 4);
  const below = text(side.end, { ...looks.note, bold: true, ink: '#111111' }, left, WIDTH)(pen, end + 4, true);
  if (side.saved !== undefined) text(side.saved, looks.heading, left, WIDTH)(pen, below, true);
}

/** A text as large as its box allows, cut off with dots where that is too low for it; the list has the whole. */
function inBox(pen: Pen, label: string, box: { x: number; y: number; w: number; h: number }): void {
  const size = Math.max(SMALLEST, Math.min(LABEL.size, Math.floor(box.h - 4)));
  if (box.h < SMALLEST) return;
  const step = lineHeight(pen, { ...LABEL, size });
  const room = box.w - 2 * ROOM;
  const lines = linesOf(label, room, (line) => pen.measureText(line).width);
  const fits = Math.max(1, Math.floor((box.h + step - size) / step));
  const shown = lines.length <= fits ? lines : [...lines.slice(0, fits - 1), cut(pen, lines[fits - 1]!, room)];
  shown.forEach((line, k) => pen.fillText(line, box.x + ROOM, box.y + 2 + k * step));
}

/** The beginning of a line that goes on, with dots. */
function cut(pen: Pen, line: string, room: number): string {
  let end = line.length;
  while (end > 0 && pen.measureText(`${line.slice(0, end)}…`).width > room) end--;
  return `${line.slice(0, end)}…`;
}
