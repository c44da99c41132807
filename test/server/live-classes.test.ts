import { describe, expect, test } from 'vitest';
import type { Caller } from '../../server/access/caller.ts';
import { Classes } from '../../server/live/classes.ts';
import { createLog } from '../../server/log.ts';
import type { ClassMessage, ServerMessage } from '../../server/messages.ts';
import { isScreenAddress } from '../../server/class-rules.ts';
import type { Role } from '../../server/store/index.ts';
import type { Client } from './client.ts';
import { signedIn } from './client.ts';
import { until } from './jobs/support.ts';
import { openServer } from './open.ts';
import { Page } from './page.ts';

const GRACE = 1500;
const server = openServer({ mode: 'shared', grace: GRACE });
const FIVE = '/p/business-startup/five';
const MAP = '/p/business-startup/map?sel=business-licence';

async function pageOf(client: Client): Promise<Page> {
  const page = new Page(server, '/ws', { cookie: client.cookie! });
  expect(await page.opened()).toBeUndefined();
  return page;
}

async function pageAs(role: Role): Promise<{ client: Client; page: Page; name: string }> {
  const client = await signedIn(server, role);
  return { client, page: await pageOf(client), name: client.user!.shownName };
}

/** Opens a class and gives its code. */
async function opened(page: Page, at = FIVE): Promise<string> {
  page.say({ type: 'open-class', title: '企业开办', at });
  return (await page.hear('class')).at(-1)!.class;
}

async function joined(page: Page, code: string, after?: number): Promise<Extract<ClassMessage, { type: 'class' }>> {
  const before = page.heard.filter(({ type }) => type === 'class').length;
  page.say({ type: 'join-class', class: code, ...(after === undefined ? {} : { after }) });
  return (await page.hear('class', before + 1)).at(-1)!;
}

const numbered = (heard: readonly ServerMessage[]): number[] =>
  heard.flatMap((one) => (one.type === 'shown' || one.type === 'asked' ? [one.number] : []));

