import type { ReactNode } from 'react';
import { useLayoutEffect, useRef } from 'react';
import { useWords } from '../../words/index.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A modal window: Escape and a click outside close it, and focus goes back to where it came from. */
export function Dialog({ title, onClose, children, className = '' }: Props) {
  const { t } = useWords();
  const element = useRef<HTMLDialogElement>(null);
  // Before the effects of what is in it, which may measure itself.
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (dialog !== null && !dialog.open) dialog.showModal();
    dialog?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={className}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="dialog__head">
        <h2>{title}</h2>
        <button type="button" onClick={onClose}>
          {t('app.close')}
        </button>
      </div>
      {children}
    </dialog>
  );
}
