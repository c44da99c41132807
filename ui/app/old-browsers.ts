/**
 * Office computers run Chromium from version 90 on. The build brings syntax down to it; functions that a package calls
 * and that came later are put in here, before anything else is loaded.
 */
const { hasOwn } = Object as { hasOwn?: typeof Object.hasOwn };
if (hasOwn === undefined)
  Object.hasOwn = (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key);

export {};
