import { afterAll, describe, expect, test } from 'vitest';
import type { CalendarDocument, Scenario } from '../../engine/model/index.ts';
import { processById, scenarios } from '../../processes/index.ts';
import { startRunner } from '../../server/jobs/runner.ts';
import type { Work } from '../../server/jobs/work.ts';
import { createLog } from '../../server/log.ts';
import type { RunAnswer } from '../../server/messages.ts';
import type { RunHead, Store } from '../../server/store/index.ts';
import { nodePool } from '../../workers/node.ts';
import { startPostgres } from '../store/postgres-server.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { ended } from './jobs/support.ts';
import { openServer } from './open.ts';

// A calendar that is kept on the server counts in mass runs, sweeps and searches by the id of its document, whether it is the
// scenario that names it or whoever asks for the run.

const workers = nodePool(1);
afterAll(() => workers.close());
const runs = (store: Store) => startRunner({ store, workers, log: createLog('silent'), name: 'w', look: 10 });
const postgres = await startPostgres();
afterAll(() => postgres?.remove(), 60_000);

const hall = scenarios.find(({ experiment }) => experiment.start !== undefined)!;
const usual = scenarios.find(({ process }) => process === hall.process)!;
/** Three days a week are worked, so that all takes longer. */
const short: CalendarDocument = {
  format: 1,
  id: 'three-days',
  title: { zh: '三天日历', en: 'Three days a week' },
  workingWeekdays: [1, 2, 3],
};
const nobody = '00000000-0000-4000-8000-000000000000';
/** Past the warm-up of the hall, so that some are counted. */
const small = { process: hall.process, cases: 250, replications: 1 };

async function kept(planner: Client, kind = 'calendar', content: unknown = short): Promise<string> {
  const about = kind === 'calendar' ? {} : { about: hall.process };
  return (await planner.post<{ document: { id: string } }>('/documents', { kind, content, ...about })).body.document.id;
}

/** Open on Thursdays only, which the three days leave out. */
const onThursdays: Scenario = { ...hall, hours: { week: [[], [], [], [[540, 1020]], [], [], []] } };
/** With a meeting on Fridays. */
const meetsOnFridays: Scenario = {
  ...hall,
  meetings: [{ id: 'jury', nodes: [hall.items[0]!.item], days: [5], at: 570, basis: hall.backlog![0]!.basis }],
};
/** So many calendars that another one is too many. */
const manyCalendars: Scenario = {
  ...hall,
  calendars: Array.from({ length: 40 }, (_, place) => ({ ...short, id: `own-${place}` })),
};

/** The hall on a calendar, for all of it or at its first desk only. */
const onDays = (id: string): Scenario => ({ ...hall, calendar: id });
const atDesk = (id: string): Scenario => {
  const [first, ...others] = hall.desks;
  return { ...hall, desks: [{ ...first!, calendar: id }, ...others] };
};

