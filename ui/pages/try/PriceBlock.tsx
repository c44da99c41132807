import { titleOfDesk } from '../../../engine/measure/index.ts';
import type { Scenario } from '../../../engine/model/index.ts';
import type { Outcome } from '../../../engine/reform/index.ts';
import { useComparison, useFates } from '../../state/comparison.ts';
import { useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { number, signed } from '../../words/numbers.ts';

/** What the plan costs and hangs on, at the same size as what it gains. */
export function PriceBlock({ scenario }: { scenario: Scenario | undefined }) {
  const { t, say, language } = useWords();
  const { reform, process, tuning } = useView();
  const { outcomes } = useComparison();
  const { totals } = useFates();
  const titleOf = (id: string): string =>
    say(reform?.measures.find((measure) => measure.id === id)?.title ?? { zh: id, en: id });
  const lines = new Set<string>();
  const added = staffChanges(scenario, tuning.staff);
  for (const [key, isMore] of [
    ['try.priceStaff', true],
    ['try.priceStaffLess', false],
  ] as const) {
    const some = added.filter(({ more }) => more > 0 === isMore);
    if (some.length === 0 || scenario === undefined) continue;
    const list = some
      .map(({ desk, more }) => `${say(titleOfDesk(desk, process, scenario))} ${more > 0 ? '+' : '−'}${Math.abs(more)}`)
      .join(t('list.and'));
    lines.add(t(key, { n: some.reduce((sum, { more }) => sum + Math.abs(more), 0), list }));
  }
  for (const { applied, measure } of outcomes) {
    if (applied.result === 'conditional')
      lines.add(t('try.priceConditional', { title: titleOf(measure), why: say(applied.why) }));
    if ('competence' in applied && applied.competence !== 'this-level')
      lines.add(t('try.priceCompetence', { title: titleOf(measure), who: t(`competence.${applied.competence}`) }));
  }
  const count = (is: (outcome: Outcome) => boolean): number =>
    new Set(outcomes.filter(is).map(({ measure }) => measure)).size;
  const moved = totals.fees.get('moved') ?? 0;
  const figures = [
    ['staff', added.reduce((sum, { more }) => sum + more, 0)],
    ['conditional', count(({ applied }) => applied.result === 'conditional')],
    ['higher', count(({ applied }) => 'competence' in applied && applied.competence !== 'this-level')],
    ['moved', moved],
  ] as const;
  if (moved > 0) lines.add(t('try.priceMoved', { n: moved }));
  return (
    <section className="card" aria-labelledby="try-price">
      <div className="block-head">
        <h2 id="try-price">{t('try.price')}</h2>
      </div>
      <div className="block-text">
        <p className="try-days">
          {figures.map(([name, n]) => (
            <span key={name} className={n > 0 ? 'try-days__one worse' : 'try-days__one'} data-price={name}>
              <span className="note">{t(`try.figure.${name}`)}</span>
              <strong>{name === 'staff' && n !== 0 ? signed(n, language) : number(n, language)}</strong>
            </span>
          ))}
        </p>
        {lines.size === 0 ? (
          <p>{t('try.priceNone')}</p>
        ) : (
          <ul className="try-price">
            {[...lines].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}

function staffChanges(
  scenario: Scenario | undefined,
  staff: ReadonlyMap<string, number>,
): { readonly desk: string; readonly more: number }[] {
  return [...staff].flatMap(([desk, count]) => {
    const usual = scenario?.desks.find(({ id }) => id === desk)?.staff.value;
    return usual === undefined || usual === count ? [] : [{ desk, more: count - usual }];
  });
}
