import { expect, test } from 'vitest';
import type { CommentsAnswer, ErrorAnswer } from '../../server/messages.ts';
import type { Comment, DocumentHead, Move } from '../../server/store/index.ts';
import { changed, smallProcess } from '../support/small-process.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { openServer } from './open.ts';

const server = openServer({ mode: 'shared', requestsPerMinute: 100_000 });
const DAY = 86_400_000;

interface Duty {
  id: string;
  state: string;
  basis: { article: string };
}

const seen = (revision: number) => ({ 'if-match': `"${revision}"` });

test('from draft to publication, with comments, their account, reviews by name, and the 30 days of article 62', async () => {
  const [planner, legal, reader] = (await Promise.all(
    (['planner', 'legal', 'reader'] as const).map((role) => signedIn(server, role)),
  )) as [Client, Client, Client];
  const made = await planner.post<{ document: DocumentHead }>('/documents', {
    kind: 'process',
    content: smallProcess(),
  });
  const { id } = made.body.document;
  const path = `/documents/${id}`;
  let revision = 1;
  const move = async (client: Client, to: string): Promise<number> => {
    const answer = await client.put<DocumentHead & ErrorAnswer>(`${path}/state`, { to }, seen(revision));
    if (answer.status === 200) revision = answer.body.revision;
    return answer.status;
  };
  const duties = async (): Promise<Record<string, string>> => {
    const { body } = await planner.get<Duty[]>(`${path}/duties`);
    expect(body.map(({ basis }) => basis.article)).toEqual(['62', '62', '63', '63', '64', '65']);
    return Object.fromEntries(body.map(({ id: duty, state }) => [duty, state]));
  };
  const confirm = (client: Client, subject: string, verdict = 'confirmed') =>
    client.post(`${path}/confirmations`, { subject, verdict, note: 'note' }, seen(revision));

  const moves = async (client: Client) => (await client.get<{ moves: string[] }>(path)).body.moves;
  expect([await moves(planner), await moves(legal)]).toEqual([['consultation'], []]);
  expect(await move(legal, 'consultation')).toBe(403);
  expect(await move(planner, 'legality')).toBe(409);
  expect(await move(planner, 'consultation')).toBe(200);

  expect([await moves(planner), await moves(legal), await moves(reader)]).toEqual([
    ['legality', 'draft'],
    ['draft'],
    [],
  ]);
  const comment = await reader.post<Comment>(`${path}/comments`, { place: 'items[eia]', text: '太慢' });
  expect([comment.status, comment.body.adoption, comment.body.authorName]).toEqual([
    201,
    'open',
    reader.user!.shownName,
  ]);
  expect(await duties()).toEqual({
    'public-comment': 'open',
    adoption: 'open',
    'fair-competition': 'open',
    legality: 'open',
    publication: 'note',
    transition: 'note',
  });
  const answer = { adoption: 'partly', answer: '压缩两天' };
  expect((await reader.put(`${path}/comments/${comment.body.id}/answer`, answer, seen(0))).status).toBe(403);
  expect((await planner.put(`/documents/other/comments/${comment.body.id}/answer`, answer, seen(0))).status).toBe(404);
  expect((await planner.put(`${path}/comments/${comment.body.id}/answer`, answer)).status).toBe(428);
  const answered = await planner.put<Comment>(`${path}/comments/${comment.body.id}/answer`, answer, seen(0));
  expect(answered.headers.get('etag')).toBe('"1"');
  expect(answered.body).toMatchObject({ ...answer, answeredBy: planner.user!.shownName });

  server.ahead += 29 * DAY;
  const [planner2, legal2] = [await signedIn(server, 'planner'), await signedIn(server, 'legal')];
  expect((await planner2.get<Duty[]>(`${path}/duties`)).body[0]!.state).toBe('open');
  server.ahead += 2 * DAY;
  const [planner3, legal3] = [await signedIn(server, 'planner'), await signedIn(server, 'legal')];
  expect((await planner3.get<Duty[]>(`${path}/duties`)).body[0]!.state).toBe('done');
  expect(planner2.cookie).not.toBe(legal2.cookie);

  expect(await move(planner3, 'legality')).toBe(200);
  expect([await moves(planner3), await moves(legal3)]).toEqual([
    ['consultation', 'draft'],
    ['published', 'draft'],
  ]);
  const content = changed((process) => void (process.title.zh = '改'));
  expect((await planner3.put(path, { content }, seen(revision))).status).toBe(409);
  expect(await move(planner3, 'published')).toBe(403);
  expect(await move(legal3, 'published')).toBe(409);
  const refused = await legal3.put(`${path}/state`, { to: 'published' }, seen(revision));
  expect(refused.body.error).toMatchObject({ code: 'duties-open' });
  expect(refused.body.error.findings!.map(({ code }) => code)).toEqual(['duty/fair-competition', 'duty/legality']);

  expect((await confirm(planner3, 'legality')).status).toBe(403);
  expect((await confirm(legal3, 'basis')).status).toBe(422);
  expect((await confirm(legal3, 'fair-competition')).status).toBe(201);
  expect((await confirm(legal3, 'legality')).status).toBe(201);
  expect((await confirm(legal3, 'legality', 'refused')).status).toBe(201);
  expect(await move(legal3, 'published')).toBe(409);
  expect((await confirm(legal3, 'legality')).status).toBe(201);
  expect(await move(legal3, 'published')).toBe(200);
});

