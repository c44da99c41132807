import { describe, expect, test } from 'vitest';
import type { Process, Reform, Scenario } from '../../engine/model/index.ts';
import { businessStartupScenario } from '../../processes/business-startup/scenario.ts';
import { reformsOf } from '../../processes/index.ts';
import type { ErrorAnswer } from '../../server/messages.ts';
import type { DocumentHead, Page, Version } from '../../server/store/index.ts';
import { changed, itemOf, smallProcess } from '../support/small-process.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { openServer } from './open.ts';

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000 });

interface Shown extends DocumentHead {
  content: Process;
  isDraft: boolean;
}
interface Saved {
  document: Shown;
  findings: { code: string; at: string }[];
}

const codeOf = ({ body }: { body: ErrorAnswer }): string => body.error.code;
const seen = (revision: number) => ({ 'if-match': `"${revision}"` });

async function newDraft(client: Client, content: unknown = smallProcess()): Promise<Shown> {
  const { body } = await client.post<Saved>('/documents', { kind: 'process', content });
  return body.document;
}

describe('drafts', () => {
  test('are kept as they were sent, with a revision as ETag', async () => {
    const planner = await signedIn(server, 'planner');
    const made = await planner.post<Saved>('/documents', { kind: 'process', content: smallProcess() });
    expect([made.status, made.headers.get('etag'), made.body.findings]).toEqual([201, '"1"', []]);
    const { id } = made.body.document;
    expect(made.headers.get('location')).toBe(`/api/v1/documents/${id}`);
    const read = await planner.get<Shown>(`/documents/${id}`);
    expect(read.body).toMatchObject({ kind: 'process', state: 'draft', isDraft: true, revision: 1, version: 0 });
    expect(read.body.content).toEqual(smallProcess());
    expect(
      (await planner.get(`/documents/${id}`, { 'if-none-match': '"1"', 'cache-control': 'max-age=0' })).status,
    ).toBe(304);
  });

  test('of every kind are held against their schema and the process that they belong to', async () => {
    const planner = await signedIn(server, 'planner');
    const process = await newDraft(planner);
    const create = (kind: string, content: unknown, more = {}) =>
      planner.post('/documents', { kind, content, ...more });
    const reform = reformsOf('business-startup')[0]!;
    const layout = { format: 2, process: 'small', screen: 'map', query: 'view=over&sel=eia' };
    const title = { zh: '布局', en: 'Layout' };
    const calendar = {
      format: 1,
      id: 'local',
      title,
      announced: [{ year: 2027, source: 's', off: '01-01~01-03', on: '' }],
    };
    expect((await create('reform', reform satisfies Reform, { about: 'business-startup' })).status).toBe(201);
    expect(
      (await create('scenario', businessStartupScenario satisfies Scenario, { about: 'business-startup' })).status,
    ).toBe(201);
    expect((await create('layout', layout, { about: process.id, title })).status).toBe(201);
    expect((await create('calendar', calendar)).status).toBe(201);
    for (const [kind, content, more, at] of [
      ['process', { ...smallProcess(), title: 5 }, {}, 'content.title'],
      ['reform', reform, { about: 'construction-permits' }, 'content.process'],
      ['reform', reform, { about: process.id }, 'content.process'],
      ['scenario', businessStartupScenario, {}, undefined],
      ['layout', { ...layout, process: 'other' }, { about: process.id, title }, 'content.process'],
      ['layout', { ...layout, screen: '../../elsewhere' }, { about: process.id, title }, 'content.screen'],
      ['layout', { ...layout, query: '<script>' }, { about: process.id, title }, 'content.query'],
      [
        'calendar',
        { ...calendar, announced: [{ ...calendar.announced[0], off: '13-40' }] },
        {},
        'content.announced[0].off',
      ],
    ] as const) {
      const answer = await create(kind, content, more);
      expect([kind, answer.status, codeOf(answer), answer.body.error.at]).toEqual([kind, 422, 'invalid-document', at]);
    }
    expect((await create('reform', reform, { about: 'nosuch' })).status).toBe(404);
    expect(codeOf(await create('novel', {}))).toBe('bad-request');
  });

  test('are saved by whoever has seen the newest revision; others are shown both', async () => {
    const [planner, other] = [await signedIn(server, 'planner'), await signedIn(server, 'planner')];
    const { id } = await newDraft(planner);
    const path = `/documents/${id}`;
    const [mine, theirs] = ['甲', '乙'].map((zh) => changed((process) => void (process.title.zh = zh)));
    const without = await planner.put(path, { content: mine });
    expect([without.status, codeOf(without)]).toEqual([428, 'precondition-required']);
    expect(codeOf(await planner.put(path, { content: mine }, { 'if-match': 'x' }))).toBe('bad-request');
    expect((await planner.put<Saved>(path, { content: mine }, seen(1))).body.document).toMatchObject({
      revision: 2,
      title: { zh: '甲' },
    });
    const late = await other.put(path, { content: theirs }, seen(1));
    expect([late.status, codeOf(late)]).toEqual([412, 'conflict']);
    const { current, base } = late.body.conflict!;
    expect([current.revision, (JSON.parse(current.content) as Process).title.zh]).toEqual([2, '甲']);
    expect(JSON.parse(base!)).toEqual(smallProcess());
    expect((await other.put(path, { content: theirs }, seen(2))).status).toBe(200);
    const { rows } = (await planner.get<Page<{ revision: number }>>(`${path}/revisions`)).body;
    expect(rows.map(({ revision }) => revision)).toEqual([3, 2, 1]);
    const first = await planner.get<{ content: Process }>(`${path}/revisions/1`);
    expect(first.body.content).toEqual(smallProcess());
  });

  test('two who save at the same time: one is saved, one is told', async () => {
    const planner = await signedIn(server, 'planner');
    const { id } = await newDraft(planner);
    const save = (zh: string) =>
      planner.put(`/documents/${id}`, { content: changed((process) => void (process.title.zh = zh)) }, seen(1));
    const statuses = (await Promise.all(['甲', '乙', '丙', '丁'].map(save))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412, 412, 412]);
  });

  test('are made once for a key, however often it is sent', async () => {
    const planner = await signedIn(server, 'planner');
    const key = { 'idempotency-key': 'a-key-of-a-page' };
    const create = (content: unknown) => planner.post<Saved>('/documents', { kind: 'process', content }, key);
    const [one, two] = [await create(smallProcess()), await create(smallProcess())];
    expect([one.status, two.status, two.headers.get('etag')]).toEqual([201, 201, '"1"']);
    expect(two.body.document.id).toBe(one.body.document.id);
    const other = await create(changed((process) => void (process.title.zh = '别的')));
    expect([other.status, codeOf(other as never)]).toEqual([422, 'wrong-key']);
    const stranger = await signedIn(server, 'planner');
    const theirs = await stranger.post<Saved>('/documents', { kind: 'process', content: smallProcess() }, key);
    expect(theirs.body.document.id).not.toBe(one.body.document.id);
    expect((await planner.post('/documents', {}, { 'idempotency-key': 'short' })).status).toBe(400);
  });

  test('are listed page by page, each once', async () => {
    const planner = await signedIn(server, 'planner');
    const made: string[] = [];
    for (let k = 0; k < 5; k++) made.push((await newDraft(planner)).id);
    const listed: string[] = [];
    let after = '';
    for (let pages = 0; pages < 3; pages++) {
      const path = `/documents?limit=2&owner=${planner.user!.id}${after === '' ? '' : `&after=${after}`}`;
      const { rows, next } = (await planner.get<Page<DocumentHead>>(path)).body;
      listed.push(...rows.map(({ id }) => id));
      expect(next === null).toBe(pages === 2);
      after = encodeURIComponent(next ?? '');
    }
    expect(listed).toEqual(made.reverse());
    for (const query of ['limit=0', 'limit=201', 'limit=x', 'kind=novel', 'state=lost', 'after=nosuch'])
      expect([query, (await planner.get(`/documents?${query}`)).status]).toEqual([query, 400]);
  });

  test('are laid aside and taken up again, never deleted', async () => {
    const planner = await signedIn(server, 'planner');
    const { id } = await newDraft(planner);
    const ids = async (query: string) =>
      (await planner.get<Page<DocumentHead>>(`/documents?owner=${planner.user!.id}${query}`)).body.rows.map(
        (row) => row.id,
      );
    const aside = await planner.put<Shown>(`/documents/${id}/archived`, { archived: true }, seen(1));
    expect(aside.body.archived).toBe(true);
    expect([await ids(''), await ids('&archived=true')]).toEqual([[], [id]]);
    expect((await planner.get(`/documents/${id}`)).status).toBe(200);
  });
});

