// Formulas of queueing theory, written from the books and sharing nothing with the engine. Rates are per minute, times in
// minutes. Waits are from request to taking up; responses end with the service.

/** Erlang's B: the share of customers lost at c servers without room to wait, under an offered load of a. */
export function erlangB(c: number, a: number): number {
  let lost = 1;
  for (let k = 1; k <= c; k++) lost = (a * lost) / (k + a * lost);
  return lost;
}

/** Erlang's C: the share of customers that wait at c servers with room for all, under an offered load of a < c. */
export function erlangC(c: number, a: number): number {
  const lost = erlangB(c, a);
  return lost / (1 - (a / c) * (1 - lost));
}

/** The mean wait of M/M/c. */
export function waitOfMMc(rate: number, service: number, c: number): number {
  return erlangC(c, rate * service) / (c / service - rate);
}

/** The mean response of M/M/c. */
export function responseOfMMc(rate: number, service: number, c: number): number {
  return waitOfMMc(rate, service, c) + service;
}

/** The mean wait of M/G/1 with a coefficient of variation of the service (Pollaczek 1930, Khinchine 1932). */
export function waitOfMG1(rate: number, service: number, variation: number): number {
  const load = rate * service;
  return (load * service * (1 + variation ** 2)) / (2 * (1 - load));
}

/**
 * D/M/1: σ is the root below 1 of σ = e^(−(1 − σ) ÷ ρ), the share of customers that wait (Gross and Harris, Fundamentals
 * of Queueing Theory, 5.3).
 */
export function rootOfDM1(load: number): number {
  let root = 0;
  // From 0 the iteration rises to the smaller root, since the right-hand side is convex and rising.
  for (let step = 0; step < 2000; step++) root = Math.exp(-(1 - root) / load);
  return root;
}

/** The mean wait of D/M/1. */
export function waitOfDM1(rate: number, service: number): number {
  const root = rootOfDM1(rate * service);
  return (root * service) / (1 - root);
}

/** What a queue with c servers and room for `room` customers, those in service among them, comes to. */
export interface LimitedQueue {
  /** The share of customers that find it full. */
  readonly lost: number;
  /** The mean wait of those who come in. */
  readonly wait: number;
  readonly busy: number;
}

/** M/M/c/K by the balance of births and deaths. */
export function limitedQueue(rate: number, service: number, c: number, room: number): LimitedQueue {
  const weight = [1];
  for (let n = 1; n <= room; n++) weight.push((weight[n - 1]! * rate * service) / Math.min(n, c));
  const total = weight.reduce((sum, each) => sum + each, 0);
  const share = weight.map((each) => each / total);
  const lost = share[room]!;
  const line = share.reduce((sum, each, n) => sum + each * Math.max(0, n - c), 0);
  const busy = share.reduce((sum, each, n) => sum + each * Math.min(n, c), 0);
  return { lost, wait: line / (rate * (1 - lost)), busy: busy / c };
}

/** Customers of one priority. */
export interface PriorityClass {
  readonly rate: number;
  readonly service: number;
  /** The mean of the square of the service. */
  readonly square: number;
}

/**
 * The mean waits of the classes of M/G/1 where the first class is taken first and nobody is interrupted (Cobham,
 * "Priority assignment in waiting line problems", Operations Research 2, 1954).
 */
export function waitsByPriority(classes: readonly PriorityClass[]): number[] {
  const residual = classes.reduce((sum, { rate, square }) => sum + (rate * square) / 2, 0);
  let before = 0;
  return classes.map(({ rate, service }) => {
    const upTo = before + rate * service;
    const wait = residual / ((1 - before) * (1 - upTo));
    before = upTo;
    return wait;
  });
}

/**
 * Two parallel M/M/1 that a customer visits at the same time and leaves with the later one: the exact mean response
 * (Flatto and Hahn, "Two parallel queues created by arrivals with two demands", SIAM J. Appl. Math. 44, 1984).
 */
export function responseOfForkJoin2(rate: number, service: number): number {
  return ((12 - rate * service) / 8) * responseOfMMc(rate, service, 1);
}

/**
 * The same of n queues, off by less than 5 % for n up to 32 (Nelson and Tantawi, "Approximate analysis of fork/join
 * synchronization in parallel queues", IEEE Trans. Computers 37, 1988).
 */
export function responseOfForkJoin(n: number, rate: number, service: number): number {
  const ratio = harmonic(n) / harmonic(2);
  return (ratio + (4 / 11) * (1 - ratio) * rate * service) * responseOfForkJoin2(rate, service);
}

/** 1 + ½ + … + 1/n: the mean of the latest of n exponentials of mean 1. */
export function harmonic(n: number): number {
  let sum = 0;
  for (let k = 1; k <= n; k++) sum += 1 / k;
  return sum;
}

/** Mean and variance of the PERT distribution, a beta with weight 4 on the likely value (Malcolm et al. 1959; Clark 1962). */
export function momentsOfPert(low: number, likely: number, high: number): { mean: number; variance: number } {
  const mean = (low + 4 * likely + high) / 6;
  const [a, b] = [1 + (4 * (likely - low)) / (high - low), 1 + (4 * (high - likely)) / (high - low)];
  return { mean, variance: ((high - low) ** 2 * a * b) / ((a + b) ** 2 * (a + b + 1)) };
}

/**
 * The mean wait of the first `count` customers of an M/M/1 that is empty when the first one comes: the chain of the numbers
 * that customers find. Between two arrivals each service ends before the arrival with chance μ ÷ (λ + μ).
 */
export function meanWaitOfFirst(count: number, rate: number, service: number): number {
  const ends = 1 / (1 + rate * service);
  let found = new Float64Array(count + 1);
  found[0] = 1;
  let sum = 0;
  for (let customer = 1; customer <= count; customer++) {
    sum += found.reduce((all, chance, n) => all + chance * n, 0) * service;
    const next = new Float64Array(count + 1);
    for (let n = 0; n < count; n++) {
      let chance = found[n]!;
      for (let left = n + 1; left > 0; left--) {
        next[left]! += chance * (1 - ends);
        chance *= ends;
      }
      next[0]! += chance;
    }
    found = next;
  }
  return sum / count;
}
