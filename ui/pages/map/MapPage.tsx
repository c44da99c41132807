import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Viewport } from '@xyflow/react';
import { titleOfNode } from '../../../engine/measure/index.ts';
import type { Id } from '../../../engine/model/index.ts';
import { unfoundedArrows } from '../../../engine/reform/index.ts';
import { isStructural, subjectOf } from '../../flow/badges.ts';
import { shownFor, toggled } from '../../flow/fold.ts';
import type { FlowMap, FlowNode, SideName } from '../../flow/model.ts';
import { inOrder, stepFrom } from '../../flow/walk.ts';
import { WeakestLine } from '../../panels/basis/Weakest.tsx';
import { Inspector } from '../../panels/inspector/Inspector.tsx';
import { headlineOf, Narration } from '../../panels/narration/Narration.tsx';
import { useComparison } from '../../state/comparison.ts';
import { useSingleKeys } from '../../state/single-keys.ts';
import { useChangeView, useView } from '../../state/view.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import { BlendBar } from './BlendBar.tsx';
import { DifferenceBar } from './DifferenceBar.tsx';
import { spoken } from './facts.ts';
import { Legend } from './Legend.tsx';
import { ListTwin } from './ListTwin.tsx';
import './map.css';
import type { Played } from './nodes.tsx';
import { Pane } from './Pane.tsx';
import { PlayBar } from './PlayBar.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useFocusOnSelected } from './useFocusOnSelected.ts';
import { useMapKeys } from './useMapKeys.ts';
import { useMorph, useTurnTo } from './useMorph.ts';
import { usePaneSize } from './usePaneSize.ts';
import { pairOf, stepsOf } from './why/pair.ts';
import { PairPanel } from './why/PairPanel.tsx';
import { WaitsPanel } from './why/WaitsPanel.tsx';
import { usePlacedMap } from './usePlacedMap.ts';

interface Moved {
  readonly size: string;
  readonly viewports: Readonly<Record<SideName, Viewport>>;
}

/** The viewport that shows everything; the layout is made for the pane, so that this rarely means to shrink. */
function wholeOf(needed: number, height: number): Moved['viewports'] {
  const fit = { x: 0, y: 0, zoom: needed <= height || height === 0 ? 1 : Math.max(0.5, height / needed) };
  return { before: fit, after: fit };
}

function stageOn(map: FlowMap, id: Id, name: SideName): FlowNode | undefined {
  return map[name].nodes.find((one) => one.id === id && one.kind === 'stage');
}

const NO_CHAIN: ReadonlySet<string> = new Set();

/** How much of the panes the opened inspector lies over, in pixels. */
const COVERED = 212;

