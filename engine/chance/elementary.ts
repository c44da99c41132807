/**
 * Logarithm and exponential by additions, multiplications and divisions alone, which every machine rounds alike. Those of
 * `Math` differ in the last bit from one JavaScript engine to the next, and with them the runs of a seed in Node and in a
 * browser would. After fdlibm (Sun Microsystems 1993, e_log.c and e_exp.c); errors below one unit in the last place.
 */

const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.442695040888963387;

const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
bits[0] = 1;
/** The word that holds sign and exponent. */
const HIGH = words[1] === 0 ? 0 : 1;

/** The exponent e of a positive number x, 2^e ≤ x < 2^(e + 1). Throws RangeError on any other. */
export function exponentOf(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`there is no exponent of ${x}`);
  bits[0] = x;
  const exponent = (words[HIGH]! >>> 20) - 1023;
  return exponent > -1023 ? exponent : exponentOf(x * 18014398509481984) - 54;
}

/** 2 to the powers from −1022 to 1023: looked up, since a number that is put together from its words is slow to be read. */
const POWERS = Float64Array.from({ length: 2046 }, (_, k) => {
  words[HIGH] = (k + 1) << 20;
  words[1 - HIGH] = 0;
  return bits[0]!;
});

/** 2 to a whole power, between −1022 and 1023. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent + 1022]!;
}

/** The natural logarithm of a number above zero; −Infinity for zero, NaN below it. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return Number.NaN;
  if (x === Infinity) return Infinity;
  let k = exponentOf(x);
  let m = k >= -1022 ? x * powerOfTwo(-Math.max(k, -1022)) : x * 18014398509481984 * powerOfTwo(-(k + 54));
  if (k > 1022) m = (x / 2) * powerOfTwo(-(k - 1));
  // Between √½ and √2, where the series converges fast.
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}

/** log(1 + x) for x above −1, exact to the last places for small x too (Kahan). */
export function log1p(x: number): number {
  const u = 1 + x;
  return u === 1 ? x : (log(u) * x) / (u - 1);
}

/** e to a power. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019411) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t * (6.61375632143793436117e-5 + t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  return k >= -1021 ? y * powerOfTwo(k) : y * powerOfTwo(k + 1000) * powerOfTwo(-1000);
}

/** A number above zero to any power. */
export function power(base: number, exponent: number): number {
  return base === 0 ? 0 : exp(exponent * log(base));
}
