/**
 * The same union under a name of its own. What is inferred from a schema has none: the compiler would write all of it out again
 * wherever another schema contains it, megabytes of declarations that everybody who imports the model has to read and compare.
 * For the same reason object types are interfaces, and exported schemas say the type that they read.
 */
export type Named<Union> = Union extends unknown ? Union : never;
