import type { City, Move, Process } from '../../../engine/model/index.ts';
import { parseCity } from '../../../engine/model/index.ts';
import { conditionSentence, ruleOf, titleOf } from '../../../engine/reform/index.ts';
import { processById, processes } from '../../../processes/index.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/index.ts';
import { typed } from '../edit/edits.ts';
import type { DocumentForm, Fact, FieldsProps } from './form.ts';
import { TitleFields } from './TitleFields.tsx';

type Rule = City['rules'][number];
/** The moves whose numbers are edited here: limits, limits over stages, and seasons. */
type Limit = Extract<Move, { do: 'promise' | 'stage-promise' }>;
type Seasonal = Extract<Move, { do: 'season' }>;

/** How cities are read, told and edited. */
export const cityForm: DocumentForm<City> = {
  kind: 'city',
  parse: parseCity,
  facts: factsOfCity,
  Fields: CityFields,
  uses: usesOfCity,
};

/** The processes that a city has rules for. */
function usesOfCity(id: string, { rules }: City) {
  return processes
    .filter((process) => rules.some((rule) => rule.process === process.id))
    .map((process) => ({ to: `/p/${process.id}/five?city=${encodeURIComponent(id)}`, title: process.title }));
}

function factsOfCity({ title, rules }: City, words: Words): Fact[] {
  const { t, say } = words;
  return [
    { label: t('cities.name.zh'), value: title.zh },
    { label: t('cities.name.en'), value: title.en },
    ...rules.flatMap((rule, index): Fact[] => {
      const label = t('cities.rule', { n: index + 1 });
      return [
        { label, value: `${processTitle(rule, words)} · ${say(rule.title)}` },
        { label: `${label} · ${t('cities.when')}`, value: whenText(rule, words) },
        ...rule.moves.map((move, k) => ({ label: `${label} · ${k + 1}`, value: sentenceOf(move, rule, words) })),
      ];
    }),
  ];
}

function CityFields({ content, onChange }: FieldsProps<City>) {
  const words = useWords();
  const { t } = words;
  const put = (at: number, rule: Rule): void =>
    onChange({ ...content, rules: content.rules.map((one, index) => (index === at ? rule : one)) });
  return (
    <>
      <TitleFields title={content.title} onChange={(title) => onChange({ ...content, title })} />
      <h2>{t('cities.rules')}</h2>
      <p className="note">{t('cities.rulesLead')}</p>
      {content.rules.map((rule, at) => {
        const label = t('cities.rule', { n: at + 1 });
        return (
          <fieldset key={at} className="cities__rule" data-rule={at}>
            <legend>
              {label} · {processTitle(rule, words)}
            </legend>
            <TitleFields title={rule.title} of={label} onChange={(title) => put(at, { ...rule, title })} />
            <p className="note">
              {t('cities.when')}: {whenText(rule, words)}
            </p>
            <ul className="cities__moves">
              {rule.moves.map((move, k) => (
                <li key={k}>
                  <MoveFields
                    move={move}
                    sentence={sentenceOf(move, rule, words)}
                    onChange={(next) =>
                      put(at, { ...rule, moves: rule.moves.map((one, index) => (index === k ? next : one)) })
                    }
                  />
                </li>
              ))}
            </ul>
            <button
              type="button"
              onClick={() => onChange({ ...content, rules: content.rules.filter((_, index) => index !== at) })}
            >
              {t('cities.removeRule', { n: at + 1 })}
            </button>
          </fieldset>
        );
      })}
    </>
  );
}

interface MoveProps {
  readonly move: Move;
  readonly sentence: string;
  readonly onChange: (move: Move) => void;
}

/** What a move says, with fields for its limit or its season. */
function MoveFields({ move, sentence, onChange }: MoveProps) {
  const { t } = useWords();
  if (move.do === 'season')
    return (
      <>
        {sentence}{' '}
        {(['from', 'until'] as const).map((end) => (
          <label key={end} className="cities__number">
            {t(`cities.season.${end}`)}{' '}
            <input
              value={move.season[end]}
              required
              pattern="\d\d-\d\d"
              maxLength={5}
              size={5}
              onChange={({ target }) => onChange(withSeason(move, end, target.value))}
            />
          </label>
        ))}
      </>
    );
  if (move.do !== 'promise' && move.do !== 'stage-promise') return sentence;
  return (
    <>
      {sentence}{' '}
      <label className="cities__number">
        {t(`cities.limit.${move.unit}`)}{' '}
        <input
          type="number"
          value={move.n}
          required
          min={0}
          max={3650}
          step="any"
          onChange={({ target }) => onChange(withLimit(move, target.valueAsNumber))}
        />
      </label>
    </>
  );
}

/** A limit with another number. Handling that was said to take as long as the limit goes with it; nothing else is known of it. */
function withLimit(move: Limit, n: number): Move {
  // An emptied field has no number; what stood there before stays.
  if (Number.isNaN(n) || n === move.n) return move;
  if (move.do === 'stage-promise') return { ...move, n, basis: typed };
  const { handling, ...rest } = move;
  if (handling === undefined) return { ...rest, n, basis: typed };
  const isSame = handling.n === move.n && handling.unit === move.unit;
  return { ...rest, n, basis: typed, handling: isSame ? { ...handling, n, basis: typed } : handling };
}

function withSeason(move: Seasonal, end: 'from' | 'until', value: string): Move {
  return { ...move, season: { ...move.season, [end]: value, basis: typed } };
}

function processTitle({ process }: Rule, { say }: Words): string {
  const known = processById(process);
  return known === undefined ? process : say(known.title);
}

function whenText({ process, when }: Rule, { t, say }: Words): string {
  return when === undefined
    ? t('cities.always')
    : say(conditionSentence(processById(process) ?? { attributes: [] }, when));
}

function sentenceOf(move: Move, { process }: Rule, { say }: Words): string {
  const known = processById(process);
  const processes: Process[] = known === undefined ? [] : [known];
  return say(ruleOf(move).sentence(move, (id) => titleOf(id, processes)));
}
