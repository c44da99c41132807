import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { Player } from './Player.tsx';
import './run.css';
import { WithFilms } from './WithFilms.tsx';

/** 运行与排队: one replication of the mass simulation played back on the map, with lines and utilisation of the offices. */
export function RunPage() {
  const { t, say } = useWords();
  const view = useView();
  return (
    <div className="run">
      <div className="run__head">
        <h1>
          {t('run.title')} · {say(view.process.title)}
        </h1>
        <strong className="badge">{t('line.simulated')}</strong>
        <span className="note">{t('run.lead')}</span>
      </div>
      <WithFilms>{(question, films) => <Player key={films.model} question={question} films={films} />}</WithFilms>
    </div>
  );
}
