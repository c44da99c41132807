import type { Node, NodeProps, NodeTypes } from '@xyflow/react';
import type { Frame, FlowNode, SideName } from '../../flow/model.ts';
import { laneOnSide } from '../../flow/model.ts';
import type { PlacedLane } from '../../flow/layout.ts';
import type { PlacedSide } from '../../flow/place.ts';
import { useWords } from '../../words/index.ts';
import { number } from '../../words/numbers.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { Drawing } from './Drawing.tsx';
import { factsOf, frameTitle } from './facts.ts';

export type Level = 'far' | 'mid' | 'near';
export type Played = 'accepted' | 'decided' | undefined;

interface ItemData extends Record<string, unknown> {
  readonly node: FlowNode;
  readonly side: SideName;
  readonly lines: 1 | 2;
  readonly level: Level;
  readonly selected: boolean;
  /** Whether it is the other one of a pair. */
  readonly paired: boolean;
  readonly faint: boolean;
  readonly ring: boolean;
  readonly tabbable: boolean;
  readonly label: string;
  readonly played: Played;
  readonly basis: string;
  readonly onSelect: (id: string, asOther: boolean) => void;
}

export type ItemNode = Node<ItemData, 'item'>;
export type LaneNode = Node<{ lane: PlacedLane; side: SideName; odd: boolean; names: number }, 'lane'>;
export type NoteNode = Node<{ note: string }, 'note'>;
type DrawingNode = Node<
  {
    placed: PlacedSide;
    width: number;
    height: number;
    selected: string | undefined;
    chain: ReadonlySet<string>;
    allArrows: boolean;
    criticalOnly: boolean;
  },
  'drawing'
>;
export type LabelNode = Node<{ frame: Frame }, 'label'>;
export type MapNode = ItemNode | LaneNode | NoteNode | DrawingNode | LabelNode;

function ItemView({ data }: NodeProps<ItemNode>) {
  const words = useWords();
  const { node, side, lines, level, selected, paired, faint, ring, tabbable, label, played, basis, onSelect } = data;
  const [first, ...more] = node.badges;
  const classes = [
    'step',
    `step--${side}`,
    `step--${node.kind}`,
    `step--${level}`,
    lines === 1 ? 'step--line' : 'step--lines',
    `step--${node.standing}`,
    node.gone ? 'step--gone' : '',
    selected ? 'step--selected' : '',
    paired ? 'step--paired' : '',
    faint ? 'step--faint' : '',
    ring ? 'step--ring' : '',
    node.folds?.isFolded === false ? 'step--open' : '',
    played === undefined ? '' : `step--${played}`,
  ];
  const facts = factsOf(node, words, level === 'near' ? 2 : lines);
  return (
    <div
      className={classes.filter((one) => one !== '').join(' ')}
      id={`${side}-${node.id}`}
      data-morph={`${side} ${node.id}`}
      role="button"
      tabIndex={tabbable ? 0 : -1}
      {...(node.folds === undefined ? { 'aria-pressed': selected } : { 'aria-expanded': !node.folds.isFolded })}
      title={words.say(node.title)}
      onClick={(event) => onSelect(node.id, event.shiftKey)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onSelect(node.id, event.shiftKey);
      }}
    >
      <span className="step__name">
        {node.kind === 'act' && <Flag />}
        {node.folds !== undefined && <Turn isFolded={node.folds.isFolded} />}
        {words.say(level === 'near' ? node.title : node.short)}
      </span>
      <span className="step__facts">
        {facts !== '' && <span className="step__days">{facts}</span>}
        {first !== undefined && <BadgeMark badge={first} />}
        {more.length > 0 && (
          <span
            className="step__more"
            title={more.map(({ kind, count }) => words.t(`badge.${kind}`, { n: count ?? 0 })).join(' ')}
          >
            +{number(more.length, words.language)}
          </span>
        )}
      </span>
      {level === 'near' && basis !== '' && <span className="step__basis">{basis}</span>}
      <span className="hidden-text">{label}</span>
      {played !== undefined && <span className={`step__played played played--${played}`} aria-hidden="true" />}
    </div>
  );
}

/** A corner that points to what would open, or down to what is open. */
function Turn({ isFolded }: { isFolded: boolean }) {
  return (
    <svg className="step__turn" viewBox="0 0 10 10" aria-hidden="true">
      <path d={isFolded ? 'M2 0l6 5-6 5z' : 'M0 2l5 6 5-6z'} />
    </svg>
  );
}

function Flag() {
  return (
    <svg className="step__flag" viewBox="0 0 10 12" aria-hidden="true">
      <path d="M1 0v12M1 1h8L6.5 4 9 7H1z" />
    </svg>
  );
}

/** A lane lower than this has room for one line of its name. */
const TWO_LINES = 22;

function LaneView({ data: { lane, side, odd, names } }: NodeProps<LaneNode>) {
  const { say } = useWords();
  const { title, short } = laneOnSide(lane, side);
  return (
    <div className={odd ? 'lane lane--odd' : 'lane'}>
      <span className="lane__name" style={{ width: names }} title={say(title)}>
        <span
          className={lane.height < TWO_LINES ? 'lane__words lane__words--line' : 'lane__words'}
          data-differs={lane.successor !== undefined}
        >
          {say(short)}
        </span>
      </span>
    </div>
  );
}

/** What became of an empty lane, over the lines that run through it. */
function NoteView({ data: { note } }: NodeProps<NoteNode>) {
  return <span className="lane__note">{note}</span>;
}

function DrawingView({ data }: NodeProps<DrawingNode>) {
  return <Drawing {...data} />;
}

function LabelView({ data: { frame } }: NodeProps<LabelNode>) {
  const words = useWords();
  return (
    <span className="frame-label">
      <BadgeMark badge={{ kind: frame.kind === 'group' ? 'group' : 'parallel' }} word={false} />
      {frameTitle(frame, words)}
    </span>
  );
}

/** What React Flow draws: lanes, then arrows and frames, then nodes. */
export const nodeTypes: NodeTypes = {
  item: ItemView,
  lane: LaneView,
  drawing: DrawingView,
  note: NoteView,
  label: LabelView,
};
