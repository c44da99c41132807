/** What a ladder hands over: so many entries, in arrays that have room for more. */
interface Due {
  readonly count: number;
  readonly times: Float64Array;
  readonly payloads: Int32Array;
  readonly keys: Float64Array;
}

/** Puts a few entries in the order of times and keys, by insertion. */
export function sortFew({ times, payloads, keys, count }: Due): void {
  for (let k = 1; k < count; k++) {
    const time = times[k]!;
    const payload = payloads[k]!;
    const key = keys[k]!;
    let at = k;
    while (at > 0 && (times[at - 1]! > time || (times[at - 1] === time && keys[at - 1]! > key))) {
      times[at] = times[at - 1]!;
      payloads[at] = payloads[at - 1]!;
      keys[at] = keys[at - 1]!;
      at -= 1;
    }
    times[at] = time;
    payloads[at] = payload;
    keys[at] = key;
  }
}

/** As `sortFew`, for any number. */
export function sortMany({ times, payloads, keys, count }: Due): void {
  const order = Array.from({ length: count }, (_, k) => k).sort((a, b) => times[a]! - times[b]! || keys[a]! - keys[b]!);
  for (const list of [times, payloads, keys]) {
    const copy = order.map((k) => list[k]!);
    for (let k = 0; k < count; k++) list[k] = copy[k]!;
  }
}
