import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

/** Whether half of an element has come into view; once seen it stays seen. */
export function useSeen(): { readonly ref: RefObject<HTMLDivElement | null>; readonly seen: boolean } {
  const ref = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { threshold: 0.5 },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  return { ref, seen };
}
