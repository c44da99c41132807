import { dataFolder } from '../store/folder.ts';

/** Where the data are: a data folder, and the connection string of a PostgreSQL server where they are on one. */
export interface Place {
  readonly folder: string;
  readonly url?: string | undefined;
  /** The time in milliseconds since 1970; that of the machine, where absent. */
  readonly clock?: () => number;
}

/** The place that the environment and `--data` mean. */
export function placeOf(env: Readonly<Record<string, string | undefined>>, data: string | undefined): Place {
  return { folder: dataFolder(env, data), url: env['DATABASE_URL'] };
}
