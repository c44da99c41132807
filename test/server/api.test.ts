import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processes, reformsOf } from '../../processes/index.ts';
import { parseProcess } from '../../engine/model/index.ts';
import type { CheckAnswer, CompareAnswer, ErrorAnswer, ListedProcess, TraceAnswer } from '../../server/messages.ts';
import { changed, smallProcess } from '../support/small-process.ts';
import { openServer } from './open.ts';

const server = openServer({ requestsPerMinute: 100_000 });

interface Answer {
  status: number;
  body: unknown;
}

async function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${server.url}/api/v1${path}`, { headers });
  return { status: response.status, body: await response.json() };
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
  const response = await fetch(`${server.url}/api/v1${path}`, { method: 'POST', body: sent as BodyInit, headers });
  return { status: response.status, body: await response.json() };
}

const errorIn = ({ body }: Answer): ErrorAnswer['error'] => (body as ErrorAnswer).error;
const timeOf = ({ reductions }: { reductions: readonly { name: string }[] }) =>
  reductions.find(({ name }) => name === 'time');

describe('the library', () => {
  test('health', async () => {
    expect((await get('/health')).body).toMatchObject({ status: 'ok' });
  });

  test('the list has the five pairs of every process', async () => {
    const body = (await get('/processes')).body as ListedProcess[];
    expect(body.map(({ id }) => id)).toEqual(processes.map(({ id }) => id));
    const timeIn = (process: string) => timeOf(body.find(({ id }) => id === process)!);
    expect(timeIn('business-startup')).toMatchObject({ before: 20, after: 2 });
    expect(timeIn('construction-permits')).toMatchObject({ before: 210, after: 52 });
    for (const { reductions, simulated } of body) expect([reductions.length, simulated]).toEqual([5, true]);
  });

  test('a document is the one that the engine reads', async () => {
    const { body } = await get('/processes/business-startup');
    expect(parseProcess(body)).toMatchObject({ ok: true, value: processes[0] });
  });

  test('a comparison of a chosen case', async () => {
    const query = 'at=investor.government,land=allocated&scope=facts-table&on=none&city=tongliao';
    const body = (await get(`/processes/construction-permits/compare?${query}`)).body as CompareAnswer;
    expect(body.attributes).toMatchObject({ investor: 'government', land: 'allocated' });
    expect([body.scope.id, body.city?.id, body.measures]).toEqual(['facts-table', 'tongliao', []]);
  });

  test('a walk ends on the day of the headline', async () => {
    const body = (await get('/processes/business-startup/trace?on=none')).body as TraceAnswer;
    expect([body.outcome, body.days]).toEqual(['reached', 20]);
    expect(body.lines[0]?.words).toEqual({
      zh: '第 0 天 · 企业开办 · 开始',
      en: 'day 0 · Starting a business · started',
    });
  });

  test('a walk says which side it is, and can be had before the reform', async () => {
    const body = (await get('/processes/business-startup/trace?side=before')).body as TraceAnswer;
    expect([body.side, body.measures, body.days]).toEqual(['before', [], 20]);
    const after = (await get('/processes/construction-permits/trace?city=tongliao')).body as TraceAnswer;
    expect([after.side, after.city, after.reform]).toEqual(['after', 'tongliao', 'parallel-approval']);
    expect(after.measures.length).toBeLessThanOrEqual(after.offered);
  });

  test('the reformed document and its machine can be exported', async () => {
    const response = await fetch(`${server.url}/api/v1/processes/construction-permits/export?side=after&city=tongliao`);
    expect(response.headers.get('content-disposition')).toContain('construction-permits-after.process.json');
    expect(parseProcess(await response.json())).toMatchObject({ ok: true });
    const { status, body } = await get('/processes/construction-permits/export?side=after&format=xstate&on=none');
    expect([status, (body as { type: string }).type]).toEqual([200, 'parallel']);
  });

  test('exports come as files', async () => {
    const response = await fetch(`${server.url}/api/v1/processes/business-startup/export?format=xstate`);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=business-startup.xstate.json');
    expect(await response.json()).toMatchObject({ id: 'business-startup', type: 'parallel' });
  });

  test('the schema of documents', async () => {
    expect((await get('/schema')).body).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
  });
});

describe('errors are JSON with a code, words and an id', () => {
  test.each([
    ['/processes/nosuch', 404, 'not-found'],
    ['/processes/nosuch/compare', 404, 'not-found'],
    ['/processes/%ff', 400, 'bad-request'],
    ['/processes/business-startup/compare?scope=nosuch', 400, 'bad-query'],
    ['/processes/business-startup/compare?on=nosuch', 400, 'bad-query'],
    ['/processes/business-startup/compare?city=nosuch', 400, 'bad-query'],
    ['/processes/business-startup/compare?scope=a&scope=b', 400, 'bad-query'],
    ['/processes/construction-permits/compare?at=investor', 400, 'bad-query'],
    ['/processes/construction-permits/compare?at=investor.nobody', 400, 'bad-query'],
    ['/processes/construction-permits/compare?at=__proto__.x', 400, 'bad-query'],
    ['/processes/business-startup/trace?on=nosuch', 400, 'bad-query'],
    ['/processes/business-startup/export?format=pdf', 400, 'bad-query'],
    ['/processes/business-startup/export?side=middle', 400, 'bad-query'],
    ['/nosuch', 404, 'not-found'],
    ['/..%2f..%2f..%2fetc/passwd', 404, 'not-found'],
    ['/processes/..%2f..%2fetc%2fpasswd', 404, 'not-found'],
  ])('%s → %d %s', async (path, status, code) => {
    const answer = await fetch(`${server.url}/api/v1${path}`);
    expect(answer.status).toBe(status);
    const { error } = (await answer.json()) as ErrorAnswer;
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    expect(error.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('in the language of the caller', async () => {
    const message = async (path: string, headers?: Record<string, string>): Promise<string> =>
      errorIn(await get(path, headers)).message;
    expect(await message('/nosuch')).toBe('没有这个地址');
    expect(await message('/nosuch', { 'accept-language': 'en-GB,en;q=0.9' })).toBe('There is no such address');
    expect(await message('/nosuch?lang=zh', { 'accept-language': 'en' })).toBe('没有这个地址');
    expect(await message('/nosuch?lang=en')).toBe('There is no such address');
    expect(await message('/nosuch', { 'accept-language': 'fr' })).toBe('没有这个地址');
  });
});

describe('documents that the caller brings', () => {
  test('check answers with findings', async () => {
    const sound = await post('/check', smallProcess());
    expect(sound).toMatchObject({ status: 200, body: { ok: true } });
    const twice = changed((process) => void process.items.push(process.items[0]!));
    const broken = await post('/check', twice);
    expect(broken).toMatchObject({ status: 200, body: { ok: false } });
    expect((broken.body as CheckAnswer).findings.map(({ code }) => code)).toContain('reference/duplicate');
  });

  test('compare takes a document, or the id of a shipped one', async () => {
    const own = await post('/compare', { process: smallProcess(), reform: null });
    expect(own.status).toBe(200);
    expect((own.body as CompareAnswer).reductions.map(({ change }) => change)).toEqual([0, 0, 0, 0, 0]);
    const shipped = await post('/compare', { process: 'business-startup' });
    expect(timeOf(shipped.body as CompareAnswer)).toMatchObject({ before: 20, after: 2 });
    const dated = await post('/compare', { process: 'business-startup', law: '2018-01-01' });
    expect((dated.body as CompareAnswer).model).not.toBe((shipped.body as CompareAnswer).model);
    const wrong = await post('/compare', { process: 'business-startup', law: '2018-02-30' });
    expect([wrong.status, errorIn(wrong).code]).toEqual([400, 'bad-query']);
  });

  test('a reform for another process is refused and not applied', async () => {
    const answer = await post('/compare', {
      process: 'business-startup',
      reform: reformsOf('construction-permits')[0],
    });
    expect(answer.status).toBe(422);
    expect(errorIn(answer)).toMatchObject({ code: 'invalid-document', at: 'reform.process' });
    expect(errorIn(answer).findings).toHaveLength(1);
  });

  test('more attributes than a process can have are not looked at one by one', async () => {
    const at = Object.fromEntries(Array.from({ length: 41 }, (_, k) => [`k${k}`, 'x']));
    const answer = await post('/compare', { process: 'business-startup', at });
    expect([answer.status, errorIn(answer).findings]).toEqual([400, undefined]);
  });

  test('compare names the place in the body that is wrong', async () => {
    const wrong = { ...smallProcess(), title: 5 };
    const answer = await post('/compare', { process: wrong });
    expect(answer.status).toBe(422);
    expect(errorIn(answer)).toMatchObject({ code: 'invalid-document', at: 'process.title' });
    const noReform = await post('/compare', { process: 'business-startup', reform: { moves: 1 } });
    expect(errorIn(noReform).at).toMatch(/^reform/);
    expect((await post('/compare', { process: 'nosuch' })).status).toBe(404);
    expect((await post('/compare', { proces: 'business-startup' })).status).toBe(400);
  });

  test.each<[string, string | Uint8Array]>([
    ['half a document', '{"a": 1'],
    ['nothing', ''],
    ['plain words', 'hello'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x00])],
  ])('%s is no JSON: 400 with a finding', async (_name, body) => {
    for (const path of ['/check', '/compare']) {
      const answer = await post(path, body);
      expect([answer.status, errorIn(answer).code]).toEqual([400, 'bad-request']);
      expect(errorIn(answer).findings).toHaveLength(1);
    }
  });

  test('a large body is refused in words, packed or not', async () => {
    const large = Buffer.alloc(21_000_000, 0x20);
    const plain = await post('/check', large);
    expect([plain.status, errorIn(plain).code]).toEqual([413, 'too-large']);
    expect(errorIn(plain).message).toContain('20 MB');
    const packed = await post('/check', gzipSync(large), { 'content-encoding': 'gzip' });
    expect([packed.status, errorIn(packed).code]).toEqual([413, 'too-large']);
    const unknown = await post('/check', '{}', { 'content-encoding': 'nosuch' });
    expect([unknown.status, errorIn(unknown).code]).toEqual([415, 'bad-request']);
  });

  const seed = 20_260_402;
  test(`any JSON gets an answer and never an internal error (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => {
        const check = await post('/check', text);
        expect([check.status, (check.body as CheckAnswer).ok]).toEqual([200, false]);
        const compare = await post('/compare', `{"process": ${text}}`);
        expect([404, 422]).toContain(compare.status);
      }),
      { seed, numRuns: 60 },
    );
  });

  test(`any query gets an answer and never an internal error (seed ${seed})`, async () => {
    const name = fc.constantFrom('scope', 'on', 'at', 'city', 'lang', 'format', 'x[y]', '__proto__');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, fc.string({ unit: 'binary' })), { maxLength: 4 }), async (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        for (const end of ['compare', 'trace', 'export']) {
          const { status } = await get(`/processes/business-startup/${end}?${query}`);
          expect([200, 400]).toContain(status);
        }
      }),
      { seed, numRuns: 60 },
    );
  }, 60_000);
});

