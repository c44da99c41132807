import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { titleOfNode, unitOfRun } from '../../../engine/measure/index.ts';
import { TIME_KINDS } from '../../../engine/run/detail.ts';
import { Assumptions } from '../../panels/basis/Assumptions.tsx';
import { assumptionsOfScenario, countOfAssumptions } from '../../panels/basis/scenario-assumptions.ts';
import { queryOf } from '../../state/address.ts';
import { useComparison } from '../../state/comparison.ts';
import type { Films } from '../../state/simulation/film.ts';
import { FILMED_CASES } from '../../state/simulation/film.ts';
import type { SimulationQuestion } from '../../state/simulation/question.ts';
import { useSingleKeys } from '../../state/single-keys.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import { useMapKeys } from '../map/useMapKeys.ts';
import { changedRun, SPEEDS, useRunAddress } from './address.ts';
import { PlayClock } from './clock.ts';
import { Controls } from './Controls.tsx';
import type { Days } from './days.ts';
import { dayText } from './days.ts';
import { DeskTable } from './DeskTable.tsx';
import { EventLog } from './EventLog.tsx';
import { FollowPanel } from './FollowPanel.tsx';
import { HeatStrip, partAt } from './HeatStrip.tsx';
import { lateText, limitsOf } from './limits.ts';
import { arrivalAt, momentBeside, reelOf, stretchesOf } from './reel.ts';
import { RunLegend } from './RunLegend.tsx';
import { RunMap } from './RunMap.tsx';
import { desksOf } from './stations.ts';
import { TimeRuler } from './TimeRuler.tsx';
import { typesOf } from './types.ts';
import { useStillness } from './useStillness.ts';

interface Props {
  readonly question: SimulationQuestion;
  readonly films: Films;
}

