/** The reference for W1: M/M/5 written into the program, with five ends of service instead of a list of events. */
export function referenceW1(customers: number, seed = 1): { readonly wait: number } {
  const free = new Float64Array(5);
  let [a, b, c, d] = [seed, 0x9e3779b9, 0x243f6a88, 1];
  const uniform = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return ((t >>> 0) + 0.5) / 4_294_967_296;
  };
  for (let k = 0; k < 16; k++) uniform();
  let now = 0;
  let wait = 0;
  for (let k = 0; k < customers; k++) {
    now -= Math.log(uniform()) / 4.5;
    let first = 0;
    for (let server = 1; server < 5; server++) if (free[server]! < free[first]!) first = server;
    const begins = Math.max(now, free[first]!);
    wait += begins - now;
    free[first] = begins - Math.log(uniform());
  }
  return { wait: wait / customers };
}
