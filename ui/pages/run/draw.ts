import type { LateBy, LateTogether } from './limits.ts';
import type { Mark, Token } from './tokens.ts';
import type { Box } from '../../flow/layout.ts';
import { heatStep } from './stations.ts';

/** The colours of the marks, as the theme has them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly focus: string;
  /** Of what is past its limit. */
  readonly over: string;
  /** Up to four kinds of cases. */
  readonly types: readonly string[];
  /** Background and text of the five steps of heat. */
  readonly heat: readonly { readonly back: string; readonly text: string }[];
  readonly font: string;
}

/** The colours that the style sheet gives an element. */
export function paletteOf(element: Element): Palette {
  const style = window.getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('paper'),
    ink: colour('ink-1'),
    focus: colour('focus'),
    over: colour('over'),
    types: [1, 2, 3, 4].map((n) => colour(`type-${n}`)),
    heat: [1, 2, 3, 4, 5].map((n) => ({ back: colour(`heat-${n}`), text: colour(`heat-text-${n}`) })),
    font: `600 11px ${style.fontFamily}`,
  };
}

/** Half the width of a mark. */
export const RADIUS = 4;
/** Width and height of a mark's picture. */
export const SPRITE = 22;
/** Half the width of the square of what is past its limit. */
const LATE = 6.5;
/** From the middle to the corners of the diamond of what is past a limit over several items. */
const TOGETHER = 9.8;
/** From the middle of a mark to the end of its strokes, and the angles of those of each kind of case. */
const STROKE = 9.5;
const STROKES: readonly (readonly number[])[] = [[], [0], [-0.4, 0.4], [-0.6, 0, 0.6]];

/** Draws around the middle of a square what is past its limit: a filled square by statute, a frame by promise. */
function drawLate(pen: CanvasRenderingContext2D, scheme: LateBy, { over, paper }: Palette): void {
  const corner = SPRITE / 2 - LATE;
  pen.fillStyle = scheme === 'statutory' ? over : paper;
  pen.strokeStyle = over;
  pen.lineWidth = 1.8;
  pen.fillRect(corner, corner, 2 * LATE, 2 * LATE);
  pen.strokeRect(corner, corner, 2 * LATE, 2 * LATE);
}

/** Draws around the middle of a square what is past a limit over several items: a diamond, filled by statute, a frame by promise. */
function drawTogether(pen: CanvasRenderingContext2D, { scheme }: LateTogether, { over, paper }: Palette): void {
  const middle = SPRITE / 2;
  pen.beginPath();
  pen.moveTo(middle, middle - TOGETHER);
  pen.lineTo(middle + TOGETHER, middle);
  pen.lineTo(middle, middle + TOGETHER);
  pen.lineTo(middle - TOGETHER, middle);
  pen.closePath();
  pen.fillStyle = scheme === 'statutory' ? over : paper;
  pen.strokeStyle = over;
  pen.lineWidth = 1.8;
  pen.fill();
  pen.stroke();
}

/** Draws the strokes by which kinds of cases are told apart without colour: none, one, two or three, away from the node. */
function drawStrokes(pen: CanvasRenderingContext2D, type: number, isBelow: boolean, palette: Palette): void {
  const middle = SPRITE / 2;
  const away = isBelow ? 1 : -1;
  pen.lineCap = 'round';
  for (const [colour, width] of [
    [palette.paper, 3.4],
    [palette.types[type]!, 1.6],
  ] as const) {
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.beginPath();
    for (const angle of STROKES[type]!) {
      pen.moveTo(middle, middle);
      pen.lineTo(middle + STROKE * Math.sin(angle), middle + away * STROKE * Math.cos(angle));
    }
    pen.stroke();
  }
  pen.lineCap = 'butt';
}

/** Draws a mark around the middle of a square of SPRITE. */
function drawMark(pen: CanvasRenderingContext2D, mark: Mark, colour: string, paper: string): void {
  const middle = SPRITE / 2;
  pen.fillStyle = mark === 'work' ? colour : paper;
  pen.beginPath();
  switch (mark) {
    case 'work':
    case 'wait':
      pen.arc(middle, middle, mark === 'work' ? RADIUS : RADIUS - 0.6, 0, 2 * Math.PI);
      break;
    case 'hand':
      pen.moveTo(middle, middle + RADIUS);
      pen.lineTo(middle - RADIUS, middle - RADIUS + 1);
      pen.lineTo(middle + RADIUS, middle - RADIUS + 1);
      pen.closePath();
      break;
    case 'outside':
      pen.moveTo(middle, middle - RADIUS);
      pen.lineTo(middle + RADIUS, middle);
      pen.lineTo(middle, middle + RADIUS);
      pen.lineTo(middle - RADIUS, middle);
      pen.closePath();
      break;
    case 'stopped':
      pen.rect(middle - RADIUS, middle - RADIUS, 2 * RADIUS, 2 * RADIUS);
      break;
  }
  // A rim of paper keeps marks apart from dark nodes and from one another.
  pen.strokeStyle = paper;
  pen.lineWidth = 4;
  pen.stroke();
  pen.fill();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.8;
  pen.stroke();
  if (mark !== 'stopped') return;
  pen.lineWidth = 1.4;
  pen.beginPath();
  for (const x of [middle - 1.4, middle + 1.4]) {
    pen.moveTo(x, middle - 2.4);
    pen.lineTo(x, middle + 2.4);
  }
  pen.stroke();
}

/** What the picture of a mark depends on, but for the kind of its case. */
type Looks = Pick<Token, 'mark' | 'late' | 'together' | 'isBelow'>;

/** Gives the pictures of marks at a scale, each drawn once. */
export function spritesOf(palette: Palette, scale: number): (looks: Looks, type: number) => HTMLCanvasElement {
  const known = new Map<string, HTMLCanvasElement>();
  return ({ mark, late, together, isBelow }, type) => {
    const key = `${mark} ${type} ${late} ${together?.scheme} ${isBelow}`;
    let sprite = known.get(key);
    if (sprite !== undefined) return sprite;
    sprite = document.createElement('canvas');
    sprite.width = sprite.height = Math.ceil(SPRITE * scale);
    const pen = sprite.getContext('2d')!;
    pen.scale(scale, scale);
    if (together !== undefined) drawTogether(pen, together, palette);
    if (late !== undefined) drawLate(pen, late, palette);
    drawStrokes(pen, type, isBelow, palette);
    drawMark(pen, mark, palette.types[type] ?? palette.types[0]!, palette.paper);
    known.set(key, sprite);
    return sprite;
  };
}

/** Width of a digit of the numbers. */
const DIGIT = 7;

/** Draws how many are in line at a node: a coloured border and the number. */
export function drawHeat(
  pen: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  n: number,
  palette: Palette,
): void {
  const { back, text } = palette.heat[Math.max(1, heatStep(n)) - 1]!;
  pen.strokeStyle = back;
  pen.lineWidth = 3;
  pen.strokeRect(x - 2, y - 2, width + 4, height + 4);
  pen.font = palette.font;
  const words = String(n);
  const size = words.length * DIGIT + 8;
  const [left, top] = [x + width - size + 6, y - 9];
  pen.fillStyle = back;
  pen.fillRect(left, top, size, 15);
  pen.strokeStyle = palette.paper;
  pen.lineWidth = 1;
  pen.strokeRect(left, top, size, 15);
  pen.fillStyle = text;
  pen.textBaseline = 'middle';
  pen.textAlign = 'center';
  pen.fillText(words, left + size / 2, top + 8);
}
