/** One fast stream of draws (sfc32) for the reference programs that may choose their generator. */
export class Draws {
  private a: number;
  private b = 0x9e3779b9;
  private c = 0x243f6a88;
  private d = 1;
  private spare = Number.NaN;

  constructor(seed: number) {
    this.a = seed;
    for (let k = 0; k < 16; k++) this.uniform();
  }

  /** Above 0 and below 1. */
  uniform(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    return ((t >>> 0) + 0.5) / 4_294_967_296;
  }

  exponential(mean: number): number {
    return -mean * Math.log(this.uniform());
  }

  /** Lognormal with the coefficient of variation 0.5, as all of W2 are. */
  lognormal(mean: number): number {
    return mean * Math.exp(SIGMA * this.normal() - SIGMA_SQUARED / 2);
  }

  /** Marsaglia's polar method. */
  private normal(): number {
    if (!Number.isNaN(this.spare)) {
      const { spare } = this;
      this.spare = Number.NaN;
      return spare;
    }
    for (;;) {
      const u = 2 * this.uniform() - 1;
      const v = 2 * this.uniform() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      this.spare = v * scale;
      return u * scale;
    }
  }
}

const SIGMA_SQUARED = Math.log(1.25);
const SIGMA = Math.sqrt(SIGMA_SQUARED);
