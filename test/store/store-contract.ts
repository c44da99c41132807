import { describe, expect, test } from 'vitest';
import { CommentConflict, Conflict } from '../../server/store/index.ts';
import type { Page, PageRequest, Store } from '../../server/store/index.ts';
import type { Home } from './homes.ts';
import { other, planner, process, refusal, ticking } from './homes.ts';
import { accountContract } from './account-contract.ts';
import { runContract } from './run-contract.ts';

/** What every store does, whatever is beneath it. */
export function storeContract(home: () => Promise<Home>): void {
  describe('documents', () => documentContract(home));
  describe('transactions', () => transactionContract(home));
  describe('comments, confirmations, audit', () => trailContract(home));
  describe('runs', () => runContract(home));
  describe('accounts', () => accountContract(home));
}

async function all<Row>(list: (page: PageRequest) => Promise<Page<Row>>, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  let page = await list({ limit });
  rows.push(...page.rows);
  while (page.next !== null) {
    page = await list({ limit, after: page.next });
    rows.push(...page.rows);
  }
  return rows;
}

function documentContract(home: () => Promise<Home>): void {
  test('what is saved is there byte for byte, after a restart too', async () => {
    const place = await home();
    const first = await place.open();
    const content = JSON.stringify({ zh: '“施工许可”\u2028𠮷', n: 0.1, s: '\\ \u0001 \u0000' });
    const made = await first.documents.create(planner, {
      ...process,
      content,
      about: 'x',
      office: '住建',
      origin: 'y@1',
    });
    expect(made).toMatchObject({ kind: 'process', revision: 1, version: 0, state: 'draft', owner: 'u-1', about: 'x' });
    await first.documents.save(planner, made.id, { revision: 1, content: `${content} ` });
    const saved = await first.documents.get(made.id);
    expect(saved).toMatchObject({ content: `${content} `, revision: 2, updatedBy: '王科长', office: '住建' });
    await first.close();
    const second = await place.open();
    expect(await second.documents.get(made.id)).toEqual(saved);
    expect((await second.documents.revision(made.id, 1)).content).toBe(content);
  });

  test('two who save at once: one is kept, the other is shown both', async () => {
    const store = await (await home()).open();
    const { id } = await store.documents.create(planner, process);
    const outcomes = await Promise.allSettled(
      [1, 2, 3, 4, 5, 6].map((n) => store.documents.save(planner, id, { revision: 1, content: `{"n":"from ${n}"}` })),
    );
    const kept = outcomes.filter((one) => one.status === 'fulfilled');
    expect(kept).toHaveLength(1);
    const { content } = kept[0]!.value;
    for (const one of outcomes) {
      if (one.status === 'fulfilled') continue;
      const conflict = one.reason as Conflict;
      expect(conflict).toBeInstanceOf(Conflict);
      expect([conflict.current.content, conflict.current.revision, conflict.base]).toEqual([content, 2, '{"n":1}']);
    }
    expect((await store.documents.get(id)).content).toBe(content);
    expect((await store.documents.revisions(id, { limit: 9 })).rows.map(({ revision }) => revision)).toEqual([2, 1]);
  });

  test('a conflict with a revision that never was has no base', async () => {
    const store = await (await home()).open();
    const { id } = await store.documents.create(planner, process);
    const conflict: unknown = await store.documents
      .save(planner, id, { revision: 7, content: '{}' })
      .catch((e: unknown) => e);
    expect(conflict).toMatchObject({ code: 'conflict', base: null });
  });

  test('from draft to publication, and versions that stay', async () => {
    const store = await (await home()).open();
    const { documents } = store;
    const { id } = await documents.create(planner, process);
    expect(await refusal(documents.move(planner, id, { revision: 1, to: 'published' }))).toBe('wrong-state');
    await documents.move(planner, id, { revision: 1, to: 'consultation' });
    await documents.save(planner, id, { revision: 2, content: '{"n":2}' });
    await documents.move(planner, id, { revision: 3, to: 'legality' });
    expect(await refusal(documents.save(planner, id, { revision: 4, content: '{"n":3}' }))).toBe('wrong-state');
    const out = await documents.move(planner, id, { revision: 4, to: 'published', note: '试行' });
    expect(out).toMatchObject({ state: 'published', version: 1, revision: 5 });
    expect(await refusal(documents.save(planner, id, { revision: 5, content: '{"n":3}' }))).toBe('wrong-state');
    await documents.move(other, id, { revision: 5, to: 'draft', note: '修订' });
    await documents.save(other, id, { revision: 6, content: '{"n":3}', title: { zh: '新', en: 'new' } });
    for (const [step, to] of (['consultation', 'legality', 'published'] as const).entries())
      await documents.move(other, id, { revision: 7 + step, to });
    expect((await documents.versions(id, { limit: 5 })).rows.map((v) => [v.version, v.note, v.by, v.title.zh])).toEqual(
      [
        [2, '', '李科长', '新'],
        [1, '试行', '王科长', '流程'],
      ],
    );
    await documents.create(planner, process);
    const ids = async (published: boolean): Promise<string[]> =>
      (await documents.list({ published }, { limit: 9 })).rows.map((one) => one.id);
    expect(await ids(true)).toEqual([id]);
    expect(await ids(false)).toHaveLength(1);
    expect((await documents.version(id, 1)).content).toBe('{"n":2}');
    expect((await documents.version(id, 2)).content).toBe('{"n":3}');
    expect(await refusal(documents.version(id, 3))).toBe('missing');
  });

  test('every step is kept with who, when and why, and the audit trail tells why', async () => {
    const store = await (await home()).open(ticking());
    const { documents } = store;
    const { id } = await documents.create(planner, process);
    await documents.move(planner, id, { revision: 1, to: 'consultation' });
    await documents.save(planner, id, { revision: 2, content: '{"n":2}' });
    await documents.move(planner, id, { revision: 3, to: 'legality' });
    const { updatedAt } = await documents.move(other, id, { revision: 4, to: 'draft', note: '第三条无依据' });
    expect(await refusal(documents.move(other, id, { revision: 5, to: 'legality', note: 'no' }))).toBe('wrong-state');
    expect(await refusal(documents.move(other, id, { revision: 5, to: 'consultation', note: '\0' }))).toBe('invalid');
    const moves = await all((page) => documents.moves(id, page), 2);
    expect(moves.map(({ revision, from, to, note, by }) => [revision, from, to, note, by])).toEqual([
      [5, 'legality', 'draft', '第三条无依据', '李科长'],
      [4, 'consultation', 'legality', '', '王科长'],
      [2, 'draft', 'consultation', '', '王科长'],
    ]);
    expect(moves[0]!.at).toBe(updatedAt);
    const [told] = (await store.audit.list({ subject: id }, { limit: 1 })).rows;
    expect(JSON.parse(told!.after!)).toMatchObject({ state: 'draft', revision: 5, note: '第三条无依据' });
    expect((await documents.versions(id, { limit: 9 })).rows).toEqual([]);
  });

  test('of two who move a document at once one is kept, and the other is shown it', async () => {
    const store = await (await home()).open();
    const { id } = await store.documents.create(planner, process);
    for (const [step, to] of (['consultation', 'legality', 'published'] as const).entries()) {
      const move = (note: string): Promise<unknown> =>
        store.documents.move(planner, id, { revision: 1 + step, to, note });
      const outcomes = await Promise.all(['a', 'b', 'c', 'd'].map((note) => refusal(move(note))));
      expect(outcomes.sort()).toEqual(['conflict', 'conflict', 'conflict', 'none']);
      const [newest] = (await store.documents.moves(id, { limit: 9 })).rows;
      expect([newest!.revision, newest!.to]).toEqual([2 + step, to]);
    }
    expect((await store.documents.versions(id, { limit: 9 })).rows).toHaveLength(1);
  });

  test('lists: by kind, what it belongs to, owner, state; page by page, nothing twice', async () => {
    const store = await (await home()).open(ticking());
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) {
      const kind = n % 2 === 0 ? 'scenario' : 'layout';
      made.push((await store.documents.create(n < 4 ? planner : other, { ...process, kind, about: 'p-1' })).id);
    }
    const ids = async (filter: Parameters<Store['documents']['list']>[0], limit = 2): Promise<number[]> =>
      (await all((page) => store.documents.list(filter, page), limit)).map(({ id }) => made.indexOf(id));
    expect(await ids({ about: 'p-1' })).toEqual([6, 5, 4, 3, 2, 1, 0]);
    expect(await ids({ kind: 'layout' })).toEqual([5, 3, 1]);
    expect(await ids({ owner: 'u-2' })).toEqual([6, 5, 4]);
    expect(await ids({ state: 'published' })).toEqual([]);
    await store.documents.archive(planner, made[3]!, { revision: 1, archived: true });
    expect(await ids({ kind: 'layout' })).toEqual([5, 1]);
    expect(await ids({ archived: true })).toEqual([3]);
    await store.documents.archive(planner, made[3]!, { revision: 2, archived: false });
    expect(await ids({ kind: 'layout' })).toEqual([5, 3, 1]);
  });

  test('a clock that is set back does not lose or repeat rows of a list', async () => {
    let now = Date.UTC(2026, 0, 2);
    const store = await (await home()).open(() => now);
    for (let n = 0; n < 6; n += 1) {
      await store.documents.create(planner, process);
      now -= 3_600_000 * (n % 3);
    }
    const rows = await all((page) => store.documents.list({}, page), 2);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(6);
  });

  test('what cannot be kept or is not there is refused', async () => {
    const store = await (await home()).open();
    const { documents } = store;
    const { id } = await documents.create(planner, process);
    expect(await refusal(documents.create(planner, { ...process, content: '{' }))).toBe('invalid');
    expect(await refusal(documents.create(planner, { ...process, title: { zh: 'a\0b', en: '' } }))).toBe('invalid');
    expect(await refusal(documents.create(planner, { ...process, title: { zh: '\ud800', en: '' } }))).toBe('invalid');
    expect(await refusal(documents.save(planner, id, { revision: 1, content: '"\ud800"' }))).toBe('invalid');
    expect(await refusal(documents.get('nobody'))).toBe('missing');
    expect(await refusal(documents.get(''))).toBe('missing');
    expect(['missing', 'invalid']).toContain(await refusal(documents.get('a\0b')));
    expect(await refusal(documents.save(planner, 'nobody', { revision: 1 }))).toBe('missing');
    expect(await refusal(documents.revision(id, 2 ** 40))).toBe('missing');
    expect(await refusal(documents.revision(id, 1.5))).toBe('missing');
    for (const after of [
      '',
      'x',
      'W10',
      Buffer.from('["a"]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ])
      expect(await refusal(documents.list({}, { limit: 2, after }))).toBe('invalid');
    expect((await documents.list({}, { limit: 2 })).rows).toHaveLength(1);
  });
}

function transactionContract(home: () => Promise<Home>): void {
  test('all or nothing, the audit trail included', async () => {
    const store = await (await home()).open();
    const kept = await store.documents.create(planner, process);
    const failing = store.together(async (inside) => {
      await inside.documents.save(planner, kept.id, { revision: 1, content: '{"n":2}' });
      await inside.documents.create(planner, process);
      await inside.together((deeper) => deeper.comments.add(planner, { document: kept.id, place: '', text: '好' }));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await store.documents.get(kept.id)).content).toBe('{"n":1}');
    expect((await store.documents.list({}, { limit: 9 })).rows).toHaveLength(1);
    expect(await store.comments.of(kept.id)).toEqual([]);
    expect((await store.audit.list({}, { limit: 9 })).rows.map(({ what }) => what)).toEqual(['document.create']);
    await store.together(async (inside) => {
      const { revision } = await inside.documents.save(planner, kept.id, { revision: 1, content: '{"n":2}' });
      await inside.documents.move(planner, kept.id, { revision, to: 'consultation' });
    });
    expect(await store.documents.get(kept.id)).toMatchObject({
      content: '{"n":2}',
      revision: 3,
      state: 'consultation',
    });
  });

  test('the same idempotency key works once, also when it comes twice at once', async () => {
    const store = await (await home()).open();
    const key = { key: 'k-1', user: 'u-1', fingerprint: 'f-1' };
    const create = (inside: Store): Promise<string> => inside.documents.create(planner, process).then(({ id }) => id);
    const answers = await Promise.all([1, 2, 3, 4].map(() => store.once(key, create)));
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
    expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1);
    expect((await store.documents.list({}, { limit: 9 })).rows).toHaveLength(1);
    expect(await refusal(store.once({ ...key, fingerprint: 'f-2' }, create))).toBe('wrong-key');
    expect((await store.once({ ...key, user: 'u-2' }, create)).isRepeated).toBe(false);
  });

  test('a key whose work failed may come again', async () => {
    const store = await (await home()).open();
    const key = { key: 'k-1', user: null, fingerprint: 'f' };
    await expect(store.once(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await store.once(key, () => Promise.resolve('yes'))).toEqual({ answer: 'yes', isRepeated: false });
  });
}

function trailContract(home: () => Promise<Home>): void {
  test('numbers of the audit trail have no gap, whoever writes and fails meanwhile', async () => {
    const store = await (await home()).open();
    const work = Array.from({ length: 24 }, (_, n) =>
      n % 4 === 3
        ? store.together(async (inside) => {
            await inside.documents.create(planner, process);
            throw new Error('no');
          })
        : store.documents.create(n % 2 === 0 ? planner : other, process),
    );
    const done = await Promise.allSettled(work);
    const ids = done.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []));
    expect(ids).toHaveLength(18);
    const entries = await all((page) => store.audit.list({}, page), 7);
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 18 }, (_, n) => 18 - n));
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(ids));
    expect((await store.audit.list({ user: 'u-2' }, { limit: 50 })).rows.every(({ name }) => name === '李科长')).toBe(
      true,
    );
  });

  test('who, when, what, before and after', async () => {
    const store = await (await home()).open(() => Date.UTC(2026, 4, 1, 8));
    const { id } = await store.documents.create(planner, process);
    await store.documents.save(planner, id, { revision: 1, title: { zh: '二', en: 'two' } });
    const { rows } = await store.audit.list({ subject: id }, { limit: 9 });
    expect(rows[0]).toMatchObject({
      ...{ at: '2026-05-01T08:00:00.000Z', user: 'u-1', name: '王科长' },
      request: 'r-1',
    });
    expect(JSON.parse(rows[0]!.before!)).toMatchObject({ revision: 1, title: { zh: '流程', en: 'process' } });
    expect(JSON.parse(rows[0]!.after!)).toMatchObject({ revision: 2, title: { zh: '二', en: 'two' } });
    await store.audit.add(other, { what: 'sign-in', subject: 'u-2', after: '{"ok":true}' });
    expect((await store.audit.list({ user: 'u-2' }, { limit: 1 })).rows[0]).toMatchObject({
      number: 3,
      what: 'sign-in',
    });
  });

  test('comments with the account of what was adopted', async () => {
    const store = await (await home()).open(ticking());
    const { id } = await store.documents.create(planner, process);
    const first = await store.comments.add(other, { document: id, place: 'items[a]', text: '时限偏短' });
    await store.comments.add(planner, { document: id, place: '', text: '同意' });
    const answer = { answers: 0, adoption: 'partly', answer: '改为 5 日' } as const;
    const answered = await store.comments.answer(planner, first.id, answer);
    const { answers: _, ...said } = answer;
    expect(answered).toMatchObject({ ...said, answeredBy: '王科长', text: '时限偏短', answers: 1 });
    expect((await store.comments.of(id)).map((c) => [c.text, c.adoption])).toEqual([
      ['时限偏短', 'partly'],
      ['同意', 'open'],
    ]);
    expect(await refusal(store.comments.add(planner, { document: 'nobody', place: '', text: 'x' }))).toBe('missing');
    expect(await refusal(store.comments.answer(planner, 'nobody', answer))).toBe('missing');
  });

  test('comments and confirmations are listed page by page as they were made, nothing twice, also of one moment', async () => {
    const store = await (await home()).open(() => Date.UTC(2026, 0, 1));
    const { id } = await store.documents.create(planner, process);
    const said = { document: id, subject: 'basis', verdict: 'confirmed', note: '', revision: 1 } as const;
    for (const place of ['a', 'b', 'c', 'd', 'e']) {
      await store.comments.add(other, { document: id, place, text: place });
      await store.confirmations.add(other, { ...said, place });
    }
    for (const kind of ['comments', 'confirmations'] as const) {
      const all = await store[kind].of(id);
      const listed: string[] = [];
      let [after, pages]: [string | null | undefined, number] = [undefined, 0];
      for (; after !== null; pages += 1) {
        const page: Page<{ id: string }> = await store[kind].list(id, {
          limit: 2,
          ...(after === undefined ? {} : { after }),
        });
        listed.push(...page.rows.map((one) => one.id));
        after = page.next;
      }
      expect([listed, pages]).toEqual([all.map((one) => one.id), 3]);
      expect(await refusal(store[kind].list(id, { limit: 2, after: 'x' }))).toBe('invalid');
    }
  });

  test('of two who answer a comment at once one is kept, and the other is shown it', async () => {
    const store = await (await home()).open();
    const { id: document } = await store.documents.create(planner, process);
    const { id } = await store.comments.add(other, { document, place: '', text: '时限偏短' });
    const answer = (n: number, answers = 0) =>
      store.comments.answer(n % 2 === 0 ? planner : other, id, { answers, adoption: 'adopted', answer: `answer ${n}` });
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => answer(n)));
    const kept = outcomes.filter((one) => one.status === 'fulfilled');
    expect(kept).toHaveLength(1);
    for (const one of outcomes)
      if (one.status === 'rejected') {
        expect(one.reason).toBeInstanceOf(CommentConflict);
        expect((one.reason as CommentConflict).current).toEqual(kept[0]!.value);
      }
    expect(await store.comments.of(document)).toEqual([kept[0]!.value]);
    expect(await refusal(answer(5))).toBe('conflict');
    expect(await refusal(answer(5, 2))).toBe('conflict');
    expect(await answer(6, 1)).toMatchObject({ answer: 'answer 6', answers: 2, answeredBy: '王科长' });
    const told = (await store.audit.list({ subject: document }, { limit: 9 })).rows[0]!;
    expect(JSON.parse(told.before!)).toMatchObject({ answer: kept[0]!.value.answer });
  });

  test('a confirmation speaks of one revision, and of no other', async () => {
    const store = await (await home()).open();
    const { id } = await store.documents.create(planner, process);
    const said = { document: id, subject: 'basis', place: 'items[a]', verdict: 'confirmed', note: '' } as const;
    expect(await store.confirmations.add(other, { ...said, revision: 1 })).toMatchObject({
      by: 'u-2',
      byName: '李科长',
    });
    await store.documents.save(planner, id, { revision: 1, content: '{}' });
    expect(await refusal(store.confirmations.add(other, { ...said, revision: 1 }))).toBe('conflict');
    expect((await store.confirmations.of(id)).map(({ revision }) => revision)).toEqual([1]);
  });

  test('links to unpublished work end', async () => {
    let now = Date.UTC(2026, 0, 1);
    const store = await (await home()).open(() => now);
    const { id } = await store.documents.create(planner, process);
    const link = (tokenHash: string): Promise<unknown> =>
      store.links.create(planner, { tokenHash, document: id, expiresAt: '2026-01-02T00:00:00.000Z' });
    await link('h1');
    await link('h2');
    expect((await store.links.find('h1'))?.document).toBe(id);
    await store.links.revoke(planner, 'h1');
    expect(await store.links.find('h1')).toBeUndefined();
    expect(await store.links.find('h2')).toBeDefined();
    now = Date.UTC(2026, 0, 2);
    expect(await store.links.find('h2')).toBeUndefined();
    expect(await store.links.of(id)).toHaveLength(2);
    expect(await refusal(store.links.create(planner, { tokenHash: 'h', document: 'x', expiresAt: '' }))).toBe(
      'missing',
    );
  });
}