describe('who changes what', () => {
  test('a liaison changes rows of the own office, and may add materials for them', async () => {
    const planner = await signedIn(server, 'planner');
    const liaison = await signedIn(server, 'liaison', 'environment');
    const { id } = await newDraft(planner);
    const save = (change: (process: Process) => void) =>
      liaison.put(`/documents/${id}`, { content: changed(change) }, seen(1));
    for (const [change, at] of [
      [(process) => void (itemOf(process, 'construction-permit').duration.n = 1), 'content.items[construction-permit]'],
      [
        (process) => void (itemOf(process, 'construction-permit').authority = 'environment'),
        'content.items[construction-permit]',
      ],
      [(process) => void (itemOf(process, 'eia').authority = 'housing'), 'content.items[eia]'],
      [(process) => void (process.title.zh = '别的'), 'content.title'],
      [(process) => void (process.materials[0]!.title.zh = '别的'), 'content.materials[filing-form]'],
      [(process) => void (process.procedures[0]!.title.zh = '别的'), 'content.procedures[land-deal]'],
    ] as [(process: Process) => void, string][]) {
      const answer = await save(change);
      expect([answer.status, answer.body.error.at]).toEqual([403, at]);
    }
    expect((await liaison.put(`/documents/${id}`, { office: 'environment' }, seen(1))).status).toBe(403);
    const own = await save((process) => {
      itemOf(process, 'eia').duration.n = 5;
      process.materials.push({ id: 'monitoring', title: { zh: '监测报告', en: 'Monitoring' }, holder: 'applicant' });
    });
    expect(own.status).toBe(200);
    const stranger = await signedIn(server, 'liaison', 'tax');
    const content = changed((process) => void (itemOf(process, 'eia').duration.n = 6));
    expect((await stranger.put(`/documents/${id}`, { content }, seen(2))).status).toBe(403);
  });

  test('an instructor makes scenarios and calendars, no processes', async () => {
    const instructor = await signedIn(server, 'instructor');
    const scenario = { kind: 'scenario', content: businessStartupScenario, about: 'business-startup' };
    expect((await instructor.post('/documents', scenario)).status).toBe(201);
    expect((await instructor.post('/documents', { kind: 'process', content: smallProcess() })).status).toBe(403);
  });
});

