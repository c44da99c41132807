/** The hollow mark of a quick answer. */
export function QuickMark() {
  return (
    <svg width="12" height="10" viewBox="0 0 12 10" className="full__triangle" aria-hidden="true">
      <path d="M6 1 L11 9 H1 Z" />
    </svg>
  );
}
