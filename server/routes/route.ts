import type { Request } from 'express';
import type { z } from 'zod';
import type { Text } from '../../engine/model/index.ts';
import type { Caller } from '../access/caller.ts';
import type { Made } from '../messages.ts';
import type { Permission } from '../access/permissions.ts';
import type { By, Store } from '../store/index.ts';

/**
 * Whoever may call a route. `open`: anyone, and it is not even looked who, so that it works while the store does not;
 * `anyone`; `signed-in`; or who has a permission.
 */
export type Who = 'open' | 'anyone' | 'signed-in' | Permission;

/** What a route is told of one request. */
export interface Call<Query, Body> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller;
  readonly by: By;
  /** The store to use; inside a creation with a key it is that of the transaction. */
  readonly store: Store;
  /** The revision of If-Match; 0 for routes that do not ask for one. */
  readonly revision: number;
  readonly request: Request;
}

/** What a route answers. */
export interface Answer {
  /** 200, where absent. */
  readonly status?: number;
  /** JSON; absent for an answer without content. */
  readonly body?: unknown;
  /** Text of a type of its own, instead of JSON. */
  readonly text?: { readonly type: string; readonly text: string };
  /** The name of the file, for what is to be saved and not shown. */
  readonly file?: string;
  readonly revision?: number;
  readonly location?: string;
  /** The token of a session that begins; null where one ends. */
  readonly session?: string | null;
  /** The run on which there is work now that was not there before. */
  readonly queued?: string;
  /**
   * The body tells a secret, which is not kept: whoever sends the same key again is told instead that this was made, and to end
   * it and make another one.
   */
  readonly toldOnce?: Made;
}

/** The groups under which the routes are described. */
type Tag = 'system' | 'library' | 'own documents' | 'documents' | 'workflow' | 'runs' | 'account' | 'people';

interface Shape<Query extends z.ZodType, Body extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below the address of the server, such as `/api/v1/documents/:id`. */
  readonly path: string;
  readonly who: Who;
  readonly tag: Tag;
  readonly title: Text;
  readonly query?: Query;
  readonly body?: Body;
  /** `document`: as large as a document may be; 64 kB, where absent. */
  readonly size?: 'document';
  /** The caller has to say by If-Match which revision is changed. */
  readonly ifMatch?: boolean;
  /** An Idempotency-Key is kept: with the same key nothing happens twice. */
  readonly once?: boolean;
  /** What a success looks like. */
  readonly gives: { readonly status?: number; readonly schema?: z.ZodType; readonly type?: string };
}

/** One route: data for the router, for the description of the API, and for the test of who may call it. */
export interface Route extends Shape<z.ZodType, z.ZodType> {
  readonly handle: (call: Call<never, never>) => Answer | Promise<Answer>;
}

/** Declares a route; what its handler is told follows from its schemas. */
export function route<Query extends z.ZodType = z.ZodUndefined, Body extends z.ZodType = z.ZodUndefined>(
  shape: Shape<Query, Body>,
  handle: (call: Call<z.output<Query>, z.output<Body>>) => Answer | Promise<Answer>,
): Route {
  return { ...shape, handle };
}
