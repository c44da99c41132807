import type { CaseAttributes, City, Finding, Id, Process, Reform, Text } from '../model/index.ts';
import type { CompareOptions, NotInForce } from '../measure/index.ts';
import { compare } from '../measure/index.ts';
import { applyReform, measuresOn } from '../reform/index.ts';

/** A process with the reform that it is compared with. */
export interface Reformable {
  readonly process: Process;
  readonly reform?: Reform | undefined;
}

/** One side of a comparison as a case runs it, and what was chosen for it. */
export interface ChosenCase {
  readonly side: 'before' | 'after';
  /** The process with the moves of the case's classes and, after the reform, those of measures and city. */
  readonly process: Process;
  readonly attributes: CaseAttributes;
  readonly reform: Id | null;
  /** The measures that are on: none before the reform. */
  readonly measures: readonly Id[];
  /** How many measures the reform has. */
  readonly offered: number;
  readonly city: City | null;
  /** Whether a move rests on an open condition. */
  readonly conditional: boolean;
  /** What was chosen and left out, since it is not in force on the day of the law; nothing before the reform. */
  readonly notInForce: readonly NotInForce[];
}

/** The process that one case runs before or after the reform. Throws RangeError where the scope of `options` is unknown. */
export function chosenCase(
  { process, reform }: Reformable,
  options: CompareOptions,
  side: ChosenCase['side'],
): ChosenCase {
  const isAfter = side === 'after';
  const comparison = compare(process, reform, options);
  const own = comparison[side];
  return {
    side,
    process: own.process,
    attributes: own.attributes,
    reform: reform?.id ?? null,
    measures: isAfter && reform !== undefined ? measuresOn(reform, options.measures).map(({ id }) => id) : [],
    offered: reform?.measures.length ?? 0,
    city: isAfter ? (options.city ?? null) : null,
    conditional: isAfter && comparison.conditional,
    notInForce: isAfter ? comparison.notInForce : [],
  };
}

/**
 * One side of the reform as a document. Where attributes or a city are chosen it is the document of that case; else it keeps
 * its classes and serves every case. A reformed process has an id of its own, so that the reform is not laid over it again.
 */
export function documentOfSide(reformable: Reformable, options: CompareOptions, side: ChosenCase['side']): Process {
  const { process, reform } = reformable;
  const isOfOneCase = options.attributes !== undefined || options.city !== undefined;
  if (isOfOneCase) {
    const plan = documentOfCase(chosenCase(reformable, options, side));
    return side === 'before' ? plan : reformed(plan);
  }
  if (side === 'before') return process;
  return reformed(reform === undefined ? process : applyReform(process, reform, options.measures).process);
}

/** Scopes and published totals of the reformed process are those of the side after. */
function reformed(plan: Process): Process {
  return {
    ...plan,
    id: `${plan.id.slice(0, 70)}-after`,
    title: { zh: `${plan.title.zh}（改革后）`, en: `${plan.title.en} (after the reform)` },
    scopes: plan.scopes.map(({ warning: _, ...scope }) => ({ ...scope, before: scope.after })),
    references: plan.references.filter(({ side }) => side === 'after'),
  };
}

/** The moves of the classes are in it already, so the classes go and the attributes of the case become the usual ones. */
function documentOfCase({ process, attributes }: ChosenCase): Process {
  return {
    ...process,
    classes: [],
    attributes: process.attributes.map((one) => ({ ...one, usual: attributes[one.id] ?? one.usual })),
  };
}

/** The finding against a reform that was written for another process; none where it belongs to this one. */
export function findingsOfReformFor(process: Process, reform: Reform): Finding[] {
  if (reform.process === process.id) return [];
  const rule: Text = { zh: '改革方案须与流程相符', en: 'a reform belongs to one process' };
  return [
    {
      code: 'reform/other-process',
      level: 'error',
      at: 'process',
      message: {
        zh: `这份改革方案是为流程“${reform.process}”写的，现在的流程是“${process.id}”`,
        en: `This reform was written for the process “${reform.process}”, and the process here is “${process.id}”`,
      },
      rule,
      mend: {
        zh: `改用流程“${reform.process}”；方案确实适用时，把 process 写为“${process.id}”`,
        en: `Use it with “${reform.process}”; where it does fit, write “${process.id}” as its process`,
      },
    },
  ];
}
