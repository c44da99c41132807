import { describe, expect, test } from 'vitest';
import { smallProcess } from '../support/small-process.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { until } from './jobs/support.ts';
import { openServer } from './open.ts';
import { Page } from './page.ts';

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000 });

async function pageOf(client: Client): Promise<Page> {
  const page = new Page(server, '/ws', { cookie: client.cookie! });
  expect(await page.opened()).toBeUndefined();
  return page;
}

interface Saved {
  document: { id: string; revision: number };
}

async function newDraft(client: Client): Promise<string> {
  return (await client.post<Saved>('/documents', { kind: 'process', content: smallProcess() })).body.document.id;
}

async function save(client: Client, id: string, revision: number): Promise<void> {
  const content = { ...smallProcess(), title: { zh: `第${revision}稿`, en: `draft ${revision}` } };
  const answer = await client.put(`/documents/${id}`, { content }, { 'if-match': `"${revision}"` });
  expect(answer.status).toBe(200);
}

async function move(client: Client, id: string, revision: number, to: string, more = {}): Promise<void> {
  const answer = await client.put(`/documents/${id}/state`, { to, ...more }, { 'if-match': `"${revision}"` });
  expect(answer.status).toBe(200);
}

describe('a document that several have open', () => {
  test('whoever watches hears of saves, comments and states, numbered; after a break only of what was missed', async () => {
    const [one, other] = [await signedIn(server, 'planner'), await signedIn(server, 'planner')];
    const id = await newDraft(one);
    const page = await pageOf(other);
    page.say({ type: 'watch-document', document: id });
    const [standing] = await page.hear('document');
    expect(standing).toMatchObject({ document: id, revision: 1, state: 'draft' });
    await save(one, id, 1);
    await move(one, id, 2, 'consultation');
    expect((await one.post(`/documents/${id}/comments`, { place: '', text: '时限偏长' })).status).toBe(201);
    const heard = await page.hear('change', 3);
    expect(heard.map(({ what, revision, state, by }) => [what, revision, state, by])).toEqual([
      ['document.save', 2, 'draft', one.user!.shownName],
      ['document.move', 3, 'consultation', one.user!.shownName],
      ['comment.add', 3, 'consultation', one.user!.shownName],
    ]);
    const numbers = heard.map(({ number }) => number);
    expect(numbers[0]).toBeGreaterThan(standing!.number);
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
    page.socket.close();
    await page.closed;
    await save(one, id, 3);
    const again = await pageOf(other);
    again.say({ type: 'watch-document', document: id, after: numbers[1]! });
    expect((await again.hear('document'))[0]).toMatchObject({ number: numbers[1], revision: 4 });
    const missed = await again.hear('change', 2);
    expect(missed.map(({ number, what }) => [number, what])).toEqual([
      [numbers[2], 'comment.add'],
      [expect.any(Number), 'document.save'],
    ]);
    again.socket.close();
  });

  test('more than one look can tell is told all the same, each change once', async () => {
    const one = await signedIn(server, 'planner');
    const id = await newDraft(one);
    const { store } = server;
    const by = { user: one.user!.id, name: one.user!.shownName };
    for (let n = 0; n < 230; n++) await store.comments.add(by, { document: id, place: '', text: `${n}` });
    const page = await pageOf(one);
    page.say({ type: 'watch-document', document: id, after: 0 });
    const heard = await page.hear('change', 231);
    expect(heard[0]!.what).toBe('document.create');
    expect(new Set(heard.map(({ number }) => number)).size).toBe(231);
    // A number of data that were replaced by a backup does not keep later changes back.
    page.say({ type: 'watch-document', document: id, after: 2_000_000_000 });
    await page.hear('document', 2);
    await store.comments.add(by, { document: id, place: '', text: 'later' });
    expect((await page.hear('change', 232)).at(-1)!.what).toBe('comment.add');
    page.socket.close();
  });

  test('who else has it open: by the names of those signed in, once each, and no longer when they leave', async () => {
    const [one, other] = [await signedIn(server, 'planner'), await signedIn(server, 'legal')];
    const id = await newDraft(one);
    const [first, second] = [await pageOf(one), await pageOf(one)];
    for (const page of [first, second]) page.say({ type: 'watch-document', document: id });
    await Promise.all([first.hear('document'), second.hear('document')]);
    const visitor = await pageOf(other);
    visitor.say({ type: 'watch-document', document: id });
    expect((await visitor.hear('presence'))[0]).toEqual({
      ...{ type: 'presence', document: id, people: [one.user!.shownName] },
    });
    expect((await first.hear('presence'))[0]!.people).toEqual([other.user!.shownName]);
    visitor.socket.close();
    expect((await first.hear('presence', 2))[1]!.people).toEqual([]);
    first.say({ type: 'unwatch-document', document: id });
    await save(one, id, 1);
    await second.hear('change');
    expect(first.heard.filter(({ type }) => type === 'change')).toEqual([]);
    for (const page of [first, second]) page.socket.close();
  });
});