describe('personal data', () => {
  test('is masked before anything is kept, with a report; the log of the store has none either', async () => {
    const planner = await signedIn(server, 'planner');
    const content = changed((process) => void (process.summary = { zh: '联系 13812345678', en: '11010519491231002X' }));
    const made = await planner.post<Saved>('/documents', { kind: 'process', content });
    expect(made.body.findings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'personal/mobile summary.zh',
      'personal/identity-number summary.en',
    ]);
    expect(made.body.document.content.summary).toEqual({ zh: '联系 【手机号已隐去】', en: '【身份证号已隐去】' });
    const { id } = made.body.document;
    await planner.post(`/documents/${id}/comments`, { text: '申请人：王小明，13912345678' });
    const kept = JSON.stringify([
      (await planner.get(`/documents/${id}/comments`)).body,
      await server.store.audit.list({}, { limit: 200 }),
    ]);
    expect(kept).toContain('【手机号已隐去】');
    expect(kept).not.toMatch(/1[39][89]12345678|王小明|11010519491231002X/);
  });
});

describe('exports', () => {
  test('of drafts say internal and by whom, those of published ones are the content', async () => {
    const planner = await signedIn(server, 'planner');
    const { id } = await newDraft(planner);
    const draft = await planner.get<Record<string, unknown>>(`/documents/${id}/file`);
    expect(decodeURIComponent(draft.headers.get('content-disposition')!)).toContain('内部资料-小流程-planner');
    expect(draft.body).toMatchObject({
      mark: { zh: '内部资料，未发布，不得外传' },
      exportedBy: planner.user!.shownName,
    });
    const { rows } = await server.store.audit.list({ subject: id }, { limit: 10 });
    expect(rows.map(({ what }) => what)).toContain('document.export');
  });
});

