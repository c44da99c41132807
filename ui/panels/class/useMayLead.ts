import { useSession } from '../../state/account.ts';
import { useClass } from '../../state/class.ts';

/** Whether whoever is here may begin to lead a class; not while this window leads or follows one. */
export function useMayLead(): boolean {
  const session = useSession();
  const { code } = useClass();
  return code === undefined && session?.permissions.includes('classes.lead') === true;
}
