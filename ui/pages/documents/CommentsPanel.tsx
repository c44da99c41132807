import { csvText } from '../../../engine/exchange/index.ts';
import type { Process } from '../../../engine/model/index.ts';
import type { DocumentAnswer } from '../../../server/messages.ts';
import type { Part } from '../../state/stored-document.ts';
import type { Comment } from '../../state/workflow.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { saveFile, useInternalName } from '../edit/download.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentRow } from './CommentRow.tsx';
import { PartProblem } from './PartProblem.tsx';
import { placeText } from './places.ts';
import { timeText } from '../../words/time.ts';

interface Props {
  readonly document: DocumentAnswer;
  readonly process: Process | undefined;
  readonly comments: Part<readonly Comment[]>;
  readonly mayComment: boolean;
  readonly mayAnswer: boolean;
  /** The name under which whoever looks at it comments. */
  readonly person: string;
  readonly onChanged: () => Promise<void>;
}

/** The comments with the account of what was adopted 意见采纳情况, as a table that can be printed and taken away. */
export function CommentsPanel({ document, process, comments, mayComment, mayAnswer, person, onChanged }: Props) {
  const words = useWords();
  const { t } = words;
  const internalName = useInternalName();
  const rows = comments.value ?? [];
  const open = rows.filter(({ adoption }) => adoption === 'open').length;
  return (
    <section className="card way__panel" aria-labelledby="way-comments">
      <div className="way__head">
        <h2 id="way-comments">{t('comments.title')}</h2>
        {rows.length > 0 && (
          <div className="way__tools no-print">
            <button type="button" onClick={() => window.print()}>
              {t('comments.print')}
            </button>
            <button
              type="button"
              onClick={() =>
                saveFile(
                  `${internalName(`${t('comments.file')}-${document.id}`, document.isDraft)}.csv`,
                  'text/csv',
                  csvText([
                    ...(document.isDraft ? [[t('comments.internal', { name: person })]] : []),
                    ...account(rows, process, words),
                  ]),
                )
              }
            >
              {t('comments.download')}
            </button>
          </div>
        )}
      </div>
      <PartProblem part={comments} onAgain={onChanged} />
      {comments.value !== undefined && (
        <p className="note">
          {rows.length === 0 ? t('comments.empty') : t('comments.count', { n: rows.length, open })}
        </p>
      )}
      {rows.length > 0 && (
        <table className="documents__table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('comments.number')}
              </th>
              <th scope="col">{t('comments.text')}</th>
              <th scope="col">{t('comments.place')}</th>
              <th scope="col">{t('comments.adoption')}</th>
              <th scope="col">{t('comments.reason')}</th>
              {mayAnswer && <th scope="col" className="no-print" />}
            </tr>
          </thead>
          <tbody>
            {rows.map((comment, index) => (
              <CommentRow
                key={comment.id}
                comment={comment}
                number={index + 1}
                process={process}
                mayAnswer={mayAnswer}
                onChanged={onChanged}
              />
            ))}
          </tbody>
        </table>
      )}
      {mayComment && <CommentForm document={document} process={process} person={person} onChanged={onChanged} />}
    </section>
  );
}

/** The account as rows of a table, its heading first. */
function account(rows: readonly Comment[], process: Process | undefined, { t, say, language }: Words): string[][] {
  const heading = [
    t('comments.number'),
    t('comments.place'),
    t('comments.text'),
    t('comments.by'),
    t('comments.at'),
    t('confirm.revision'),
    t('comments.adoption'),
    t('comments.reason'),
    t('comments.answeredBy'),
    t('comments.answeredAt'),
  ];
  return [
    heading,
    ...rows.map((row, index) => [
      String(index + 1),
      row.place === '' ? t('place.whole') : placeText(process, row.place, say),
      row.text,
      row.authorName,
      timeText(row.createdAt, language),
      String(row.revision),
      t(`adoption.${row.adoption}`),
      row.answer,
      row.answeredBy ?? '',
      row.answeredAt === null ? '' : timeText(row.answeredAt, language),
    ]),
  ];
}