describe('what somebody may not see', () => {
  test('readers hear of what is open for comment, and no longer when it is a draft again', async () => {
    const [planner, reader] = [await signedIn(server, 'planner'), await signedIn(server, 'reader')];
    const id = await newDraft(planner);
    const page = await pageOf(reader);
    page.say({ type: 'watch-document', document: id });
    page.say({ type: 'watch-document', document: 'nosuch' });
    expect((await page.hear('error', 2)).map(({ code }) => code)).toEqual(['unknown-id', 'unknown-id']);
    await move(planner, id, 1, 'consultation');
    page.say({ type: 'watch-document', document: id, after: 0 });
    // That it was made, when it was a draft, is not theirs to know.
    expect((await page.hear('change')).map(({ what }) => what)).toEqual(['document.move']);
    await move(planner, id, 2, 'draft');
    expect((await page.hear('error', 3))[2]).toMatchObject({ code: 'may-not' });
    await save(planner, id, 3);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(page.heard.filter(({ type }) => type === 'change')).toHaveLength(1);
    page.socket.close();
  });

  test('readers hear that the next version is closed for comment again, and are told of the one that was published last', async () => {
    const roles = ['planner', 'legal', 'reader'] as const;
    const [planner, legal, reader] = (await Promise.all(roles.map((role) => signedIn(server, role)))) as [
      Client,
      Client,
      Client,
    ];
    const id = await newDraft(planner);
    await move(planner, id, 1, 'consultation');
    await move(planner, id, 2, 'legality');
    await move(legal, id, 3, 'published', { despite: '试' });
    await move(planner, id, 4, 'draft');
    await save(planner, id, 5);
    await move(planner, id, 6, 'consultation');
    const page = await pageOf(reader);
    page.say({ type: 'watch-document', document: id });
    expect((await page.hear('document'))[0]).toMatchObject({ revision: 7, state: 'consultation' });
    await move(planner, id, 7, 'legality');
    expect((await page.hear('change'))[0]).toMatchObject({ what: 'document.move', revision: 4, state: 'published' });
    await move(planner, id, 8, 'draft');
    await save(planner, id, 9);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(page.heard.filter(({ type }) => type === 'change')).toHaveLength(1);
    page.socket.close();
  });

  test('whoever is taken out of the office hears no more', async () => {
    const [planner, leaver] = [await signedIn(server, 'planner'), await signedIn(server, 'planner')];
    const id = await newDraft(planner);
    // Open for comment, so that everybody in the office may see it.
    await move(planner, id, 1, 'consultation');
    const page = await pageOf(leaver);
    page.say({ type: 'watch-document', document: id });
    await page.hear('document');
    await server.store.users.change({ user: null, name: 'test' }, leaver.user!.id, { disabled: true });
    await save(planner, id, 2);
    await until(() => page.heard.some(({ type }) => type === 'error'));
    expect(page.heard.filter(({ type }) => type === 'change')).toEqual([]);
    page.socket.close();
  });
});
