import type { Store } from './store/index.ts';
import { newToken, tokenHash } from './access/tokens.ts';

const DAY = 86_400_000;

/**
 * The token of a one-time link by which the first administrator gets an account, good for a day and until there is a user;
 * undefined where there is one already. A link that was printed before ends.
 */
export async function firstAdministratorToken(store: Store, now: number): Promise<string | undefined> {
  if ((await store.users.count()) > 0) return undefined;
  const token = newToken();
  await store.invitations.create(
    { user: null, name: '服务器 server' },
    {
      tokenHash: tokenHash(token),
      purpose: 'first',
      role: 'administrator',
      expiresAt: new Date(now + DAY).toISOString(),
    },
  );
  return token;
}