describe.each(['SQLite', ...(postgres === undefined ? [] : ['PostgreSQL'])])('on %s', (name) => {
  const database = name === 'SQLite' ? {} : { database: () => postgres!.newDatabase() };
  const server = openServer({ mode: 'shared', requestsPerMinute: 100_000, runs, ...database });

  /** A run that was handed in and has ended, with what it gave. */
  async function done(planner: Client, request: object): Promise<RunAnswer> {
    const { status, body } = await planner.post<RunHead>('/runs', { ...small, ...request });
    expect(status, JSON.stringify(body)).toBe(201);
    await ended(server.store, body.id);
    const answer = (await planner.get<RunAnswer>(`/runs/${body.id}`)).body;
    expect([answer.state, answer.failure]).toEqual(['done', null]);
    return answer;
  }
  const elapsedOf = ({ result }: RunAnswer): number[] =>
    result !== null && 'scenarios' in result ? result.scenarios.map(({ elapsed }) => elapsed.mean.estimate!) : [];

  test('a run by its id is that of a scenario which carries it, to the last figure, in simulation, sweep and search', async () => {
    const planner = await signedIn(server, 'planner');
    const id = await kept(planner);
    const carried = { ...short, id };
    const shapes: object[] = [{}, { grid: { demand: [80, 120] } }, { search: { question: 'promise', share: 0.5 } }];
    for (const shape of shapes) {
      const asked = await done(planner, { ...shape, scenario: hall.id, calendar: id });
      const named = await done(planner, { ...shape, scenario: onDays(id) });
      const whole = await done(planner, { ...shape, scenario: { ...onDays(id), calendars: [carried] } });
      expect(asked.calendars).toEqual([{ id, title: short.title }]);
      expect([asked.result, named.result]).toEqual([whole.result, whole.result]);
      const state = await done(planner, { ...shape, scenario: hall.id });
      expect(state.calendars).toEqual([]);
      expect(state.result).not.toEqual(whole.result);
      for (const [place, days] of elapsedOf(whole).entries()) expect(days).toBeGreaterThan(elapsedOf(state)[place]!);
    }
  });

  test('a scenario that is kept names it as it stands; what it was at a run stays in that run', async () => {
    const planner = await signedIn(server, 'planner');
    const id = await kept(planner);
    const scenario = await kept(planner, 'scenario', atDesk(id));
    const { body } = await planner.get<{ content: Scenario }>(`/documents/${scenario}`);
    expect(body.content).toEqual(atDesk(id));
    const first = await done(planner, { scenario: body.content });
    const fewer = { ...short, workingWeekdays: [1] };
    const changed = await planner.put(`/documents/${id}`, { content: fewer }, { 'if-match': '"1"' });
    expect(changed.status).toBe(200);
    const { body: second } = await planner.post<RunHead>('/runs', { ...small, scenario: body.content });
    const workOfRun = async (run: string) => JSON.parse((await server.store.runs.get(run)).input) as Work;
    const daysIn = ({ scenario: run }: Work) => run.calendars?.map(({ workingWeekdays }) => workingWeekdays);
    expect(daysIn(await workOfRun(first.id))).toEqual([[1, 2, 3]]);
    expect(daysIn(await workOfRun(second.id))).toEqual([[1]]);
  });

  test('what is missing, of another kind or of no effect is refused at its place, and nothing is queued', async () => {
    const planner = await signedIn(server, 'planner');
    const id = await kept(planner);
    const process = await kept(planner, 'process', processById(hall.process));
    const desk = hall.desks[0]!.id;
    const asked: [object, number, string, string][] = [
      [{ scenario: onDays(nobody) }, 404, 'scenario.calendar', `没有编号为“${nobody}”的日历`],
      [{ scenario: atDesk(nobody) }, 404, `scenario.desks[${desk}].calendar`, '请所有者公开'],
      [{ scenario: hall.id, calendar: process }, 422, 'calendar', '这份文档不是日历'],
      [{ scenario: usual.id, calendar: id }, 422, 'calendar', '没有起始时刻'],
      // Each would do on the days of the State Council.
      [{ scenario: onThursdays, calendar: id }, 422, 'scenario.hours', '须有开放时段'],
      [{ scenario: { ...onThursdays, calendar: id } }, 422, 'scenario.hours', '须有开放时段'],
      [{ scenario: meetsOnFridays, calendar: id }, 422, 'scenario.meetings[jury].days', '没有一天上班'],
      [{ scenario: { ...meetsOnFridays, calendar: id } }, 422, 'scenario.meetings[jury].days', '没有一天上班'],
      [{ scenario: manyCalendars, calendar: id }, 422, 'scenario.calendars', '40'],
      [{ scenario: { ...hall, calendar: 'stat' } }, 422, 'scenario.calendar', '是否指“state”'],
      [
        { scenario: { ...onDays('own'), calendars: [{ ...short, id: 'own', announced: [notice] }] } },
        422,
        'scenario.calendars[own].announced[0].off',
        '02-30',
      ],
    ];
    for (const [request, status, at, words] of asked) {
      const { body, ...answer } = await planner.post('/runs', { ...small, ...request }, { 'accept-language': 'zh' });
      expect([answer.status, body.error.at], words).toEqual([status, at]);
      expect(body.error.message).toContain(words);
    }
    const saved = await planner.post('/documents', { kind: 'scenario', about: hall.process, content: onDays(nobody) });
    expect([saved.status, saved.body.error.at]).toEqual([404, 'content.calendar']);
    expect((await planner.get<{ rows: [] }>(`/runs?owner=${planner.user!.id}`)).body.rows).toEqual([]);
  });
});

const notice = { year: 2027, source: '通知', off: '02-30', on: '' };