test('a document that is sent back says why, to those who work on it', async () => {
  const [planner, legal, reader] = [
    await signedIn(server, 'planner'),
    await signedIn(server, 'legal'),
    await signedIn(server, 'reader'),
  ];
  const made = await planner.post<{ document: DocumentHead }>('/documents', {
    kind: 'process',
    content: smallProcess(),
  });
  const path = `/documents/${made.body.document.id}`;
  for (const [step, to] of ['consultation', 'legality'].entries())
    expect((await planner.put(`${path}/state`, { to }, seen(1 + step))).status).toBe(200);
  const note = '第三条没有依据；联系人 13800138000';
  expect((await legal.put(`${path}/state`, { to: 'draft', note }, seen(3))).status).toBe(200);
  const { body } = await planner.get<{ rows: Move[] }>(`${path}/moves?limit=1`);
  expect(body.rows).toEqual([
    expect.objectContaining({ revision: 4, from: 'legality', to: 'draft', by: legal.user!.shownName }),
  ]);
  expect(body.rows[0]!.note).toMatch(/^第三条没有依据；联系人 (?!13800138000)/);
  expect((await reader.get(`${path}/moves`)).status).toBe(403);
});

test('an answer to a comment that somebody else has answered shows theirs, and replaces it only knowingly', async () => {
  const [planner, other] = [await signedIn(server, 'planner'), await signedIn(server, 'administrator')];
  const made = await planner.post<{ document: DocumentHead }>('/documents', {
    kind: 'process',
    content: smallProcess(),
  });
  const path = `/documents/${made.body.document.id}/comments`;
  const { id } = (await planner.post<Comment>(path, { text: '太慢' })).body;
  const answer = (client: Client, text: string, answers: number) =>
    client.put<Comment & ErrorAnswer>(`${path}/${id}/answer`, { adoption: 'adopted', answer: text }, seen(answers));
  expect((await answer(other, '照改', 0)).status).toBe(200);
  const refused = await answer(planner, '不改', 0);
  expect([refused.status, refused.body.error.code, refused.body.conflict]).toEqual([412, 'conflict', undefined]);
  expect(refused.body.answered).toMatchObject({ id, answer: '照改', answeredBy: other.user!.shownName, answers: 1 });
  expect((await planner.get<CommentsAnswer>(path)).body.rows[0]!.answer).toBe('照改');
  expect((await answer(planner, '不改', 1)).body).toMatchObject({ answer: '不改', answers: 2 });
});

test('comments and confirmations are read page by page', async () => {
  const [planner, legal] = [await signedIn(server, 'planner'), await signedIn(server, 'legal')];
  const content = { kind: 'process', content: smallProcess() };
  const made = await planner.post<{ document: DocumentHead }>('/documents', content);
  const path = `/documents/${made.body.document.id}`;
  for (const text of ['一', '二', '三']) await planner.post(`${path}/comments`, { text });
  for (const note of ['一', '二', '三'])
    expect(
      (await legal.post(`${path}/confirmations`, { subject: 'legality', verdict: 'confirmed', note }, seen(1))).status,
    ).toBe(201);
  const read = async (list: string): Promise<unknown[]> => {
    const first = (await planner.get<CommentsAnswer>(`${path}/${list}?limit=2`)).body;
    const second = (await planner.get<CommentsAnswer>(`${path}/${list}?limit=2&after=${first.next!}`)).body;
    expect([first.rows.length, second.rows.length, second.next]).toEqual([2, 1, null]);
    return [...first.rows, ...second.rows].map((row) => ('note' in row ? row.note : row.text));
  };
  expect(await read('comments')).toEqual(['一', '二', '三']);
  expect(await read('confirmations')).toEqual(['一', '二', '三']);
  expect((await planner.get(`${path}/comments?limit=0`)).status).toBe(400);
});

test('a confirmation speaks of the content that was confirmed, and no other', async () => {
  const [planner, legal] = [await signedIn(server, 'planner'), await signedIn(server, 'legal')];
  const made = await planner.post<{ document: DocumentHead }>('/documents', {
    kind: 'process',
    content: smallProcess(),
  });
  const path = `/documents/${made.body.document.id}`;
  const legality = async () =>
    (await planner.get<Duty[]>(`${path}/duties`)).body.find(({ id }) => id === 'legality')!.state;
  const body = { subject: 'legality', verdict: 'confirmed' };
  expect((await legal.post(`${path}/confirmations`, body)).status).toBe(428);
  expect((await legal.post(`${path}/confirmations`, body, seen(1))).status).toBe(201);
  expect(await legality()).toBe('done');
  await planner.put(`${path}/state`, { to: 'consultation' }, seen(1));
  expect(await legality()).toBe('done');
  const content = changed((process) => void (process.title.zh = '改过'));
  expect((await planner.put(path, { content }, seen(2))).status).toBe(200);
  expect(await legality()).toBe('open');
  expect((await legal.post(`${path}/confirmations`, body, seen(1))).status).toBe(412);
});
