/** The values that were made last for some documents, the oldest first. */
type Recent<Value> = Map<string, Value>;

/** What was made of documents, by their identity; one step of the chain for each document. */
export interface Memory<Value> {
  readonly next: WeakMap<object, Memory<Value>>;
  readonly recent: Recent<Value>;
}

/** So many settings are remembered for the same documents: enough for the switches that a planner goes to and fro between. */
const MOST = 32;

export function memory<Value>(): Memory<Value> {
  return { next: new WeakMap(), recent: new Map() };
}

/**
 * What `make` makes of documents and settings, made once while it is in use, so that equal questions meet the same object.
 * Documents are known by identity, settings by a text; both have to decide everything that `make` reads.
 */
export function remembered<Value>(
  whole: Memory<Value>,
  documents: readonly object[],
  settings: string,
  make: () => Value,
): Value {
  let place = whole;
  for (const document of documents) {
    let next = place.next.get(document);
    if (next === undefined) place.next.set(document, (next = memory<Value>()));
    place = next;
  }
  const { recent } = place;
  const value = recent.get(settings) ?? make();
  recent.delete(settings);
  recent.set(settings, value);
  for (const oldest of recent.keys()) {
    if (recent.size <= MOST) break;
    recent.delete(oldest);
  }
  return value;
}