/** 流程图: before and after side by side over the same lanes, with what changed and why it still takes that long. */
export function MapPage() {
  const words = useWords();
  const { t, language } = words;
  const comparison = useComparison();
  const { selected, map: mapView } = useView();
  const change = useChangeView();
  const [side, setSide] = useState<SideName>('after');
  const [linked, setLinked] = useState(true);
  const [criticalOnly, setCriticalOnly] = useState(false);
  const [allArrows, setAllArrows] = useState(false);
  const [details, setDetails] = useState(false);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [played, setPlayed] = useState<ReadonlyMap<Id, Played>>();
  const [moved, setMoved] = useState<Moved>();
  const [announced, setAnnounced] = useState('');
  const [expanded, setExpanded] = useState(false);
  const [isWaits, setIsWaits] = useState(false);
  // The stage that was walked to: stages are not selected, they open.
  const [stageAt, setStageAt] = useState<Id>();
  const find = useRef<HTMLInputElement>(null);
  const { ref, page, width, height } = usePaneSize();

  const { open } = mapView;
  const { whole, map, names, placed } = usePlacedMap(comparison, { width, height, open });
  // What was panned and zoomed holds for the size of the panes it was done in.
  const size = `${width} ${height}`;
  const viewports = moved?.size === size ? moved.viewports : wholeOf(placed.layout.height, height);
  const isList = mapView.view === 'list';
  const isOver = mapView.view === 'over';
  const front = mapView.blend < 50 ? 'before' : 'after';
  useMorph(page, width > 0 && !isList);
  const toTimeline = useTurnTo('timeline');
  const { ours } = useFocusOnSelected({ selected, isList, side });
  useEffect(() => {
    // The printed map lies on its side.
    document.documentElement.dataset['screen'] = 'map';
    return () => {
      delete document.documentElement.dataset['screen'];
    };
  }, []);
  const changes = useMemo(() => (details ? map.changes : map.changes.filter(isStructural)), [map, details]);

  const onSide = useCallback(
    (id: Id | undefined, name: SideName): Id | undefined => {
      if (id === undefined) return undefined;
      const own = whole[name].nodes;
      const { frames } = whole[name];
      const found = [...own, ...frames].some((one) => one.id === id)
        ? id
        : (name === 'before' ? whole.beforeOf : whole.afterOf)
            .get(id)
            ?.find((other) => own.some((node) => node.id === other));
      return found === undefined ? undefined : shownFor(map, name, found);
    },
    [whole, map],
  );
  const partner = (name: SideName): Id | undefined => onSide(selected, name);
  const partnerNode = (name: SideName): Id | undefined => {
    const found = partner(name);
    return map[name].nodes.some(({ id }) => id === found) ? found : undefined;
  };
  const tabStopOn = (name: SideName): Id | undefined =>
    (stageAt === undefined ? undefined : stageOn(map, stageAt, name)?.id) ??
    partnerNode(name) ??
    inOrder(map[name], placed.layout)[0]?.id;
  const other = mapView.with;
  const pair = useMemo(() => pairOf(comparison, side, other, selected), [comparison, side, other, selected]);
  const chain = useMemo(() => stepsOf(pair), [pair]);
  const waiting = useMemo(
    () => ({
      before: unfoundedArrows(comparison.before.active).length,
      after: unfoundedArrows(comparison.after.active).length,
    }),
    [comparison],
  );
  const announce = useCallback(
    (node: FlowNode | undefined, name: SideName): void => {
      if (node === undefined) return;
      const lane = whole.lanes.find((one) => one.id === node.lane);
      setAnnounced(spoken(node, name, lane, words));
    },
    [whole, words],
  );
  const select = useCallback(
    (id: Id, name: SideName, asOther = false) => {
      setSide(name);
      const stage = stageOn(map, id, name);
      setStageAt(stage?.id);
      if (stage?.stage !== undefined) {
        change({ map: { open: toggled(whole, open, stage.stage) } });
        return;
      }
      if (asOther) {
        change({ map: { with: id } });
        return;
      }
      ours(id);
      change({ selected: id });
      announce(
        whole[name].nodes.find((one) => one.id === id),
        name,
      );
    },
    [announce, change, map, open, ours, whole],
  );
  const move = (name: SideName, viewport: Viewport): void =>
    setMoved({
      size,
      viewports: linked ? { before: viewport, after: viewport } : { ...viewports, [name]: viewport },
    });
  const focus = (name: SideName, id: Id): void => {
    const stage = stageOn(map, id, name);
    if (stage === undefined) select(id, name);
    else {
      setSide(name);
      setStageAt(id);
      announce(stage, name);
    }
    document.getElementById(`${name}-${shownFor(map, name, id)}`)?.focus({ preventScroll: true });
  };
  const reveal = (name: SideName, id: Id): void => {
    const box = placed[name].boxes.get(shownFor(map, name, id));
    const { x, y, zoom } = viewports[name];
    if (box === undefined) return;
    const [left, top] = [box.x * zoom + x, box.y * zoom + y];
    if (left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height) return;
    move(name, { x: width / 2 - box.x * zoom, y: height / 2 - box.y * zoom, zoom });
  };
  const stepDifference = (by: 1 | -1): void => {
    if (changes.length === 0) return;
    // The address of this very moment: two quick presses are two steps.
    const shown = Number(new URLSearchParams(window.location.search).get('diff') ?? Number.NaN);
    const from = Number.isInteger(shown) ? shown : by === 1 ? 0 : 1;
    const next = ((from - 1 + by + changes.length) % changes.length) + 1;
    const subject = subjectOf(changes[next - 1]!);
    if (subject !== undefined) ours(subject.id);
    // One change of the address for both, so that Back and links see them together.
    change({ map: { diff: next }, ...(subject === undefined ? {} : { selected: subject.id }) });
    if (subject !== undefined) {
      setSide(subject.side);
      reveal(subject.side, subject.id);
    }
  };
  const search = (text: string): boolean => {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return true;
    for (const name of ['after', 'before'] as const) {
      const found = whole[name].nodes.find(({ id, title, short }) =>
        [id, title.zh, title.en, short.zh, short.en].some((one) => one.toLowerCase().includes(wanted)),
      );
      if (found === undefined) continue;
      reveal(name, found.id);
      focus(name, found.id);
      return true;
    }
    return false;
  };
  useMapKeys(singleKeys, {
    n: () => stepDifference(1),
    p: () => stepDifference(-1),
    c: () => setCriticalOnly(!criticalOnly),
    l: () => change({ map: { view: mapView.view === 'list' ? 'split' : 'list' } }, 'push'),
    o: () => change({ map: { view: isOver ? 'split' : 'over' } }, 'push'),
    f: () => setMoved(undefined),
    g: toTimeline,
    '/': () => find.current?.focus(),
    w: () => {
      if (selected !== undefined) change({ map: { with: other === selected ? undefined : selected } });
    },
    escape: () => {
      setIsWaits(false);
      change({ selected: undefined, map: { diff: undefined, with: undefined } });
    },
  });
  const onArrow = (event: React.KeyboardEvent): void => {
    const step = arrowSteps[event.key];
    const name = (event.currentTarget as HTMLElement).dataset['side'] as SideName;
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    // From where the focus is; it need not be on what is selected.
    const focused = event.target instanceof Element ? event.target.closest('.step')?.id : undefined;
    const current = focused?.replace(`${name}-`, '') ?? tabStopOn(name);
    if (current === undefined) return;
    event.preventDefault();
    const next = stepFrom(map[name], placed.layout, current, step);
    if (next === undefined) return;
    reveal(name, next);
    focus(name, next);
  };

  // The opened inspector lies over the lower part of the panes; what is selected there moves up from under it.
  const chosenBoxes = [selected, other].flatMap((id) => {
    const box = placed[side].boxes.get(onSide(id, side) ?? '') ?? placed.after.boxes.get(onSide(id, 'after') ?? '');
    return box === undefined ? [] : [box.y + box.height];
  });
  const { y: down, zoom: scale } = viewports[side];
  const isCovered = (expanded || pair !== undefined || isWaits) && chosenBoxes.length > 0;
  const lift = isCovered ? Math.max(0, Math.max(...chosenBoxes) * scale + down + 12 - (height - COVERED)) : 0;
  const inspector =
    pair !== undefined && selected !== undefined && other !== undefined ? (
      <PairPanel
        side={comparison[pair.name]}
        found={pair.found}
        pair={[other, selected]}
        onClose={() => change({ map: { with: undefined } })}
      />
    ) : isWaits ? (
      <WaitsPanel
        comparison={comparison}
        name={side}
        onSide={setSide}
        onPair={(earlier, later) => change({ selected: later, map: { with: earlier } })}
        onClose={() => setIsWaits(false)}
      />
    ) : (
      <>
        {other !== undefined && (
          <p className="pair__pinned">
            {t('pair.pinned', { title: words.say(titleOfNode(comparison[side].process, other)) })}
          </p>
        )}
        <Inspector
          map={whole}
          comparison={comparison}
          selected={selected}
          onSelect={select}
          open={expanded}
          onOpen={setExpanded}
        />
      </>
    );
  return (
    <div className="map" ref={page}>
      <a
        className="chrome__skip"
        href="?view=list"
        onClick={(event) => {
          event.preventDefault();
          change({ map: { view: 'list' } }, 'push');
        }}
      >
        {t('map.skipToList')}
      </a>
      <Toolbar
        find={find}
        view={mapView.view}
        onView={(view) => change({ map: { view } }, 'push')}
        onSearch={search}
        onFit={() => setMoved(undefined)}
        onZoom={(by) => {
          const { x, y, zoom } = viewports[side];
          move(side, { x, y, zoom: Math.min(3, Math.max(0.5, zoom * by)) });
        }}
        toggles={[
          ['map.linked', linked, setLinked],
          ['map.criticalOnly', criticalOnly, setCriticalOnly],
          ['map.allArrows', allArrows, setAllArrows],
          ['map.singleKeys', singleKeys, setSingleKeys],
        ]}
      >
        {map.folding !== undefined && (
          <button
            type="button"
            onClick={() => {
              setMoved(undefined);
              change({ map: { open: open === 'all' ? new Set<Id>() : 'all' } });
            }}
          >
            {t(open === 'all' ? 'map.foldAll' : 'map.openAll')}
          </button>
        )}
        <button
          type="button"
          aria-pressed={isWaits}
          onClick={() => {
            // Where nothing is looked at yet, the offices as they work today come first.
            if (selected === undefined) setSide('before');
            setIsWaits(!isWaits);
          }}
        >
          {t('waits.button', waiting)}
        </button>
      </Toolbar>
      <div className="map__second">
        <DifferenceBar
          changes={changes}
          at={
            mapView.diff !== undefined && mapView.diff >= 1 && mapView.diff <= changes.length ? mapView.diff : undefined
          }
          details={details}
          onDetails={setDetails}
          onStep={stepDifference}
        />
        {isOver && <BlendBar blend={mapView.blend} onBlend={(blend) => change({ map: { blend } })} />}
        {!isList && <PlayBar onPlayed={setPlayed} />}
      </div>
      {isList ? (
        <>
          <Narration name="before" side={comparison.before} onSelect={select} />
          <Narration name="after" side={comparison.after} onSelect={select} />
          <WeakestLine single={comparison.outcomes.length === 0} />
          {inspector}
          <ListTwin placed={placed} comparison={comparison} selected={selected} onSelect={select} />
        </>
      ) : (
        <>
          <div className={isOver ? 'map__panes map__panes--over' : 'map__panes'}>
            {(['before', 'after'] as const).map((name) => {
              const { counts } = comparison[name];
              const days = headlineOf(comparison[name]);
              const seen = name === 'after' ? mapView.blend : 100 - mapView.blend;
              return (
                <section
                  key={name}
                  className={isOver && name === front ? 'map__side map__side--front' : 'map__side'}
                  data-side={name}
                  onKeyDown={onArrow}
                >
                  <h2 className={`map__head map__head--${name}`}>
                    <b>{t(name === 'before' ? 'map.before' : 'map.after')}</b>{' '}
                    {t(days === undefined ? 'map.headNone' : 'map.head', {
                      items: counts.items,
                      days: days === undefined ? '--' : number(days, language),
                      visits: counts.visits,
                    })}
                    {name === 'after' && played !== undefined && (
                      <span className="map__signs">
                        {(['accepted', 'decided'] as const).map((sign) => (
                          <span key={sign}>
                            <span className={`played played--${sign}`} aria-hidden="true" /> {t(`play.${sign}`)}
                          </span>
                        ))}
                      </span>
                    )}
                  </h2>
                  <div
                    ref={name === 'before' ? ref : undefined}
                    className={isOver && seen === 0 ? 'map__pane map__pane--unseen' : 'map__pane'}
                    style={{ minHeight: placed.layout.least, ...(isOver ? { opacity: seen / 100 } : {}) }}
                  >
                    {width > 0 && (
                      <Pane
                        name={name}
                        placed={placed}
                        measured={comparison[name]}
                        width={width}
                        height={height}
                        names={names}
                        viewport={{ ...viewports[name], y: viewports[name].y - lift }}
                        onViewport={(viewport) => move(name, { ...viewport, y: viewport.y + lift })}
                        moved={moved?.size === size}
                        selected={partner(name)}
                        paired={onSide(other, name)}
                        chain={pair?.name === name ? chain : NO_CHAIN}
                        tabStop={tabStopOn(name)}
                        onSelect={select}
                        criticalOnly={criticalOnly}
                        allArrows={allArrows}
                        played={name === 'after' ? played : undefined}
                      />
                    )}
                  </div>
                </section>
              );
            })}
          </div>
          <Legend />
          <div className="map__below">
            <div className="map__why">
              <Narration name="after" side={comparison.after} onSelect={select} />
              <WeakestLine single={comparison.outcomes.length === 0} />
              <Narration name="before" side={comparison.before} onSelect={select} />
              {comparison.outcomes.length === 0 && <p className="why">{t('map.noPlan')}</p>}
            </div>
            <div className="map__inspector">{inspector}</div>
          </div>
        </>
      )}
      <p className="hidden-text" aria-live="polite" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        {announced}
      </p>
      <p className="hidden-text">{t('map.keys')}</p>
    </div>
  );
}

const arrowSteps: Readonly<Record<string, Parameters<typeof stepFrom>[3] | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};
