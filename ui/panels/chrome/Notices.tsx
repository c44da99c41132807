import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';

/** What the address asked for and is not there, with what is shown instead. */
export function Notices() {
  const { notices } = useView();
  const { say } = useWords();
  if (notices.length === 0) return null;
  return (
    <div className="notices" role="alert">
      {notices.map((notice) => (
        <p key={notice.zh} className="strip">
          {say(notice)}
        </p>
      ))}
    </div>
  );
}