describe('links to unpublished work', () => {
  test('open it for whoever has signed in, until they expire or are taken back', async () => {
    const [planner, reader] = [await signedIn(server, 'planner'), await signedIn(server, 'reader')];
    const { id } = await newDraft(planner);
    const make = () =>
      planner.post<{ token: string; link: { tokenHash: string } }>(`/documents/${id}/links`, { days: 1 });
    const { token } = (await make()).body;
    expect((await reader.get(`/documents/${id}`)).status).toBe(404);
    expect((await reader.post<Shown>('/links/open', { token })).body).toMatchObject({ id, isDraft: true });
    const second = (await make()).body;
    expect((await planner.send('DELETE', `/documents/${id}/links/${second.link.tokenHash}`)).status).toBe(204);
    expect((await reader.post('/links/open', { token: second.token })).status).toBe(410);
    const started = server.ahead;
    server.ahead += 25 * 3_600_000;
    const later = await signedIn(server, 'reader');
    expect(codeOf(await later.post('/links/open', { token }))).toBe('expired');
    server.ahead = started;
    const nobody = await later.post('/links/open', { token }, { cookie: '' });
    expect(nobody.status).toBe(401);
  });
});

test('readers see what is published or open for comment, and of a draft the version that was published last', async () => {
  const [planner, legal, reader] = (await Promise.all(
    (['planner', 'legal', 'reader'] as const).map((role) => signedIn(server, role)),
  )) as [Client, Client, Client];
  const { id } = await newDraft(planner);
  const path = `/documents/${id}`;
  const see = async () => {
    const { status, body } = await reader.get<Shown>(path);
    const { rows } = (await reader.get<Page<Shown>>('/documents')).body;
    const listed = rows.find((row) => row.id === id);
    expect(listed === undefined ? 404 : 200).toBe(status);
    if (listed !== undefined) expect(body).toMatchObject(listed);
    return status;
  };
  const move = (client: Client, to: string, revision: number, more = {}) =>
    client.put<Shown>(`${path}/state`, { to, ...more }, seen(revision));
  expect(await see()).toBe(404);
  expect((await reader.get('/documents?state=draft')).status).toBe(403);
  let { revision } = (await move(planner, 'consultation', 1)).body;
  expect(await see()).toBe(200);
  revision = (await move(planner, 'legality', revision)).body.revision;
  expect(await see()).toBe(404);
  const published = await move(legal, 'published', revision, { despite: '不适用' });
  expect(published.body).toMatchObject({ state: 'published', version: 1, isDraft: false });
  revision = (await move(planner, 'draft', published.body.revision)).body.revision;
  const next = changed((process) => void (process.title.zh = '下一版'));
  expect((await planner.put(path, { content: next }, seen(revision))).status).toBe(200);
  expect(await see()).toBe(200);
  const listedAs = async (state: string) =>
    (await reader.get<Page<Shown>>(`/documents?state=${state}`)).body.rows.length;
  expect([await listedAs('published'), await listedAs('consultation')]).toEqual([1, 0]);
  const read = (await reader.get<Shown>(path)).body;
  expect([read.isDraft, read.content.title.zh, read.title.zh]).toEqual([false, '小流程', '小流程']);
  const versions = (await reader.get<Page<Version>>(`${path}/versions`)).body.rows;
  expect(versions.map(({ version, note }) => [version, note])).toEqual([[1, '不适用']]);
  expect((await reader.get(`${path}/revisions`)).status).toBe(403);
  expect((await reader.get(`${path}/versions/2`)).status).toBe(404);
  expect((await reader.get(`${path}/versions/x`)).status).toBe(404);
});
