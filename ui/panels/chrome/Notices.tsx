import { useComparison } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { NotInForceStrip } from './NotInForceStrip.tsx';

/** What the address asked for and is not there, with what is shown instead; and what is not in force on the day of the law. */
export function Notices() {
  const { notices } = useView();
  const { notInForce } = useComparison();
  const { say } = useWords();
  return (
    <>
      {notices.length > 0 && (
        <div className="notices" role="alert">
          {notices.map((notice) => (
            <p key={notice.zh} className="strip">
              {say(notice)}
            </p>
          ))}
        </div>
      )}
      <NotInForceStrip left={notInForce} />
    </>
  );
}
