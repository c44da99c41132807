import { compare } from '../../engine/measure/index.ts';
import { reportOf } from '../../engine/exchange/index.ts';
import { processes } from '../../processes/index.ts';
import { reformFor } from '../documents.ts';
import type { Status, Voice } from '../io.ts';
import { status, writeJson } from '../io.ts';
import { number, table } from '../table.ts';
import { reductionWords, simulated } from '../words.ts';

/** `binglian list`: the shipped processes with their five pairs. */
export function list(voice: Voice): Status {
  const rows = processes.map((process) => {
    const reform = reformFor(process.id);
    const { reductions, model } = reportOf(compare(process, reform), { process, reform, options: {} });
    return { id: process.id, title: process.title, indicator: process.indicator, model, reductions };
  });
  if (voice.json) {
    writeJson(
      voice,
      rows.map((row) => ({ ...row, reductions: row.reductions.map(({ fates: _, ...pair }) => pair) })),
    );
    return status.well;
  }
  const { say } = voice;
  const heads = Object.values(reductionWords).map(({ name }) => say(name));
  voice.out(`${say({ zh: '流程', en: 'Processes' })} [${say(simulated)}]\n`);
  voice.out(
    table(
      [
        ['', '', ...heads],
        ...rows.map(({ id, title, reductions }) => [
          id,
          say(title),
          ...reductions.map(({ before, after }) => `${shown(before)} → ${shown(after)}`),
        ]),
      ],
      ['left', 'left', ...heads.map(() => 'right' as const)],
    ),
  );
  voice.out(
    say({
      zh: '改革前 → 改革后；办理时限为工作日。下一步：binglian compare <流程>\n',
      en: 'Before → after; time in working days. Next: binglian compare <process>\n',
    }),
  );
  return status.well;
}

const shown = (value: number | null): string => (value === null ? '--' : number(value));
