import { useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { follow, useClass } from '../../state/class.ts';
import { isJoining, useSharedAddress, withOwn } from './address.ts';

/** Goes where the leader of the class goes; whoever goes elsewhere by hand is left alone until they want to follow again. */
export function useFollowing(): void {
  const { attended, isFollowing, ended } = useClass();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = useSharedAddress();
  const target = attended !== undefined && ended === undefined ? attended.at : undefined;
  // Whoever leads and opens the link goes to the own screen once, and leads from there.
  const follows = isFollowing && (attended?.leads === false || isJoining(pathname));
  const gone = useRef<string>(undefined);
  useEffect(() => {
    if (target === undefined || !follows) {
      gone.current = undefined;
    } else if (gone.current !== target || isJoining(pathname)) {
      gone.current = target;
      if (here !== target) void navigate(withOwn(target), { replace: true });
    } else if (here !== target) {
      follow(false);
    }
  }, [target, follows, here, pathname, navigate]);
}
