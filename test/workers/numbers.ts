/** Numbers from 0 to 1 by the minimal standard generator (Park and Miller 1988). */
export function numberStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
