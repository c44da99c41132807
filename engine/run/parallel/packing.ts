import type { MomentsRecord, PunctualityRecord, QuantileSketchRecord, TimeAverageRecord } from '../statistics/index.ts';
import { Moments, Punctuality, QuantileSketch, TimeAverage } from '../statistics/index.ts';

// Accumulators and the numbers that JSON does not know carry a tag. Ids in documents never begin with `$`, so that an
// object keyed by ids is not taken for one of them.
const ACCUMULATOR = '$accumulator';
const NUMBER = '$number';

interface Kind {
  readonly name: string;
  readonly holds: (value: object) => boolean;
  readonly revive: (record: unknown) => object;
}

const kinds: readonly Kind[] = [
  kindOf('moments', Moments, (record: MomentsRecord) => Moments.fromJSON(record)),
  kindOf('punctuality', Punctuality, (record: PunctualityRecord) => Punctuality.fromJSON(record)),
  kindOf('quantile-sketch', QuantileSketch, (record: QuantileSketchRecord) => QuantileSketch.fromJSON(record)),
  kindOf('time-average', TimeAverage, (record: TimeAverageRecord) => TimeAverage.fromJSON(record)),
];

function kindOf<Accumulator extends { toJSON(): Record }, Record>(
  name: string,
  type: abstract new (...given: never) => Accumulator,
  revive: (record: Record) => Accumulator,
): Kind {
  return { name, holds: (value) => value instanceof type, revive: (record) => revive(record as Record) };
}

/**
 * Plain data with accumulators at any depth, as text. Doubles cross exactly, infinities, NaN and −0 among them; members
 * that are undefined are left out. Throws TypeError, with the name of the place, on anything else (a typed array, a
 * function, a class of another kind): it would arrive as something that it is not.
 */
export function packed(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, key, json: unknown) {
    // `json` has gone through toJSON already and has lost its class.
    return carried(key, (this as Readonly<Record<string, unknown>>)[key], json, Array.isArray(this));
  });
}

/** What was packed. */
export function unpacked(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const tagged = value as Readonly<Record<string, unknown>>;
    if (typeof tagged[NUMBER] === 'string') return Number(tagged[NUMBER]);
    return kinds.find(({ name }) => name === tagged[ACCUMULATOR])?.revive(value) ?? value;
  });
}

function carried(key: string, value: unknown, json: unknown, isListed: boolean): unknown {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [NUMBER]: Object.is(value, -0) ? '-0' : String(value) };
    case 'string':
    case 'boolean':
      return value;
    case 'undefined':
      if (isListed) throw new TypeError(`an undefined entry of a list cannot cross between workers: ${key}`);
      return value;
    case 'object': {
      if (value === null || Array.isArray(value)) return value;
      const kind = kinds.find(({ holds }) => holds(value));
      if (kind !== undefined) return { [ACCUMULATOR]: kind.name, ...(json as object) };
      if (!isPlain(value))
        throw new TypeError(`neither plain data nor an accumulator, cannot cross between workers: ${key}`);
      return value;
    }
    case 'bigint':
    case 'function':
    case 'symbol':
      throw new TypeError(`a ${typeof value} cannot cross between workers: ${key}`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
