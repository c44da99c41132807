import { useEffect, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { CODE_LENGTH } from '../../../server/class-rules.ts';
import { useSession } from '../../state/account.ts';
import { codeOf, joinClass, useClass } from '../../state/class.ts';
import { useWords } from '../../words/index.ts';

/** The way into a class, by its link or by its code; whoever is in is taken to what the leader shows. */
export function ClassPage() {
  const { t } = useWords();
  const { code: given } = useParams();
  const session = useSession();
  const code = given === undefined ? undefined : codeOf(given);
  const isNobody = session?.mode === 'shared' && session.user === null;
  const mayJoin = session !== undefined && !isNobody;
  useEffect(() => {
    if (mayJoin && code !== undefined) joinClass(code);
  }, [mayJoin, code]);
  return (
    <div className="page class-page">
      <h1>{t('class.joinTitle')}</h1>
      {isNobody ? (
        <p className="strip">
          {t('class.signIn')} <Link to="/account/sign-in">{t('account.signIn')}</Link>
        </p>
      ) : (
        <>
          <p className="note">{t(session === undefined ? 'class.noServer' : 'class.joinNote')}</p>
          {code !== undefined && <Joining code={code} />}
          <CodeForm given={given} />
        </>
      )}
    </div>
  );
}

/** How joining goes. */
function Joining({ code }: { code: string }) {
  const { t, say } = useWords();
  const { ended, problem } = useClass();
  if (ended !== undefined || problem !== undefined)
    return (
      <p className="strip" role="alert">
        {problem === undefined ? t(`class.ended.${ended ?? 'unknown'}`) : say(problem)}
      </p>
    );
  return <p role="status">{t('class.joining', { code })}</p>;
}

function CodeForm({ given }: { given: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(given ?? '');
  const [wrong, setWrong] = useState(given);
  const code = codeOf(typed);
  const isWrong = code === undefined && wrong === typed;
  return (
    <form
      className="class-page__form"
      onSubmit={(event) => {
        event.preventDefault();
        if (code === undefined) setWrong(typed);
        else void navigate(`/class/${code}`);
      }}
    >
      <label>
        {t('class.code')}{' '}
        <input
          value={typed}
          size={CODE_LENGTH + 2}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'class-code-wrong' : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>{' '}
      <button type="submit" className="button--main">
        {t('class.join')}
      </button>
      {isWrong && (
        <p id="class-code-wrong" className="worse" role="alert">
          {t('class.noCode', { n: CODE_LENGTH })}
        </p>
      )}
    </form>
  );
}
