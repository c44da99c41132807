import type { Viewport } from '@xyflow/react';
import type { MouseEvent } from 'react';
import { memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { PlanSide } from '../../../engine/measure/index.ts';
import { useComparison } from '../../state/comparison.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import '../map/map.css';
import { Pane } from '../map/Pane.tsx';
import { usePaneSize } from '../map/usePaneSize.ts';
import { usePlacedMap } from '../map/usePlacedMap.ts';
import type { PlayClock } from './clock.ts';
import type { FilmedLimits, LateBy } from './limits.ts';
import { keyOf, lateText } from './limits.ts';
import type { Reel } from './reel.ts';
import { TokenCanvas } from './TokenCanvas.tsx';
import type { Ground, Picture } from './tokens.ts';
import { groundOf, pictureOf, tokenAt } from './tokens.ts';

interface Props {
  readonly reel: Reel;
  readonly limits: FilmedLimits;
  readonly clock: PlayClock;
  readonly side: PlanSide;
  readonly light: boolean;
  /** Minutes of a day. */
  readonly day: number;
  readonly typeOf: readonly number[];
  readonly followed: number | undefined;
  readonly onFollow: (caseNumber: number | undefined) => void;
  readonly label: string;
}

const NOTHING: ReadonlySet<string> = new Set();
/** How near to a mark one has to press, in pixels. */
const REACH = 9;

/** One side of the map, with every case that is under way on it. It is drawn anew where the map changes, and not with the time. */
export const RunMap = memo(function RunMap(props: Props) {
  const { reel, limits, clock, side, light, day, typeOf, followed, onFollow, label } = props;
  const comparison = useComparison();
  const { selected } = useView();
  const change = useChangeView();
  const { ref, page, width, height } = usePaneSize();
  const { names, placed } = usePlacedMap(comparison, { width, height });
  const ground = useMemo(() => groundOf(placed[side]), [placed, side]);
  const [moved, setMoved] = useState<{ readonly size: string; readonly viewport: Viewport }>();
  const size = `${width} ${height}`;
  const viewport = moved?.size === size ? moved.viewport : { x: 0, y: 0, zoom: 1 };
  const drawn = useRef<Picture>(undefined);
  const onDrawn = useCallback((picture: Picture): void => {
    drawn.current = picture;
  }, []);
  useEffect(() => {
    page.current?.style.removeProperty('--map-height');
  });
  const onPress = (event: MouseEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = viewport;
    const at = { x: (event.clientX - left - x) / zoom, y: (event.clientY - top - y) / zoom };
    const token = tokenAt(drawn.current?.tokens ?? [], at, REACH / zoom);
    if (token === undefined) return;
    event.stopPropagation();
    onFollow(reel.film.cases.number[token.owner]);
  };
  return (
    <div ref={page}>
      <div
        ref={ref}
        className="run__map map__pane"
        style={{ minHeight: placed.layout.least }}
        role="group"
        aria-label={label}
        onClickCapture={onPress}
      >
        {width > 0 && (
          <>
            <Pane
              {...{ name: side, placed, width, height, names, viewport }}
              measured={comparison[side]}
              onViewport={(next) => setMoved({ size, viewport: next })}
              moved={false}
              selected={selected}
              paired={undefined}
              chain={NOTHING}
              tabStop={undefined}
              onSelect={(id) => change({ selected: id === selected ? undefined : id })}
              criticalOnly={false}
              allArrows={false}
              played={undefined}
            />
            <TokenCanvas
              {...{ reel, limits, ground, clock, viewport, width, height, day, typeOf, followed, light, onDrawn }}
            />
          </>
        )}
      </div>
      <Counts {...{ reel, limits, ground, clock, light }} />
    </div>
  );
});

/** How many marks the map has at the moment. */
function Counts({
  reel,
  limits,
  ground,
  clock,
  light,
}: Pick<Props, 'reel' | 'limits' | 'clock' | 'light'> & { ground: Ground }) {
  const words = useWords();
  const { t, say, language } = words;
  const { time } = useSyncExternalStore(clock.subscribe, clock.shown);
  const { tokens, elsewhere } = useMemo(() => pictureOf(reel, limits, time, ground, 0), [reel, limits, time, ground]);
  const all = number(tokens.length, language);
  const late = (scheme: LateBy): number => tokens.filter((token) => token.late === scheme).length;
  const off = number(tokens.filter(({ offClock }) => offClock).length, language);
  return (
    <p
      className="note run__counts"
      data-tokens={tokens.length}
      data-late={tokens.filter((token) => token.late !== undefined).length}
    >
      {t('run.counts', { n: all })}
      {` · ${t('run.lateNote', { statutory: late('statutory'), promised: late('promised') })}`}
      {limits.lateGroupsAt(time).map(({ limit, cases }) => (
        <span key={keyOf(limit)} className="run__late" data-late-over={limit.over}>
          {` · ${t('run.lateTogether', {
            what: say(limits.titleOf(limit)),
            late: lateText(limit.scheme, words, limit.over),
            n: number(cases, language),
          })}`}
        </span>
      ))}
      {elsewhere > 0 && ` · ${t('run.elsewhere', { n: number(elsewhere, language) })}`}
      {light && ` · ${t('run.lightNote', { all, n: off })}`}
    </p>
  );
}
