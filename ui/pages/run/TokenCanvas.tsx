import type { Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useSettings } from '../../state/settings.ts';
import type { PlayClock } from './clock.ts';
import { drawHeat, paletteOf, RADIUS, SPRITE, spritesOf } from './draw.ts';
import type { FilmedLimits } from './limits.ts';
import type { Reel } from './reel.ts';
import type { Ground, Picture, Token } from './tokens.ts';
import { pictureOf } from './tokens.ts';

interface Props {
  readonly reel: Reel;
  readonly limits: FilmedLimits;
  readonly ground: Ground;
  readonly clock: PlayClock;
  readonly viewport: Viewport;
  readonly width: number;
  readonly height: number;
  /** Minutes of a day. */
  readonly day: number;
  /** Per class of cases, the number of its colour. */
  readonly typeOf: readonly number[];
  /** The place of the case that is followed. */
  readonly followed: number | undefined;
  /** Whether only what is off the clock is lit. */
  readonly light: boolean;
  /** Hears what was drawn, for those who press a mark. */
  readonly onDrawn: (picture: Picture) => void;
}

/** A hand-over is seen for so many seconds, and marks move up in a row in about a third of it. */
const TRAVEL_SECONDS = 0.7;
const EASE_SECONDS = 0.12;
/** What is not meant is drawn so faintly. */
const DIM = 0.18;
/** More than any process has nodes. */
const NODES = 1 << 12;

/** Every mark over the map, on one canvas that is drawn anew for each picture of the clock. */
export function TokenCanvas(props: Props) {
  const { reel, limits, ground, clock, viewport, width, height, day, typeOf, followed, light, onDrawn } = props;
  const { theme } = useSettings();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { x, y, zoom } = viewport;
  useEffect(() => {
    const sheet = canvas.current;
    const pen = sheet?.getContext('2d');
    if (sheet === null || pen === null || pen === undefined) return undefined;
    const ratio = window.devicePixelRatio || 1;
    sheet.width = Math.round(width * ratio);
    sheet.height = Math.round(height * ratio);
    const palette = paletteOf(sheet);
    const sprite = spritesOf(palette, ratio * zoom);
    const places = new Map<number, { x: number; y: number; seen: number }>();
    let frames = 0;
    /** Marks move up smoothly while the clock runs; after a leap they are where they belong. */
    const eased = (token: Token, seconds: number | undefined): { x: number; y: number } => {
      const key = token.owner * NODES + reel.film.stretches.node[token.stretch]!;
      const place = places.get(key);
      if (place === undefined) {
        places.set(key, { x: token.x, y: token.y, seen: frames });
        return token;
      }
      const part = seconds === undefined || token.travels ? 1 : 1 - Math.exp(-seconds / EASE_SECONDS);
      place.x += (token.x - place.x) * part;
      place.y += (token.y - place.y) * part;
      place.seen = frames;
      return place;
    };
    const draw = (time: number, seconds: number | undefined): void => {
      frames += 1;
      const picture = pictureOf(reel, limits, time, ground, TRAVEL_SECONDS * clock.pace * day);
      onDrawn(picture);
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, sheet.width, sheet.height);
      pen.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
      for (const [id, n] of picture.waiting) drawHeat(pen, ground.boxes.get(id)!, n, palette);
      for (const token of picture.tokens) {
        const at = eased(token, seconds);
        const isMeant = (!light || token.offClock) && (followed === undefined || followed === token.owner);
        pen.globalAlpha = isMeant ? 1 : DIM;
        const own = sprite(token, typeOf[reel.film.cases.class[token.owner]!] ?? 0);
        pen.drawImage(own, at.x - SPRITE / 2, at.y - SPRITE / 2, SPRITE, SPRITE);
        if (followed !== token.owner) continue;
        pen.strokeStyle = palette.focus;
        pen.lineWidth = 2.5;
        pen.beginPath();
        pen.arc(at.x, at.y, RADIUS + 5, 0, 2 * Math.PI);
        pen.stroke();
      }
      pen.globalAlpha = 1;
      // What is gone need not be remembered; where it comes back it appears.
      if (frames % 60 === 0) for (const [key, { seen }] of places) if (seen < frames - 1) places.delete(key);
    };
    draw(clock.time, undefined);
    return clock.onFrame(draw);
  }, [reel, limits, ground, clock, x, y, zoom, width, height, day, typeOf, followed, light, onDrawn, theme]);
  return <canvas ref={canvas} className="run__tokens" style={{ width, height }} aria-hidden="true" />;
}
