import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerHere, evaluate, jobOf, promiseToKeep, runHere } from '../../engine/measure/index.ts';
import { reformsOf, processById, scenarioOf } from '../../processes/index.ts';
import { lifecycles } from '../../processes/lifecycles/index.ts';
import type { Process } from '../../engine/model/index.ts';
import type { FromWorker } from '../../engine/run/index.ts';
import { askedOf, compileHall, deskAnswers, membersOf, packed, textOfDocuments } from '../../engine/run/index.ts';
import { number } from '../../ui/words/numbers.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, untilAtHand } from './page.ts';

/** Simulations share two slow processors with whatever else runs. */
const PATIENCE = 180_000;
const id = 'business-startup';

/** Brings the block into view, by which the simulation begins. */
async function look(page: Page): Promise<void> {
  await page.locator('.full__ruler').scrollIntoViewIfNeeded();
}

/** Waits for dots of the present choice. */
async function dots(page: Page): Promise<void> {
  await look(page);
  await page.waitForSelector('.full[data-fresh=true] .full__dot', { timeout: PATIENCE });
}

/** Waits until the reasons have been told apart too. */
async function done(page: Page): Promise<void> {
  await page.waitForSelector('.full[data-fresh=true][data-phase=done]', { timeout: PATIENCE });
}

const countOf = (page: Page, side: string): Promise<number> => page.locator(`[data-dots=${side}] .full__dot`).count();

/** What stands at the dots of a side: their days, by the list below. */
async function listOf(page: Page, side: 'before' | 'after'): Promise<number[]> {
  const column = side === 'before' ? 1 : 2;
  return page.$$eval(
    '.full__cases:not(.full__on-time, .full__desks) tbody tr',
    (rows, place) => rows.map((row) => Number(row.children[place]?.textContent)),
    column,
  );
}

/** Printed to a tenth of a day; what the engine's sketch of quantiles shows just above a whole day is shown as that day. */
function closeTo(shown: readonly number[], minutes: readonly number[]): void {
  expect(shown).toHaveLength(minutes.length);
  for (const [place, days] of minutes.map((one) => one / 480).entries())
    expect(Math.abs(shown[place]! - days)).toBeLessThanOrEqual(0.05 + days / 256 + 1e-9);
}

const slider = '.full [role=slider]';
const promiseOf = async (page: Page): Promise<number> => Number(await page.getAttribute(slider, 'aria-valuenow'));
/** The share in percent that is told of a side. */
const shareOf = async (page: Page, side: string): Promise<number> =>
  Number.parseFloat((await page.textContent(`[data-kept=${side}]`)) ?? '');
const daysField = '.full input[aria-label=days\\ promised]';
const casesField = '.full input[aria-label=cases\\ in\\ time]';

/** What a worker has to do without in Chromium 90. */
const forgetting = `
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'])
    delete Array.prototype[name];
  delete String.prototype.at;
  delete globalThis.structuredClone;
`;

