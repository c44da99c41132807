import { useSearchParams } from 'react-router';

/** Which side of the reform a printed page shows; after, unless the address says before. */
export function useSide(): [side: 'before' | 'after', set: (side: 'before' | 'after') => void] {
  const [params, setParams] = useSearchParams();
  return [
    params.get('side') === 'before' ? 'before' : 'after',
    (side) => {
      const next = new URLSearchParams(params);
      if (side === 'before') next.set('side', 'before');
      else next.delete('side');
      setParams(next, { replace: true });
    },
  ];
}