/** The playback of two films: controls, the map with its marks, offices, lines over time, one case, the log. */
export function Player({ question, films }: Props) {
  const words = useWords();
  const { t, say, language } = words;
  const comparison = useComparison();
  const { address, unknown, change } = useRunAddress();
  const { side, marks, stop, light } = address;
  const { process, scenario } = question;
  const { film } = films[side];
  const reels = useMemo(() => ({ before: reelOf(films.before.film), after: reelOf(films.after.film) }), [films]);
  const reel = reels[side];
  const desks = useMemo(() => desksOf(reel), [reel]);
  const limits = useMemo(() => limitsOf(reel, comparison[side].process), [reel, comparison, side]);
  const types = useMemo(() => typesOf(film, process, scenario), [film, process, scenario]);
  const { unit, minutesOfUnit: day } = unitOfRun(scenario.experiment.start !== undefined);
  const { from } = film;
  const until = Math.max(films.before.film.until, films.after.film.until);
  const days = useMemo((): Days => ({ unit, day, from }), [unit, day, from]);
  const [clock] = useState(() => new PlayClock({ from, until, day }, from + address.day * day, address.speed));
  const { time, isPlaying } = useSyncExternalStore(clock.subscribe, clock.shown);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [isLogStill, setIsLogStill] = useState(false);
  const [stopped, setStopped] = useState<number>();
  const [isOpen, setIsOpen] = useState(false);
  const picker = useRef<HTMLSelectElement>(null);
  const isStill = useStillness();
  const nameOf = useCallback(
    (node: number): string => say(titleOfNode(comparison[side].process, film.nodes[node]!)),
    [film, side, comparison, say],
  );

  const nodes = useMemo(
    () =>
      [...new Set(film.stretches.node)]
        .sort((a, b) => a - b)
        .map((node) => ({ id: film.nodes[node]!, title: nameOf(node) })),
    [film, nameOf],
  );

  useEffect(() => {
    const node = stop === undefined ? -1 : film.nodes.indexOf(stop);
    const stopAt = (after: number, upTo: number): number | undefined => {
      const at = node < 0 ? undefined : arrivalAt(reel, node, after, upTo);
      if (at !== undefined) setStopped(at);
      return at;
    };
    clock.go({ speed: address.speed, isStill, stopAt });
  }, [clock, isStill, address.speed, stop, film, reel]);
  useEffect(() => () => clock.pause(), [clock]);
  const [wasPlaying, setWasPlaying] = useState(false);
  if (wasPlaying !== isPlaying) {
    setWasPlaying(isPlaying);
    if (isPlaying) setStopped(undefined);
  }
  // The address follows when the picture stands still, and not from frame to frame.
  useEffect(() => {
    if (isPlaying) return;
    const told = dayExact(time, days);
    if (told !== address.day) change({ day: told });
    // The address is where the moment goes to; that it changed says nothing new.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [isPlaying, time, days, change]);

  // While it plays, the window's own address follows once a second, so that a link is that of the picture. The router is not
  // told: it would draw every screen part anew.
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => {
      const { pathname, search } = window.location;
      const next = changedRun(new URLSearchParams(search), { day: dayExact(clock.time, days) });
      window.history.replaceState(window.history.state, '', pathname + queryOf(next));
    }, 1000);
    return () => clearInterval(timer);
  }, [isPlaying, clock, days]);

  const seek = useCallback(
    (to: number): void => {
      setStopped(undefined);
      clock.seek(to);
    },
    [clock],
  );
  const step = (by: 1 | -1): void => {
    clock.pause();
    seek(momentBeside(reel, clock.time, by));
  };
  const toggle = (): void => (clock.shown().isPlaying ? clock.pause() : clock.play());
  const remember = (): void => {
    const now = dayExact(clock.time, days);
    if (!marks.includes(now)) change({ marks: [...marks, now] });
  };
  const switchSide = (): void => change({ side: side === 'before' ? 'after' : 'before' });
  const follow = useCallback((n: number | undefined) => change({ case: n }), [change]);
  useMapKeys(singleKeys, {
    ' ': toggle,
    '.': () => step(1),
    ',': () => step(-1),
    arrowleft: () => seek(clock.time - day),
    arrowright: () => seek(clock.time + day),
    b: switchSide,
    j: () => picker.current?.focus(),
    k: remember,
    x: () => change({ light: !light }),
    l: () => setIsLogStill(!isLogStill),
    escape: () => change({ case: undefined }),
    ...Object.fromEntries(SPEEDS.map((speed, place) => [String(place + 1), () => change({ speed })])),
  });

  const whereNow = (place: number): string => {
    const { arrivedAt } = film.cases;
    const { start, end, node, kind } = film.stretches;
    if (time < arrivedAt[place]!) return t('run.follow.nowNotYet');
    const own = stretchesOf(film, place);
    if (own.every((k) => end[k]! <= time)) return t('run.follow.nowEnded');
    const now = own.filter((k) => start[k]! <= time && time < end[k]!);
    if (now.length === 0) return t('run.follow.nowWaits');
    return now
      .map((k) => {
        const [late, together] = [limits.lateAt(k, time), limits.lateTogetherAt(k, time)];
        const inside = [
          t(`run.kind.${TIME_KINDS[kind[k]!]!}`),
          ...(late === undefined ? [] : [lateText(late, words)]),
          ...(together === undefined ? [] : [lateText(together.scheme, words, together.over)]),
        ].join(t('list.and'));
        return t('run.follow.nowAt', { node: nameOf(node[k]!), kind: inside });
      })
      .join(t('list.and'));
  };
  const kindOf = (place: number): string | undefined => {
    const value = types.values[types.ofClass[film.cases.class[place]!]!];
    return value === undefined ? undefined : say(value.title);
  };
  const followed = address.case === undefined ? -1 : film.cases.number.indexOf(address.case);
  const assumptions = useMemo(() => assumptionsOfScenario(scenario, process), [scenario, process]);
  const sideName = t(side === 'before' ? 'run.before' : 'run.after');
  const done = film.cases.endedAt.filter((at) => at !== null && at >= from && at <= time).length;
  const counted = film.cases.arrivedAt.filter((at) => at >= from).length;
  if (film.cases.number.length === 0 || until <= from)
    return (
      <section className="card block-text" data-phase="no-cases">
        <p>{t('run.noCases')}</p>
      </section>
    );
  return (
    <div className="run__player" data-phase="ready" data-playing={isPlaying}>
      {unknown.map(({ what, value }) => (
        <p key={`${what} ${value}`} className="strip" role="status">
          {t('run.unknown', { what: t(`run.unknown.${what}`), value, instead: t(`run.unknown.${what}.instead`) })}
        </p>
      ))}
      <Controls
        {...{ isPlaying, side, isStill, singleKeys, stop, light, marks, days }}
        speed={address.speed}
        nodes={nodes}
        onToggle={toggle}
        onStep={step}
        onSide={(next) => change({ side: next })}
        onSpeed={(speed) => change({ speed })}
        onStop={(id) => change({ stop: id })}
        onLight={() => change({ light: !light })}
        onMark={remember}
        onBack={(at) => seek(from + at * day)}
        onForget={(at) => change({ marks: marks.filter((one) => one !== at) })}
        onSingleKeys={setSingleKeys}
      />
      <TimeRuler {...{ time, from, until, days, marks }} onSeek={seek} />
      <p className="run__now" role={isPlaying ? undefined : 'status'}>
        <strong>{dayText(time, days, words)}</strong> · {sideName} · {t('run.done', { n: number(done, language) })}
        {followed >= 0 && ` · ${t('run.follow.now', { n: film.cases.number[followed]!, what: whereNow(followed) })}`}
        {stopped !== undefined && stopped === time && stop !== undefined && (
          <strong>
            {' '}
            · {t('run.stopped', { node: nameOf(film.nodes.indexOf(stop)), day: dayText(time, days, words) })}
          </strong>
        )}
      </p>
      <div className="run__main">
        <div>
          <RunMap
            {...{ reel, limits, clock, side, light, day }}
            typeOf={types.ofClass}
            followed={followed < 0 ? undefined : followed}
            onFollow={follow}
            label={t('run.map', { side: sideName })}
          />
          <RunLegend types={types} />
        </div>
        <DeskTable {...{ desks, time, days }} list={films[side].desks} caption={sideName} />
      </div>
      <div className="run__below">
        <FollowPanel
          {...{ reels, films, limits, side, time, days, desks, nameOf, kindOf }}
          number={address.case}
          onFollow={follow}
          onSeek={seek}
          picker={picker}
        />
        <EventLog
          {...{ reel, limits, time, days, nameOf }}
          isStill={isLogStill}
          onStill={setIsLogStill}
          onFollow={follow}
        />
      </div>
      <HeatStrip {...{ reel, desks, days }} part={partAt(time, reel)} list={films[side].desks} onSeek={seek} />
      <p className="note">
        {t('run.meta', {
          scenario: say(scenario.title),
          seed: films.seed,
          cases: number(Math.min(FILMED_CASES, counted), language),
          model: films.model,
        })}{' '}
        ·{' '}
        <button type="button" className="button--plain no-print" onClick={() => setIsOpen(true)}>
          {t('run.assumptions', { n: countOfAssumptions(scenario) })}
        </button>
      </p>
      <p className="note no-print">{t('run.keys')}</p>
      {isOpen && <Assumptions list={assumptions} title={t('run.assumptionsTitle')} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

/** The day of a moment as the address has it, to two decimals. */
function dayExact(time: number, { day, from }: Days): number {
  return Math.round(((time - from) / day) * 100) / 100;
}
