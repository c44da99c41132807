import { describe, expect, test } from 'vitest';
import type { Migrations } from '../../engine/model/index.ts';
import { FORMAT, migrate } from '../../engine/model/index.ts';
import { smallProcess } from '../support/small-process.ts';

// Two steps that a later release could have: format 1 called the title “name”, format 2 had no habits.
const steps: Migrations = {
  1: ({ name, ...rest }) => ({ ...rest, title: name }),
  2: (json) => {
    json.habits = [];
    return json;
  },
};

describe('migrations', () => {
  test('run one after the other, and the format is raised', () => {
    expect(migrate({ format: 1, name: 'x' }, 3, steps)).toEqual({
      kind: 'migrated',
      from: 1,
      json: { format: 3, title: 'x', habits: [] },
    });
  });

  test('start at the format of the document', () => {
    expect(migrate({ format: 2, title: 'x' }, 3, steps)).toEqual({
      kind: 'migrated',
      from: 2,
      json: { format: 3, title: 'x', habits: [] },
    });
  });

  test('leave the input as it was, even where a step writes into its copy', () => {
    const input = { format: 2, list: [{ a: 1 }] };
    const copy = structuredClone(input);
    migrate(input, 3, { 2: (json) => Object.assign(json, { list: [] }) });
    expect(input).toEqual(copy);
  });

  test('a gap in the steps, and a format of the future, are told', () => {
    expect(migrate({ format: 1 }, 3, { 2: (json) => json })).toEqual({ kind: 'unreachable', format: 1 });
    expect(migrate({ format: 4 }, 3, steps)).toEqual({ kind: 'newer', format: 4 });
    expect(migrate({ format: -1e9 }, 3, steps)).toEqual({ kind: 'unreachable', format: -1e9 });
  });

  test.each([null, undefined, 1, 'x', [], {}, { format: '1' }, { format: 1.5 }])(
    '%j passes through unchanged',
    (json) => {
      expect(migrate(json, 3, steps)).toEqual({ kind: 'current', json });
    },
  );

  test('today’s documents need none', () => {
    const process = smallProcess();
    const migrated = migrate(process);
    expect(process.format).toBe(FORMAT);
    expect(migrated.kind).toBe('current');
    expect(migrated.kind === 'current' && migrated.json).toBe(process);
  });
});
