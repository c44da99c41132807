import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

interface PaneSize {
  /** For one of the two panes, which are equal. */
  readonly ref: RefObject<HTMLDivElement | null>;
  /** For the whole screen, which is made as high as what the window leaves below the top lines. */
  readonly page: RefObject<HTMLDivElement | null>;
  readonly width: number;
  readonly height: number;
}

const LEAST = 560;

/** The size of a pane in whole pixels; 0 until it is known. */
export function usePaneSize(): PaneSize {
  const ref = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measure = (): void => {
      const whole = page.current;
      if (whole !== null) {
        const top = whole.getBoundingClientRect().top + window.scrollY;
        whole.style.setProperty('--map-height', `${Math.max(LEAST, Math.floor(window.innerHeight - top))}px`);
      }
      const pane = ref.current;
      if (pane === null) return;
      const next = { width: Math.floor(pane.clientWidth), height: Math.floor(pane.clientHeight) };
      setSize((old) => (old.width === next.width && old.height === next.height ? old : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    if (ref.current !== null) observer.observe(ref.current);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  });
  return { ref, page, ...size };
}
