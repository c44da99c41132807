/** The same numbers in an array that has more room. */
export function wider<A extends Float64Array | Int32Array | Int16Array | Uint16Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