describe('a class', () => {
  test('whoever leads is followed: screens and questions, numbered, to all who may read', async () => {
    const [leader, trainee] = [await pageAs('instructor'), await pageAs('reader')];
    const code = await opened(leader.page);
    expect(code).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{6}$/);
    expect(leader.page.heard[0]).toEqual({
      ...{ type: 'class', class: code, number: 1, title: '企业开办', leader: leader.name, leads: true },
      ...{ at: FIVE, question: null, key: null },
    });
    expect(await joined(trainee.page, code)).toMatchObject({ number: 1, at: FIVE, leads: false, leader: leader.name });
    leader.page.say({ type: 'show', class: code, at: MAP });
    leader.page.say({ type: 'show', class: code, at: MAP });
    leader.page.say({ type: 'ask', class: code, question: '哪一项在关键路径上？' });
    expect((await trainee.page.hear('asked'))[0]).toMatchObject({ number: 3, question: '哪一项在关键路径上？' });
    expect((await trainee.page.hear('shown')).map(({ number, at }) => [number, at])).toEqual([[2, MAP]]);
    const late = await pageAs('liaison');
    expect(await joined(late.page, code)).toMatchObject({ number: 3, at: MAP, question: { number: 3 } });
    leader.page.say({ type: 'close-class', class: code });
    for (const { page } of [trainee, late, leader])
      expect((await page.hear('class-ended'))[0]).toMatchObject({ number: 4, why: 'closed' });
    late.page.say({ type: 'join-class', class: code });
    expect((await late.page.hear('error'))[0]).toMatchObject({ code: 'unknown-id' });
    for (const { page } of [leader, trainee, late]) page.socket.close();
  });

  test('after a broken connection one is told what was missed, each once; of what is too old, how things stand', async () => {
    const [leader, trainee] = [await pageAs('planner'), await pageAs('reader')];
    const code = await opened(leader.page);
    await joined(trainee.page, code);
    leader.page.say({ type: 'show', class: code, at: MAP });
    await trainee.page.hear('shown');
    trainee.page.socket.terminate();
    for (const step of ['conclusion', 'days', 'asked'])
      leader.page.say({ type: 'show', class: code, at: `/p/business-startup/meet?step=${step}` });
    await leader.page.hear('shown', 4);
    const again = await pageOf(trainee.client);
    expect(await joined(again, code, 2)).toMatchObject({ number: 2, at: MAP });
    await again.hear('shown', 3);
    expect(numbered(again.heard)).toEqual([3, 4, 5]);
    // A number that the class never had, or has forgotten.
    for (const after of [0, 999])
      expect(await joined(again, code, after)).toMatchObject({ number: 5, at: '/p/business-startup/meet?step=asked' });
    for (const page of [leader.page, again]) page.socket.close();
  });

  test('who is there: names for all, and whether somebody leads', async () => {
    const [leader, one, two] = [await pageAs('instructor'), await pageAs('reader'), await pageAs('legal')];
    const code = await opened(leader.page);
    await joined(one.page, code);
    await joined(two.page, code);
    const last = (page: Page) => page.heard.filter((message) => message.type === 'attendance').at(-1);
    const told = { type: 'attendance', class: code, people: [one.name, two.name], others: 0, isLed: true };
    for (const { page } of [leader, one, two]) await until(() => JSON.stringify(last(page)) === JSON.stringify(told));
    // In a second window somebody is still one person.
    const second = await pageOf(one.client);
    await joined(second, code);
    await until(() => last(second) !== undefined);
    expect(last(second)).toEqual(told);
    two.page.say({ type: 'leave-class', class: code });
    await until(() => last(leader.page)?.people.length === 1);
    leader.page.say({ type: 'show', class: code, at: MAP });
    await one.page.hear('shown');
    expect(two.page.heard.some(({ type }) => type === 'shown')).toBe(false);
    for (const page of [leader.page, one.page, two.page, second]) page.socket.close();
  });

  test('answers are for the leader by name, one of each trainee; whoever answers sees the own one', async () => {
    const [leader, one, two] = [await pageAs('instructor'), await pageAs('reader'), await pageAs('reader')];
    const code = await opened(leader.page);
    await joined(one.page, code);
    await joined(two.page, code);
    leader.page.say({ type: 'ask', class: code, question: '少几天？' });
    const { number: question } = (await two.page.hear('asked'))[0]!;
    one.page.say({ type: 'answer', class: code, question, text: '三天' });
    await leader.page.hear('answered');
    one.page.say({ type: 'answer', class: code, question, text: '五天' });
    two.page.say({ type: 'answer', class: code, question, text: '没有' });
    const heard = await leader.page.hear('answered', 3);
    const latest = new Map(heard.map(({ member, name, text }) => [member, [name, text]]));
    expect([...latest.values()]).toEqual([
      [one.name, '五天'],
      [two.name, '没有'],
    ]);
    await one.page.hear('answered', 2);
    expect((await two.page.hear('answered')).map(({ text }) => text)).toEqual(['没有']);
    leader.page.say({ type: 'ask', class: code, question: '为什么？' });
    await two.page.hear('asked', 2);
    two.page.say({ type: 'answer', class: code, question, text: '太晚' });
    leader.page.say({ type: 'answer', class: code, question: question + 1, text: '我知道' });
    expect((await two.page.hear('error'))[0]).toMatchObject({ code: 'may-not' });
    expect((await leader.page.hear('error'))[0]).toMatchObject({ code: 'may-not' });
    for (const { page } of [leader, one, two]) page.socket.close();
  });
});

describe('the leader', () => {
  test('whose connection breaks comes back and leads on, with the answers that came meanwhile', async () => {
    const [leader, trainee] = [await pageAs('instructor'), await pageAs('reader')];
    const code = await opened(leader.page);
    await joined(trainee.page, code);
    leader.page.say({ type: 'ask', class: code, question: '少几天？' });
    const question = (await trainee.page.hear('asked'))[0]!.number;
    leader.page.socket.terminate();
    await until(() => trainee.page.heard.some((one) => one.type === 'attendance' && !one.isLed));
    trainee.page.say({ type: 'answer', class: code, question, text: '五天' });
    await trainee.page.hear('answered');
    const again = await pageOf(leader.client);
    expect(await joined(again, code, 1)).toMatchObject({ number: 1, leads: true });
    expect((await again.hear('answered'))[0]).toMatchObject({ question, name: trainee.name, text: '五天' });
    again.say({ type: 'show', class: code, at: MAP });
    await trainee.page.hear('shown');
    await new Promise((resolve) => setTimeout(resolve, GRACE + 300));
    expect(trainee.page.heard.some(({ type }) => type === 'class-ended')).toBe(false);
    for (const page of [again, trainee.page]) page.socket.close();
  });

  test('who does not come back: the class ends', async () => {
    const [leader, trainee] = [await pageAs('instructor'), await pageAs('reader')];
    const code = await opened(leader.page);
    await joined(trainee.page, code);
    leader.page.socket.terminate();
    expect((await trainee.page.hear('class-ended'))[0]).toMatchObject({ why: 'leader-gone' });
    const again = await pageOf(leader.client);
    again.say({ type: 'join-class', class: code });
    expect((await again.hear('error'))[0]).toMatchObject({ code: 'unknown-id' });
    for (const page of [again, trainee.page]) page.socket.close();
  });
});