describeInBrowser('the full answer', { timeout: 2 * PATIENCE }, () => {
  const site = openSite();

  test('begins when it comes into view, shows the twenty cases of the engine, and leads there by reasons exactly as printed', async () => {
    const process = processById(id)!;
    const asked = { process, plan: { reform: reformsOf(id)[0]! }, scenario: scenarioOf(id)! };
    const expected = answerHere(evaluate({ ...asked, marks: { model: '', version: '' } }), lifecycles);
    if (expected.kind === 'refused') throw new Error('the engine refuses the shipped scenario');
    // The open list keeps the ruler below the window.
    const { page, errors } = await site.open(`/p/${id}/five?lang=en&row=materials`);
    expect(await page.getAttribute('.full', 'data-phase')).toBe('idle');
    // The quick answer does not wait: 20 days before the reform, as was published.
    expect(await page.textContent('[data-dots=before] .full__quick')).toContain('quick 20');
    await dots(page);
    for (const side of ['before', 'after'] as const) {
      expect(await countOf(page, side)).toBe(20);
      closeTo(await listOf(page, side), expected[side].twenty);
    }
    await done(page);
    for (const side of ['before', 'after']) {
      const cells = await page.$$eval(`[data-why] [data-side=${side}]`, (found) =>
        found.map((cell) => Number.parseFloat(cell.textContent.replace('−', '-').replace('±0', '0'))),
      );
      expect(cells.length).toBeGreaterThan(3);
      const full = cells.pop();
      expect(cells.reduce((sum, days) => sum + days, 0)).toBeCloseTo(full!, 6);
    }
    expect(await page.textContent('.full__meta')).toMatch(/seed 1 · 40 replications.*model [0-9a-f]{12} · engine \d/);
    // Little's law held on every run.
    expect(await page.locator('[data-finding]').count()).toBe(0);
    await page.click('.full__desks summary');
    for (const side of ['before', 'after'] as const) {
      const run = runHere(
        { job: jobOf({ ...asked, marks: { model: '', version: '' } }, side), replications: 40 },
        lifecycles,
      );
      if (run.kind === 'unsupported') throw new Error(run.reason.en);
      for (const { id: desk, meanLine } of deskAnswers(run.results).filter(({ requests }) => requests > 0)) {
        const [estimate, low, high] = [meanLine.estimate, meanLine.low, meanLine.high].map((one) => number(one, 'en'));
        const told = await page.locator(`[data-desk=${desk}][data-side=${side}] td`).last().textContent();
        expect(told).toBe(`${estimate} (${low} to ${high})`);
      }
    }
    // The very bytes that a worker of this page sends are those of Node, with all that can be asked of a run.
    const own = { ...jobOf({ ...asked, marks: { model: '', version: '' } }, 'after'), detail: true, promises: [4800] };
    const model = compileHall(membersOf(own), lifecycles);
    if (model.kind === 'unsupported') throw new Error(model.reason.en);
    const here = [0, 1].map((replication) => packed(model.run(replication, askedOf(own))));
    const there = await page.evaluate(
      ({ url, text, wanted }) =>
        new Promise<string[]>((resolve, reject) => {
          const sent: string[] = [];
          const worker = new Worker(url, { type: 'module' });
          worker.onerror = () => reject(new Error('the worker broke'));
          worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            if (data.kind === 'result') sent.push(data.json);
            else if (data.kind === 'done') resolve(sent);
            else reject(new Error(data.kind));
          };
          worker.postMessage({ kind: 'start', job: 1, text });
          worker.postMessage({ kind: 'run', job: 1, from: 0, to: 2, asked: wanted });
        }),
      { url: page.workers()[0]!.url(), text: textOfDocuments(own), wanted: askedOf(own) },
    );
    expect(there).toEqual(here);
    expect(errors).toEqual([]);
  });

  test('a run that breaks Little’s law is told before its times, with the mend', async () => {
    const { page } = await site.open('/?lang=en', { fresh: true });
    // A worker that loses cases: what it counts inside is not what its stays come to.
    await page.addInitScript(() => {
      const finding = JSON.stringify({
        ...{ code: 'littles-law', level: 'warning', at: 'process', message: { zh: '不符', en: 'Lost cases.' } },
        ...{ rule: { zh: '法则', en: 'L = λW.' }, mend: { zh: '请报告', en: 'Do not use this result.' } },
      });
      const broken = `"little":{"inside":1,"flow":2,"gap":0.5,"finding":${finding}}`;
      const Honest = globalThis.Worker;
      globalThis.Worker = class extends Honest {
        override set onmessage(hear: Worker['onmessage']) {
          super.onmessage = (event: MessageEvent<FromWorker>) => {
            const { data } = event;
            const told =
              data.kind !== 'result' ? data : { ...data, json: data.json.replace(/"little":\{[^}]*\}/, broken) };
            hear?.call(this, new MessageEvent('message', { data: told }));
          };
        }
      };
    });
    await page.goto(`${site.url}/p/${id}/five?lang=en`);
    await dots(page);
    expect(await page.innerText('[data-finding=littles-law]')).toMatch(
      /Lost cases\..*L = λW\..*Do not use this result\./,
    );
    const top = (selector: string): Promise<number> => page.$eval(selector, (one) => one.getBoundingClientRect().top);
    expect(await top('[data-finding]')).toBeLessThan(await top('.full__ruler'));
  });

  test('each item is held to its own limit: filing in five days is never in time where the law says at once', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en');
    await dots(page);
    await done(page);
    await page.click('.full__on-time summary');
    const filing = '[data-on-time="project-filing statutory decision"]';
    // Before the reform it takes five working days; the measure “online and at once” makes it none.
    expect(await page.innerText(`${filing} [data-side=before]`)).toBe('0%');
    expect(await page.innerText(`${filing} [data-side=after]`)).toBe('100%');
    const rates = await page.$$eval('[data-on-time] [data-rate]', (cells) => cells.map((cell) => cell.textContent));
    for (const rate of rates)
      expect(rate).toMatch(/^(--|(100|\d{1,2}(\.\d)?)%|Assumed to take .*, longer than the limit .*: not judged)$/);
    // What the promise includes beside approval is told of both sides, in the account and beside the promise.
    const outside = await page.$$eval('[data-outside]', (parts) => parts.map((part) => part.textContent));
    expect(outside).toHaveLength(2);
    for (const part of outside) expect(Number(/\d+(\.\d)?/.exec(part)?.[0])).toBeGreaterThan(400);
    expect(await page.innerText('[data-outside-row]')).toMatch(/outside approval\s+4\d\d(\.\d)?\s+4\d\d(\.\d)?/);
  });

  test('a promise is set by keys, by days and by cases, and by dragging its line; each gives the other', async () => {
    const { page } = await site.open(`/p/${id}/five?lang=en`);
    await dots(page);
    const process = processById(id)!;
    const asked = {
      ...{ process, plan: { reform: reformsOf(id)[0]! }, scenario: scenarioOf(id)! },
      marks: { model: '', version: '' },
    };
    // Nine in ten, as nobody chose otherwise: the days of the command line.
    const nine = answerHere(promiseToKeep(asked, { share: 0.9 }), lifecycles);
    if (nine.kind === 'refused') throw new Error('the engine refuses the shipped scenario');
    const start = await promiseOf(page);
    expect(start).toBe(nine.days);
    expect(Math.abs((await shareOf(page, 'after')) - 100 * nine.kept.estimate)).toBeLessThanOrEqual(0.1);
    expect(await shareOf(page, 'after')).toBeGreaterThanOrEqual(90);
    expect(Number(await page.inputValue(casesField))).toBe(18);
    // Beside each row stands how many dots are left of the line, and it agrees with the share to half a dot.
    const agree = async (): Promise<void> => {
      const line = await page.$eval('.full__promise-line', (one) => one.getBoundingClientRect().left);
      for (const side of ['before', 'after']) {
        const places = await page.$$eval(`[data-dots=${side}] .full__dot`, (all) =>
          all.map((one) => {
            const { left, width } = one.getBoundingClientRect();
            return left + width / 2;
          }),
        );
        const told = await page.innerText(`[data-dots-within=${side}]`);
        const within = places.filter((place) => place <= line + 1.5).length;
        expect(told, side).toBe(`${within} of 20 dots`);
        expect(Math.abs((await shareOf(page, side)) / 5 - within), side).toBeLessThanOrEqual(0.5 + 0.02);
        const least = Number(await page.inputValue(casesField));
        if (side !== 'after') continue;
        expect(least).toBeLessThanOrEqual(within);
        expect((await page.innerText('.full__promise')).includes(`There are ${within} dots left`)).toBe(within > least);
      }
    };
    await agree();
    await page.focus(slider);
    await page.keyboard.press('ArrowLeft');
    expect(await promiseOf(page)).toBe(start - 0.5);
    await page.keyboard.press('PageUp');
    const promise = start + 5;
    // Above ten days there are no halves.
    expect([promise, promise - 0.5]).toContain(await promiseOf(page));
    await page.fill(daysField, '12');
    const held = answerHere(evaluate(asked, { promises: { before: 12 * 480, after: 12 * 480 } }), lifecycles);
    if (held.kind === 'refused') throw new Error('the engine refuses the shipped scenario');
    for (const side of ['before', 'after'] as const)
      expect(Math.abs((await shareOf(page, side)) - 100 * held[side].onTime!.estimate)).toBeLessThanOrEqual(0.1);
    expect(await page.getAttribute(slider, 'aria-valuetext')).toContain('Promise of 12 working days: ');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('promise') === '12');
    for (const days of ['12', '9', '6', '5', '4']) {
      await page.fill(daysField, days);
      await agree();
    }
    // And by the line itself.
    await page.fill(daysField, '10');
    await page.locator(slider).scrollIntoViewIfNeeded();
    const full = Number(await page.getAttribute('.full__ruler', 'data-full'));
    const track = (await page.locator('.full__track').boundingBox())!;
    const handle = (await page.locator(slider).boundingBox())!;
    const y = handle.y + handle.height / 2;
    await page.mouse.move(track.x + (10 / full) * track.width, y);
    await page.mouse.down();
    await page.mouse.move(track.x + (14 / full) * track.width, y, { steps: 4 });
    await page.mouse.up();
    expect(await promiseOf(page)).toBe(14);
    await page.fill(casesField, '15');
    expect(await shareOf(page, 'after')).toBeGreaterThanOrEqual(75);
    const solved = Number(await page.inputValue(daysField));
    await page.fill(daysField, String(solved - 1));
    expect(await shareOf(page, 'after')).toBeLessThan(75);
    await page.fill(daysField, '12.3');
    expect(await page.textContent('.full__promise [role=alert]')).toContain('Enter a number from 0.5 to 9,999');
    await page.fill(daysField, '9999');
    // Far off the ruler, which keeps its dots apart: the line stands at its end with an arrow.
    expect(await page.textContent(slider)).toMatch(/9,999 →$/);
    expect(Number(await page.getAttribute('.full__ruler', 'data-full'))).toBeLessThan(100);
    await page.fill(daysField, '2.5');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('promise') === '2.5');
    const { page: linked } = await site.open(`/p/${id}/five?lang=en&promise=2.5`);
    expect(await promiseOf(linked)).toBe(2.5);
    expect(await linked.textContent('[data-promise=later]')).toContain('once it is simulated');
  });

  test('a switch moves the quick answer at once; old dots stay, marked as old, until a sketch comes, then the answer', async () => {
    const { page } = await site.open(`/p/${id}/five?lang=en`);
    await dots(page);
    await done(page);
    const [before, after] = [await listOf(page, 'before'), await listOf(page, 'after')];
    const quick = (): Promise<string | null> => page.textContent('[data-dots=after] .full__quick');
    const old = await quick();
    const seen = await page.evaluate(() => {
      // All off, by one press.
      document.querySelectorAll<HTMLButtonElement>('.measures__all button')[1]!.click();
      const of = (side: string): [string | null, number[]] => {
        const row = document.querySelector(`[data-dots=${side}]`)!;
        const dots = [...row.querySelectorAll<HTMLElement>('.full__dot')].map(({ title }) => Number(title));
        return [row.getAttribute('data-old'), dots];
      };
      return new Promise<unknown>((resolve) => requestAnimationFrame(() => resolve([of('before'), of('after')])));
    });
    expect(seen).toEqual([
      ['false', before],
      ['true', after],
    ]);
    expect(await quick()).not.toBe(old);
    expect(await quick()).toContain('quick 20');
    // A sketch goes before the answer, with a word that it is one, and without an interval.
    await page.waitForSelector('.full[data-sketch=true] [data-dots=after][data-old=false]');
    expect(await page.innerText('.full__status')).toContain('Sketch: one replication, no interval');
    expect(await page.innerText('[data-side=after] .full__label')).not.toMatch(/\(\d/);
    const sketched = answerHere(
      evaluate({
        process: processById(id)!,
        plan: { reform: reformsOf(id)[0]!, measures: new Set<string>() },
        scenario: scenarioOf(id)!,
        replications: 1,
        marks: { model: '', version: '' },
      }),
      lifecycles,
    );
    if (sketched.kind === 'refused') throw new Error('the engine refuses the shipped scenario');
    closeTo(await listOf(page, 'after'), sketched.after.twenty);
    await dots(page);
    expect(await page.innerText('[data-side=after] .full__label')).toMatch(/\(\d/);
    // With nothing switched on, both sides have the same cases with the same luck.
    expect(await listOf(page, 'before')).toEqual(before);
    expect(await listOf(page, 'after')).toEqual(before);
    expect(await page.getAttribute('[data-dots=after]', 'data-old')).toBe('false');
  });

  test('is cancelled, says so, and begins again; without a network too', async () => {
    const { page, errors } = await site.open(`/p/${id}/five?lang=en`, { fresh: true });
    await dots(page);
    await done(page);
    // The browser complains of a file that is on its way when the network goes.
    await untilAtHand(site, page);
    await page.context().setOffline(true);
    await page.click('[data-measure=three-in-one] input');
    await page.waitForSelector('.full[data-sketch=true] [data-dots=after][data-old=false]');
    await page.click('.full__status button:has-text("Cancel")');
    await page.waitForSelector('.full[data-phase=cancelled]');
    expect(await page.textContent('.full__status')).toContain('cancelled');
    // What there is stays, and goes on saying that it is a sketch.
    expect(await page.textContent('.full__status')).toContain('Sketch');
    // The button that was pressed now begins again, and has kept the focus.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('again');
    expect(await countOf(page, 'after')).toBe(20);
    expect(await page.getAttribute('.full', 'data-fresh')).toBe('false');
    await page.click('.full__status button:has-text("again")');
    await dots(page);
    expect(await page.textContent('.full__status')).not.toContain('Sketch');
    expect(await page.getAttribute('[data-dots=after]', 'data-old')).toBe('false');
    expect(errors).toEqual([]);
  });

  test('can begin without a network once the page is open', async () => {
    const { page } = await site.open(`/p/${id}/five?lang=en`, { fresh: true });
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await dots(page);
    expect(await countOf(page, 'after')).toBe(20);
  });

  test('says in both languages what it rests on, and lists the assumptions', async () => {
    const { page } = await site.open(`/p/${id}/five?lang=zh`);
    await dots(page);
    const block = await page.innerText('.full');
    for (const words of ['模拟结果', '示例仿真方案', '均为假设', '种子 1', '没有载明全流程的总时限', '件按时', '归为'])
      expect(block, words).toContain(words);
    await page.click('.full__meta button');
    expect(await page.textContent('dialog')).toContain('未见人员数');
    await page.keyboard.press('Escape');
    await page.click('.chrome__tools button:has-text("English")');
    const english = await page.innerText('.full');
    expect(english).toContain('of every 20 cases');
    expect(english.match(/[\u4e00-\u9fff]+/g) ?? []).toEqual([]);
    // The same dots in another language: nothing is simulated again.
    expect(await countOf(page, 'after')).toBe(20);
  });

  test.each([
    ['light', 'zh'],
    ['dark', 'en'],
  ])('has no grave accessibility faults and fits the window: %s, %s', async (theme, lang) => {
    const { page } = await site.open(`/p/${id}/five?theme=${theme}&lang=${lang}`);
    await dots(page);
    await done(page);
    for (const summary of await page.$$('.full__cases summary')) await summary.click();
    expect(await graveFaults(page)).toEqual([]);
    for (const width of [1366, 1180, 800, 375, 320]) {
      await page.setViewportSize({ width, height: 768 });
      const { right } = await page.$eval('.full', (block) => block.getBoundingClientRect());
      expect(right, String(width)).toBeLessThanOrEqual(width);
      const all = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(all, String(width)).toBeLessThanOrEqual(width);
    }
  });

  test('works in Chromium 90 as far as the language goes, in the page and in its workers', async () => {
    const { page, errors } = await site.open(`/p/${id}/five?lang=en&row=materials`, { old: true });
    let workers = 0;
    await page.context().route('**/browser-worker*.js', async (route) => {
      workers++;
      const response = await route.fetch();
      await route.fulfill({ response, body: `${forgetting}\n${await response.text()}` });
    });
    await page.reload();
    await dots(page);
    expect(await countOf(page, 'before')).toBe(20);
    expect(workers).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  test('desks that cannot keep up are named, and their times called no forecast', async () => {
    const { page } = await site.open('/?lang=en');
    // With three times the work at the tax desk its staff, eight tenths busy before, cannot do all that comes in.
    const slow = JSON.parse(JSON.stringify(processById(id)!)) as Process;
    for (const { authority, duration } of slow.items) if (authority === 'tax') duration.n *= 3;
    await page.evaluate((process) => {
      localStorage.setItem('binglian.documents', JSON.stringify([process]));
    }, slow);
    await page.goto(`${site.url}/p/local.${id}/five?lang=en&on=none`);
    await dots(page);
    const told = await page.innerText('[data-saturated=after]');
    expect(told).toMatch(/tax[^%]* \d+%/i);
    expect(told).toContain('no forecast');
    const label = '[data-side=after] .full__label';
    expect(await page.innerText(label)).toContain('no reliable interval');
    expect(await page.innerText('[data-headline]')).toContain('no forecast');
    // The warning comes before what it warns of.
    const top = (selector: string): Promise<number> =>
      page.$eval(selector, (element) => element.getBoundingClientRect().top);
    expect(await top('[data-saturated=after]')).toBeLessThan(await top(label));
  });

  test('a promise above a published limit is told, and a limit over all approval items is one for the whole', async () => {
    const { page } = await site.open(`/p/${id}/five?lang=en&city=beijing`);
    await dots(page);
    // Nine in ten take days, and the city's rules say one.
    expect(await page.innerText('[data-exceeded=whole]')).toContain('The whole start-up, 1 working day');
    expect(await page.innerText('.full')).not.toContain('state no limit for the whole process');
    const { page: construction } = await site.open('/p/construction-permits/five?lang=en&city=tongliao&promise=500');
    await dots(construction);
    expect(await construction.innerText('[data-exceeded=stages]')).toContain('22 working days');
    expect(await construction.innerText('[data-limit=planned]')).toContain('after 37');
  });

  test('a promise beyond a statutory limit of the whole process is refused, with the article and what to promise instead', async () => {
    const { page } = await site.open('/?lang=en');
    const process = processById(id)!;
    const act = { zh: '某条例', en: 'Some Regulations' };
    const limit = {
      id: 'whole',
      title: { zh: '开办全流程', en: 'The whole opening' },
      ...{ scheme: 'statutory', n: 6, unit: 'working-day', startsAt: 'acceptance' },
      stages: process.stages.map((stage) => stage.id),
      basis: { kind: 'law', act, article: '12' },
    };
    await page.evaluate((document) => localStorage.setItem('binglian.documents', JSON.stringify([document])), {
      ...process,
      limits: [...process.limits, limit],
    });
    await page.goto(`${site.url}/p/local.${id}/five?lang=en&promise=9`);
    await dots(page);
    const told = await page.innerText('[data-promise=refused] [role=alert]');
    expect(told).toContain('a promise of 9 working days is longer than the statutory limit');
    expect(told).toContain('The whole opening');
    expect(told).toMatch(/Some Regulations.*12/);
    // It is not counted: no share is given, on the line neither.
    expect(await page.$$('[data-kept]')).toEqual([]);
    expect(await page.getAttribute(slider, 'aria-valuetext')).toContain('not counted');
    await page.click('[data-promise=refused] button:has-text("Set 6")');
    expect(await promiseOf(page)).toBe(6);
    expect(await page.$$('[data-kept]')).toHaveLength(2);
    expect(await page.$('[data-promise=refused]')).toBeNull();
    // A document without one says so.
    await page.goto(`${site.url}/p/${id}/five?lang=en&promise=9`);
    await dots(page);
    expect(await page.innerText('.full')).toContain('None of them is statutory for the whole');
  });

  test('the conclusion and the shared text tell what was simulated; old figures are marked, each of them', async () => {
    const { page } = await site.open(`/p/${id}/five?lang=en`);
    await dots(page);
    await done(page);
    const headline = await page.innerText('[data-headline]');
    expect(headline).toMatch(/^ ?Simulated: half within [\d.]+, nine in ten within [\d.]+ working days\.$/);
    expect(await page.innerText('.scope-line')).toMatch(/quick answer:\s+Approval path\s+simulated:\s+elapsed time/);
    await page.click('.chrome__tools button:has-text("Share")');
    expect(await page.inputValue('dialog textarea >> nth=1')).toContain(headline.trim());
    await page.keyboard.press('Escape');
    // Paper cannot be unfolded, and says by what the numbers can be made again.
    const folded = (): Promise<boolean[]> =>
      page.$$eval('.full details', (all) => all.map((one) => !(one as HTMLDetailsElement).open));
    expect(await folded()).toEqual([true, true, true]);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await folded()).toEqual([false, false, false]);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await folded()).toEqual([true, true, true]);
    expect(await page.textContent('.print-mark')).toMatch(/simulation model [0-9a-f]{12} · seed 1/);
    expect(await page.$$('.full__old')).toEqual([]);
    const marked = await page.evaluate(() => {
      document.querySelector<HTMLInputElement>('[data-measure=three-in-one] input')!.click();
      const marksOf = (side: string): number =>
        document.querySelectorAll(`[data-side=${side}].full__line .full__old`).length;
      return new Promise<unknown>((resolve) =>
        requestAnimationFrame(() => resolve([marksOf('before'), marksOf('after')])),
      );
    });
    // Two percentiles and the share in time after the reform; nothing of the row before it.
    expect(marked).toEqual([0, 3]);
    // A sketch is no headline.
    await page.waitForSelector('.full[data-sketch=true] [data-dots=after][data-old=false]');
    expect(await page.$('[data-headline]')).toBeNull();
  });

  test('cancelled while reasons are told apart, the answer stays, and so do the ends of the account', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en');
    await dots(page);
    await page.click('.full__status button:has-text("Cancel")');
    await page.waitForSelector('.full[data-phase=cancelled][data-fresh=true]');
    expect(await page.innerText('.full__status')).toContain('The times are done; the reasons are not');
    expect(await page.innerText('.full__status button')).toBe('Continue');
    for (const end of ['quick', 'full'])
      expect(await page.innerText(`[data-why=${end}] [data-side=after]`)).toMatch(/^\d+(\.\d)?$/);
    await page.click('.full__status button');
    await done(page);
  });

  test('with no measure on, both sides are called the same plan, and the change of law is named', async () => {
    const { page } = await site.open('/p/construction-permits/five?lang=en&on=none');
    const told = await page.innerText('[data-same-plan]');
    expect(told).toContain('both sides are the same plan');
    expect(told).toMatch(/the law after 2018-01-01 and up to 20\d\d-\d\d-\d\d: \S/);
    const { page: usual } = await site.open('/p/construction-permits/five?lang=en');
    expect(await usual.$('[data-same-plan]')).toBeNull();
  });

  test('a process without a scenario says how to add one', async () => {
    const { page } = await site.open('/?lang=en');
    await page.evaluate((process) => {
      localStorage.setItem('binglian.documents', JSON.stringify([{ ...process, id: 'elsewhere' }]));
    }, processById(id)!);
    await page.goto(`${site.url}/p/local.elsewhere/five?lang=en`);
    await page.waitForSelector('.full[data-phase=no-scenario]');
    expect(await page.textContent('.full')).toContain('binglian simulate elsewhere --scenario');
  });

  test('a document of this browser that the scenario does not fit is refused, with the place', async () => {
    const { page } = await site.open('/?lang=en');
    const { authorities, ...process } = processById(id)!;
    const renamed = JSON.parse(
      JSON.stringify({ ...process, authorities }).replaceAll('"housing-fund-centre"', '"fund-centre"'),
    ) as unknown;
    await page.evaluate((document) => {
      localStorage.setItem('binglian.documents', JSON.stringify([document]));
    }, renamed);
    await page.goto(`${site.url}/p/local.${id}/five?lang=en`);
    await page.waitForSelector('.full[data-phase=refused]');
    const told = await page.innerText('.full__refusal');
    expect(told).toContain('housing-fund-centre');
    expect(told).toContain('To mend it');
  });
});
