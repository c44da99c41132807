import { useEffect, useRef } from 'react';

/** Calls back on a key. Keys without Ctrl are left to text fields, and all keys to input methods. */
export function useKey(key: string, then: () => void, { ctrl = false }: { ctrl?: boolean } = {}): void {
  const latest = useRef(then);
  useEffect(() => {
    latest.current = then;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.key.toLowerCase() !== key) return;
      if (ctrl !== (event.ctrlKey || event.metaKey) || event.altKey) return;
      if (!ctrl && isTyping(event.target)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [key, ctrl]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