describe('what may not be', () => {
  test.each(['reader', 'liaison', 'legal'] as const)('a %s leads no class', async (role) => {
    const { page } = await pageAs(role);
    page.say({ type: 'open-class', title: '课', at: FIVE });
    expect((await page.hear('error'))[0]).toMatchObject({ code: 'may-not' });
    page.socket.close();
  });

  test('nobody but the leader shows, asks and closes, not even another one who may lead; nor does anybody without a seat', async () => {
    const [leader, other] = [await pageAs('instructor'), await pageAs('instructor')];
    const code = await opened(leader.page);
    const act = (): void => {
      other.page.say({ type: 'show', class: code, at: MAP });
      other.page.say({ type: 'ask', class: code, question: '？' });
      other.page.say({ type: 'close-class', class: code });
    };
    act();
    await other.page.hear('error', 3);
    await joined(other.page, code);
    act();
    expect(new Set((await other.page.hear('error', 6)).map((error) => error.code))).toEqual(new Set(['may-not']));
    expect(await joined(leader.page, code)).toMatchObject({ number: 1, at: FIVE });
    for (const { page } of [leader, other]) page.socket.close();
  });

  test('whoever is taken out of the office is told nothing more; whoever may not lead any longer does not', async () => {
    const [leader, trainee] = [await pageAs('instructor'), await pageAs('reader')];
    const code = await opened(leader.page);
    await joined(trainee.page, code);
    const by = { user: null, name: 'test' };
    await server.store.users.change(by, trainee.client.user!.id, { disabled: true });
    leader.page.say({ type: 'show', class: code, at: MAP });
    expect((await trainee.page.hear('error'))[0]).toMatchObject({ code: 'may-not' });
    await until(() => leader.page.heard.some((one) => one.type === 'attendance' && one.people.length === 0));
    expect(trainee.page.heard.some(({ type }) => type === 'shown')).toBe(false);
    await server.store.users.change(by, leader.client.user!.id, { role: 'reader' });
    leader.page.say({ type: 'show', class: code, at: FIVE });
    expect((await leader.page.hear('error'))[0]).toMatchObject({ code: 'may-not' });
    for (const { page } of [leader, trainee]) page.socket.close();
  });

  test('a connection takes part in five classes at a time', async () => {
    const { page } = await pageAs('instructor');
    const codes: string[] = [];
    for (let n = 1; n <= 5; n++) {
      page.say({ type: 'open-class', title: `${n}`, at: FIVE });
      codes.push((await page.hear('class', n)).at(-1)!.class);
    }
    page.say({ type: 'open-class', title: '6', at: FIVE });
    expect((await page.hear('error'))[0]!.message.en).toContain('5');
    page.say({ type: 'leave-class', class: codes[0]! });
    page.say({ type: 'open-class', title: '6', at: FIVE });
    await page.hear('class', 6);
    page.socket.close();
  });

  test('addresses of elsewhere, texts that are too long and codes that are none are no messages', async () => {
    const { page } = await pageAs('instructor');
    const code = await opened(page);
    const wrong = [
      { type: 'show', class: code, at: 'https://evil.example/p/x' },
      { type: 'show', class: code, at: `/p/x/five?on=${'a'.repeat(2000)}` },
      { type: 'open-class', title: ' ', at: FIVE },
      { type: 'open-class', title: 'x'.repeat(101), at: FIVE },
      { type: 'ask', class: code, question: 'x'.repeat(501) },
      { type: 'answer', class: code, question: 2, text: 'x'.repeat(1001) },
      { type: 'join-class', class: 'AEIOU0' },
      { type: 'join-class', class: code, key: 'short' },
    ];
    for (const message of wrong) page.socket.send(JSON.stringify(message));
    const codes = (await page.hear('error', wrong.length)).map((error) => error.code);
    expect(codes).toEqual(wrong.map(() => 'bad-message'));
    page.socket.close();
  });
});

test('an address of the page is a path and a query of one of its screens', () => {
  const screens = [
    '/',
    '/lib',
    '/help?lang=en',
    '/documents',
    '/documents/d-1',
    FIVE,
    MAP,
    '/p/local.abc-2/card/x?at=a.b',
  ];
  for (const at of screens) expect(isScreenAddress(at), at).toBe(true);
  const others = [
    ...['', 'lib', '//evil.example', '//evil.example/p/x', '/\\evil.example', 'javascript:alert(1)', '/p/', '/p'],
    ...['/p/../account/password', '/p/x/../../api/v1/session', '/p/..', '/p/.?x', '/p/x//five', '/p/x/five#hash'],
    ...[
      '/account/sign-in',
      '/api/v1/session',
      '/class/CDFGHJ',
      '/library',
      '/p/x/five?a b',
      '/p/x/five?a=\n',
      `${FIVE}\n`,
    ],
  ];
  for (const at of others) expect(isScreenAddress(at), at).toBe(false);
});