describe('the page', () => {
  test('every address of the page is the page, whose relative addresses hold', async () => {
    for (const path of ['/', '/p/business-startup/five', '/p/construction-permits/map?on=none', '/help']) {
      const response = await fetch(server.url + path);
      expect([path, response.status, response.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
      expect(await response.text()).toContain('<base href="/" />');
    }
  });

  test('assets keep for ever, other files are asked for again', async () => {
    const cached = async (path: string): Promise<string | null> =>
      (await fetch(server.url + path)).headers.get('cache-control');
    expect(await cached('/assets/index-1a2b3c4d.js')).toBe('public, max-age=31536000, immutable');
    expect(await cached('/icon.svg')).toBe('no-cache');
    expect((await fetch(`${server.url}/assets/gone.js`)).status).toBe(404);
  });

  test('scripts are sent packed to who takes that, and as they are to others', async () => {
    for (const [takes, coding] of [
      ['gzip, deflate', 'gzip'],
      ['identity', null],
      ['gzip;q=0', null],
    ] as const) {
      const response = await fetch(`${server.url}/assets/index-1a2b3c4d.js`, { headers: { 'accept-encoding': takes } });
      const { headers } = response;
      expect([takes, headers.get('content-encoding')]).toEqual([takes, coding]);
      expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
      expect(headers.get('vary')).toContain('Accept-Encoding');
      expect(await response.text()).toBe('export {};');
    }
  });

  test('it can be opened over plain http, and says nothing of what serves it', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
