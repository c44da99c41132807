import { useEffect, useRef } from 'react';

/** What the keys of a presentation do; `turn` goes so many steps on. */
export interface MeetKeys {
  readonly isBlank: boolean;
  /** Whether letters and the full stop do something, too. */
  readonly singleKeys: boolean;
  readonly unblank: () => void;
  readonly turn: (by: number | 'first' | 'last') => void;
  readonly blank: () => void;
  readonly full: () => void;
  readonly minutes: () => void;
  readonly leave: () => void;
}

/** The keys of slide presenters: page keys and arrows turn, B or a full stop blanks, Escape leaves. */
export function useMeetKeys(keys: MeetKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const now = latest.current;
      // On a blank screen every key means: show it again.
      if (now.isBlank) {
        event.preventDefault();
        now.unblank();
        return;
      }
      if (event.key !== 'Escape' && takesKeys(event.target, event.key)) return;
      if (!now.singleKeys && /^[a-z.]$/i.test(event.key)) return;
      const action = actionOf(event.key, now);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function actionOf(key: string, { turn, blank, full, minutes, leave }: MeetKeys): (() => void) | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return () => turn(1);
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return () => turn(-1);
    case 'Home':
      return () => turn('first');
    case 'End':
      return () => turn('last');
    case 'b':
    case 'B':
    case '.':
      return blank;
    case 'f':
    case 'F':
      return full;
    case 'm':
    case 'M':
      return minutes;
    case 'Escape':
      return leave;
    default:
      return undefined;
  }
}

/** Fields keep their keys, and buttons and switches the blank. */
function takesKeys(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return key === ' ';
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return key === ' ' && /^(BUTTON|A|SUMMARY)$/.test(target.tagName);
}
