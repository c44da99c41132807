import { useLocation } from 'react-router';
import { useClass } from '../../state/class.ts';
import { isJoining } from './address.ts';
import './class.css';
import { FollowBar } from './FollowBar.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import { PlanForm } from './PlanForm.tsx';
import { useFollowing } from './useFollowing.ts';
import { useLeading } from './useLeading.ts';

/** The class that this window leads or follows, above all screens. */
export function ClassDock() {
  const state = useClass();
  const { pathname } = useLocation();
  useFollowing();
  useLeading();
  const { attended, isPlanned } = state;
  if (isPlanned) return <PlanForm problem={state.problem} />;
  // The page where one joins says itself how that goes.
  if (attended === undefined || isJoining(pathname)) return null;
  return attended.leads ? (
    <LeadPanel state={state} attended={attended} />
  ) : (
    <FollowBar state={state} attended={attended} />
  );
}