/** A reader that can be stopped and started, what reached it, and how it takes part. */
function reader(caller: Caller) {
  const one = {
    sent: [] as ServerMessage[],
    full: false,
    isOver: false,
    attending: {
      outlet: { send: (message: ServerMessage) => void one.sent.push(message), isFull: () => one.full },
      who: () => Promise.resolve(caller),
      over: () => void (one.isOver = true),
    },
  };
  return one;
}

describe('one person on one machine, without names', () => {
  const owner: Caller = { kind: 'owner' };

  test('a reader that does not keep up: nothing is sent meanwhile; then what was missed, or how things stand', async () => {
    const classes = new Classes(createLog('silent'));
    const [leader, slow] = [reader(owner), reader(owner)];
    const { live, code, seat } = classes.open({ title: '课', at: FIVE }, owner, leader.attending);
    slow.full = true;
    classes.join(code, {}, owner, slow.attending);
    live.ask(seat, '少几天？');
    for (let n = 3; n <= 20; n++) live.show(seat, `/p/x/five?sel=${n}`);
    await until(() => numbered(leader.sent).length === 19);
    expect(slow.sent.map(({ type }) => type)).toEqual(['class']);
    slow.full = false;
    await until(() => numbered(slow.sent).length === 19);
    expect(numbered(slow.sent)).toEqual(Array.from({ length: 19 }, (_, n) => n + 2));
    slow.full = true;
    slow.sent.length = 0;
    for (let n = 21; n <= 260; n++) live.show(seat, `/p/x/five?sel=${n}`);
    await until(() => leader.sent.at(-1)?.type === 'class');
    slow.full = false;
    await until(() => slow.sent.length > 0);
    expect(slow.sent).toMatchObject([
      { type: 'class', number: 260, at: '/p/x/five?sel=260', question: { number: 2, text: '少几天？' } },
    ]);
    slow.full = true;
    live.close(seat);
    await until(() => leader.isOver);
    expect(slow.isOver).toBe(false);
    slow.full = false;
    await until(() => slow.isOver);
    expect(slow.sent.at(-1)).toMatchObject({ type: 'class-ended', number: 261 });
    classes.close();
  });

  test('the key of whoever opened it leads again, another one does not; the key of a trainee keeps the answer one', async () => {
    const classes = new Classes(createLog('silent'));
    const [leader, trainee] = [reader(owner), reader(owner)];
    const { live, code, seat } = classes.open({ title: '课', at: FIVE }, owner, leader.attending);
    const keyOf = ({ sent }: { sent: ServerMessage[] }) =>
      sent.flatMap((one) => (one.type === 'class' ? [one.key ?? ''] : []))[0]!;
    const first = classes.join(code, {}, owner, trainee.attending);
    live.ask(seat, '？');
    live.answer(first.seat, 2, '三天');
    live.leave(first.seat);
    live.leave(seat);
    const [back, again, guess] = [reader(owner), reader(owner), reader(owner)];
    expect(classes.join(code, { key: keyOf(leader) }, owner, back.attending).seat.leads).toBe(true);
    expect(classes.join(code, { key: 'x'.repeat(43) }, owner, guess.attending).seat.leads).toBe(false);
    const second = classes.join(code, { key: keyOf(trainee) }, owner, again.attending);
    live.answer(second.seat, 2, '五天');
    await until(() => back.sent.some((one) => one.type === 'attendance' && one.others === 2));
    expect(back.sent.filter((one) => one.type === 'answered')).toMatchObject([{ member: 1, name: null, text: '五天' }]);
    expect(guess.sent.some((one) => one.type === 'answered')).toBe(false);
    classes.close();
  });

  test('a class takes two hundred and always its leader; a server has a hundred classes', () => {
    const classes = new Classes(createLog('silent'));
    const leader = reader(owner);
    const { live, code, seat } = classes.open({ title: '课', at: FIVE }, owner, leader.attending);
    for (let n = 1; n < 200; n++) classes.join(code, {}, owner, reader(owner).attending);
    expect(() => classes.join(code, {}, owner, reader(owner).attending)).toThrow(/full/);
    const [told] = leader.sent;
    const key = told?.type === 'class' ? told.key! : '';
    expect(classes.join(code, { key }, owner, reader(owner).attending).seat.leads).toBe(true);
    live.leave(seat);
    for (let n = 1; n < 100; n++) classes.open({ title: '课', at: FIVE }, owner, reader(owner).attending);
    expect(() => classes.open({ title: '课', at: FIVE }, owner, reader(owner).attending)).toThrow(/100/);
    classes.close();
  });
});
