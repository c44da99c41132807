import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { cities } from '../../../processes/index.ts';
import { RunLine } from '../../state/run-line.ts';
import type { RunAnswer, RunHead, RunPart, SearchResult } from '../../state/runs.ts';
import { isEnded, readRun, readRunFile } from '../../state/runs.ts';
import { NotInForceStrip } from '../../panels/chrome/NotInForceStrip.tsx';
import { useWords } from '../../words/index.ts';
import { timeText } from '../../words/time.ts';
import { addressOf } from '../cities/address.ts';
import { saveFile, useInternalName } from '../edit/download.ts';
import { Results } from './Results.tsx';
import { ownerOf, RunProgress, RunState } from './RunRow.tsx';
import { RunSteps } from './RunSteps.tsx';
import { SearchAnswer } from './SearchAnswer.tsx';

/** One run with the results of its scenarios, as they come. */
export function RunDetail({ id }: { id: string }) {
  const { t, say, language } = useWords();
  const [run, setRun] = useState<RunHead>();
  const [parts, setParts] = useState<readonly RunPart[]>([]);
  const [found, setFound] = useState<SearchResult>();
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<string>();
  const [isLost, setLost] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isLeft = false;
    const take = ({ result, process, city, calendars, notInForce, ...head }: RunAnswer): void => {
      setRun(head);
      setChosen({ process, city, calendars, notInForce });
      if (result === null) return;
      if ('answer' in result) setFound(result);
      else setParts(result.scenarios);
    };
    void readRun(id, language).then((outcome) => {
      if (isLeft) return;
      setProblem(outcome.ok ? undefined : outcome.message);
      if (outcome.ok) take(outcome.value);
    });
    return () => {
      isLeft = true;
    };
  }, [id, language, tries]);
  // Of a run that is done all has been read, but of a search what was tried on the way.
  const isSearch = run?.kind === 'search';
  const isFollowed = run !== undefined && (run.state !== 'done' || isSearch);
  // The answer of a search is read when it is there.
  const isAnswered = isSearch && run.state === 'done' && found === undefined;
  useEffect(() => {
    if (!isAnswered) return;
    void readRun(id, language).then((outcome) => {
      if (outcome.ok && outcome.value.result !== null && 'answer' in outcome.value.result)
        setFound(outcome.value.result);
    });
  }, [id, language, isAnswered]);
  // One that goes on after its end is followed anew.
  const isOver = run !== undefined && isEnded(run);
  useEffect(() => {
    if (!isFollowed) return undefined;
    const line = new RunLine({
      run: setRun,
      part: (_run, number, part) =>
        setParts((before) => [...before.slice(0, number - 1), part, ...before.slice(number)]),
      refused: (why) => setProblem(say(why)),
      connected: (isConnected) => setLost(!isConnected),
    });
    line.follow([id]);
    return () => line.close();
  }, [id, isFollowed, isOver, say]);
  return (
    <>
      <p>
        <Link to="/runs">← {t('runs.back')}</Link>
      </p>
      {isLost && isFollowed && <p className="strip">▲ {t('runs.lost')}</p>}
      {problem !== undefined && (
        <p className="strip" role="alert">
          ▲ {problem}{' '}
          <button type="button" onClick={() => setTries(tries + 1)}>
            {t('gate.again')}
          </button>
        </p>
      )}
      {run === undefined && problem === undefined && <p role="status">{t('gate.reading')}</p>}
      {run !== undefined && chosen !== undefined && (
        <>
          <Summary run={run} {...chosen} onChanged={setRun} />
          <NotInForceStrip left={chosen.notInForce} />
          {run.failure !== null && <p className="strip">▲ {t('runs.why', { why: say(run.failure) })}</p>}
          {found !== undefined && <SearchAnswer result={found} />}
          {/* What a search for measures looks at are no runs. */}
          {found?.search.question !== 'goal' && (
            <Results parts={parts.filter((part) => 'point' in part)} run={run} process={chosen.process.id} />
          )}
        </>
      )}
    </>
  );
}

/** What is run, the city whose rules hold, null for none, the calendars that the scenario carries, and what is not in force. */
type Chosen = Pick<RunAnswer, 'process' | 'city' | 'calendars' | 'notInForce'>;

interface SummaryProps extends Omit<Chosen, 'notInForce'> {
  readonly run: RunHead;
  readonly onChanged: (run: RunHead) => void;
}

function Summary({ run, process, city, calendars, onChanged }: SummaryProps) {
  const { t, say, language } = useWords();
  return (
    <p className="runs__summary" data-run={run.id}>
      <strong>
        {t(`runs.kind.${run.kind}`)} · {say(process.title)}
      </strong>
      {city !== null && <CityName id={city} />}
      {calendars.map(({ id, title }) => (
        <span key={id}>{t('runs.calendar', { calendar: say(title) })}</span>
      ))}
      <RunState run={run} />
      <RunProgress run={run} />
      <span>
        {t('documents.savedBy', {
          name: ownerOf(run, t),
          time: timeText(run.createdAt, language),
        })}
      </span>
      <RunSteps run={run} onChanged={onChanged} />
      {run.state === 'done' && <Download id={run.id} />}
    </p>
  );
}

/** A shipped city by its name; one of the server, which only some may see, by the way to it. */
function CityName({ id }: { id: string }) {
  const { t, say } = useWords();
  const shipped = cities.find((city) => city.id === id);
  if (shipped !== undefined) return <span>{t('runs.city', { city: say(shipped.title) })}</span>;
  return <Link to={addressOf('city', id)}>{t('runs.city', { city: t('project.citiesKept') })}</Link>;
}

function Download({ id }: { id: string }) {
  const { t, language } = useWords();
  const internalName = useInternalName();
  const [problem, setProblem] = useState<string>();
  const download = async (): Promise<void> => {
    const outcome = await readRunFile(id, language);
    setProblem(outcome.ok ? undefined : outcome.message);
    if (outcome.ok) saveFile(`${internalName(`run-${id}`, true)}.json`, 'application/json', outcome.value);
  };
  return (
    <>
      <button type="button" onClick={() => void download()}>
        {t('runs.download')}
      </button>
      {problem !== undefined && (
        <span className="worse" role="alert">
          ▲ {problem}
        </span>
      )}
    </>
  );
}
