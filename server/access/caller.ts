import type { By, User } from '../store/index.ts';
import { permissions, roleMay } from './permissions.ts';
import type { Permission } from './permissions.ts';

/** Who asks: nobody that we know, whoever sits at the machine in single-user mode, or a user who has signed in. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'user'; readonly user: User; readonly sessionToken: string; readonly tokenHash: string };

/** Whether a caller has a permission; see access/permissions.ts. */
export function may(caller: Caller, permission: Permission): boolean {
  switch (caller.kind) {
    case 'anonymous':
      return false;
    case 'owner':
      return true;
    case 'user':
      return roleMay(caller.user.role, permission);
  }
}

/** All that a caller may do. */
export function permissionsOf(caller: Caller): Permission[] {
  return permissions.filter((permission) => may(caller, permission));
}

/** The name under which the store notes what a caller does. */
export function byOf(caller: Caller, request: string): By {
  switch (caller.kind) {
    case 'anonymous':
      return { user: null, name: '未登录 anonymous', request };
    case 'owner':
      return { user: null, name: '本机用户 local user', request };
    case 'user':
      return { user: caller.user.id, name: caller.user.shownName, request };
  }
}
