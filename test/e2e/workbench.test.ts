import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, sideways } from './page.ts';

describeInBrowser('the planner’s workbench', () => {
  const site = openSite();

  test('which measures bring construction permits under 130 days, tried by keyboard, told in the brief', async () => {
    const { page, errors } = await site.open('/p/construction-permits/try?on=none&lang=zh');
    await page.fill('.try-goal input', '130');
    await page.press('.try-goal input', 'Enter');
    await page.waitForSelector('[data-goal=done]', { timeout: 50_000 });
    expect(await page.textContent('[data-goal=done]')).toContain('更少的都达不到');
    await page.click('.try-sets button');
    await page.waitForFunction(() => Number(document.querySelector('[data-days=now]')?.textContent) <= 130);
    const days = await page.textContent('[data-days=now]');
    // A limit by keyboard: five days shorter, then back with Ctrl+Z.
    const slider = page.locator('[data-lever=planning-permit] input[type=range]');
    await slider.focus();
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((before) => document.querySelector('[data-days=now]')?.textContent !== before, days);
    await page.waitForFunction(() => window.location.search.includes('limit='));
    await page.locator('h1').click();
    // On a busy machine the hand seems to rest between presses, and each rest is a step of its own.
    for (let k = 0; k < 5 && (await page.textContent('[data-days=now]')) !== days; k++) {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(200);
    }
    expect(await page.textContent('[data-days=now]')).toBe(days);
    await page.click('.chrome__tabs a:has-text("简报")');
    await page.waitForSelector('.brief');
    expect(await page.textContent('.brief table')).toContain(days);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=下载 Word')]);
    const bytes = readFileSync(await download.path());
    // A Word file is a zip archive.
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(errors).toEqual([]);
  });

  test('on a phone a limit and the load are set by presets of a size for fingers', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en&on=none');
    const lever = page.locator('[data-lever=planning-permit]');
    const presets = lever.getByRole('group').getByRole('button');
    await lever.waitFor();
    expect(await presets.count()).toBe(0);
    await page.setViewportSize({ width: 360, height: 640 });
    const value = lever.locator('input[type=number]');
    const plan = Number(await value.inputValue());
    expect(await presets.allTextContents()).toContain(`plan ${plan}`);
    for (const height of await presets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)))
      expect(height).toBeGreaterThanOrEqual(24);
    await presets.filter({ hasText: '−20%' }).click();
    expect(Number(await value.inputValue())).toBe(Math.round(plan * 0.8));
    expect(await presets.filter({ hasText: '−20%' }).getAttribute('aria-pressed')).toBe('true');
    await presets.filter({ hasText: 'plan' }).click();
    expect(await value.inputValue()).toBe(String(plan));
    await page.getByRole('group', { name: 'Demand' }).getByRole('button', { name: '120%' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('load')).toBe('120');
  });

  test('a limit says where plan, today and the law stand, and how far one is from the plan; the bar keeps the baseline', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en&on=none');
    const lever = page.locator('[data-lever=planning-permit]');
    const slider = lever.locator('input[type=range]');
    const most = Number(await slider.getAttribute('max'));
    const text = await lever.locator('.lever__marks').innerText();
    for (const [mark, word] of [
      ['plan', 'plan'],
      ['before', 'today'],
      ['statutory', 'law'],
    ] as const) {
      // The middle of the thumb stays eight pixels from the ends.
      const share = await lever.locator('.lever__range').evaluate((range, name) => {
        const own = range.querySelector(`[data-mark=${name}]`)!.getBoundingClientRect();
        const { left, width } = range.getBoundingClientRect();
        return (own.left + own.width / 2 - left - 8) / (width - 16);
      }, mark);
      const [, days] = new RegExp(`${word} (\\d+)`).exec(text)!;
      expect(share).toBeCloseTo(Number(days) / most, 2);
    }
    const start = Number(await slider.inputValue());
    expect(await slider.getAttribute('aria-valuetext')).toContain(`${start} working days, law`);
    expect(await lever.locator('[data-zone]').textContent()).toBe('as in the plan');
    await lever.locator('input[type=number]').fill(String(start - 1));
    expect(await lever.locator('[data-zone]').textContent()).toBe('shorter by up to a quarter');
    await slider.press('Home');
    expect(await slider.inputValue()).toBe('0');
    expect(await slider.getAttribute('aria-valuetext')).toContain('shorter by more than half');
    await slider.press('End');
    expect(await slider.inputValue()).toBe(String(most));
    await slider.press('PageDown');
    expect(Number(await slider.inputValue())).toBeLessThan(most);
    await slider.press('Backspace');
    expect(await slider.inputValue()).toBe(String(start));
    expect(await page.locator('.try-bar [data-mark]').count()).toBe(3);
    // A lever with slack says that cutting it is useless, and is lighter than one without.
    const useless = page.locator('.lever--useless').first();
    expect(await useless.textContent()).toMatch(/useless: [\d.]+ days? of slack/);
    expect(
      Number(await useless.locator('.lever__title').evaluate((one) => getComputedStyle(one).opacity)),
    ).toBeLessThan(1);
  });

  test('what is tried is told step by step, each from the total of the last, and the last step is replayed', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en');
    const now = async (): Promise<number> => Number(await page.textContent('[data-days=now]'));
    const lines = page.locator('.try-log li');
    const press = async (measure: string): Promise<void> => {
      const before = await lines.count();
      await page.$eval(`[data-measure=${measure}] input`, (input) => (input as HTMLElement).click());
      await expect.poll(() => lines.count(), { timeout: 15_000 }).toBe(before + 1);
    };
    await lines.first().waitFor();
    const plan = await now();
    const ids = await page.$$eval('[data-measure]', (all) => all.map((one) => one.getAttribute('data-measure')!));
    for (const id of ids.slice(1, 4)) await press(id);
    const told = (await lines.allTextContents()).slice(1).map((line) => {
      const [, days, change] = /: ([\d.]+) working days? \(([−+±][\d.]+)\)$/.exec(line)!;
      return [Number(days), Number(change!.replace('−', '-').replace('±', ''))] as const;
    });
    let total = plan;
    for (const [days, change] of told) {
      total += change;
      expect(days).toBeCloseTo(total, 6);
    }
    const last = await now();
    expect(total).toBeCloseTo(last, 6);
    expect(told.some(([, change]) => change !== 0)).toBe(true);
    // The replay goes back for a moment and comes again by itself.
    const query = page.url();
    await page.click('text=Replay the last step');
    await page.waitForFunction((url) => window.location.href !== url, query);
    await page.waitForFunction((url) => window.location.href === url, query);
    expect(await now()).toBe(last);
    expect(await lines.count()).toBe(4);
    // Every pair with its change and its share.
    const time = await page.innerText('.try-five [data-row=time]');
    expect(time).toMatch(/working days\)\s+[\d.,]+ → [\d.,]+ −[\d.,]+, −[\d.]+%/);
  });

  test('who guesses first sees nothing of what comes of it until it is shown', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en');
    await page.waitForFunction(() => document.querySelector('.measure__facts')?.textContent.includes('Off:') === true);
    const days = await page.textContent('[data-days=now]');
    await page.getByLabel('Guess first').check();
    expect(await page.locator('[data-days], .try-log, .full, [data-goal]').count()).toBe(0);
    expect(await page.innerText('.measures')).not.toMatch(/Off:|On:/);
    await page.getByLabel(/^Your guess/).fill('40');
    await page.click('.try-page__results .button--main');
    expect(await page.textContent('[data-days=now]')).toBe(days);
    expect(await page.innerText('.try-page__results .strip')).toContain('40');
    await page.locator('[data-measure] input').nth(1).click();
    expect(await page.locator('[data-days]').count()).toBe(0);
  });

  test('a limit beyond the law is not adopted, stands as refused with its article, and goes back by a press', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en&on=none&limit=planning-permit.30');
    const lever = page.locator('[data-lever=planning-permit]');
    const told = lever.locator('[role=alert]');
    expect(await told.innerText()).toMatch(/Not adopted, and no number changed: .*20 working days.*Law.*\d+/s);
    await told.locator('button').click();
    expect(await page.locator('.basis__note').innerText()).toMatch(/Art\. \d+|Article \d+/);
    expect(await lever.locator('input[type=range]').getAttribute('aria-valuetext')).toContain('not adopted');
    const days = (name: string): Promise<string | null> => page.textContent(`[data-days=${name}]`);
    expect(await days('now')).toBe(await days('plan'));
    await page.keyboard.press('Escape');
    await lever.locator('text=Reset').click();
    await page.waitForFunction(() => !window.location.search.includes('limit='));
    expect(await told.count()).toBe(0);
  });

  test('a switch tells the range over orders, the same as the comparison; prices are as large as days', async () => {
    const { page } = await site.open('/p/business-startup/try?lang=en');
    await page.waitForSelector('[data-range]', { timeout: 30_000 });
    const ranges = await page.$$eval('[data-range]', (all) =>
      all.map((one) => [one.closest('[data-measure]')!.querySelector('strong')!.textContent, one.textContent]),
    );
    const size = (selector: string): Promise<string> => page.$eval(selector, (one) => getComputedStyle(one).fontSize);
    expect(await size('[data-price=conditional] strong')).toBe(await size('[data-days=now]'));
    await page.click('.chrome__tabs a:has-text("Compare")');
    await page.waitForSelector('#compare-merit');
    const merit = await page.locator('section:has(#compare-merit) li').allInnerTexts();
    expect(ranges.length).toBeGreaterThan(0);
    for (const [title, range] of ranges) {
      const [, least, most] = /by order (\S+) to (\S+) days/.exec(range!)!;
      expect(merit.find((line) => line.startsWith(title!))).toContain(`(${least} to ${most})`);
    }
  });

  test('a change is read aloud once, when the hand rests, though the days follow it; demand is entered exactly', async () => {
    const { page } = await site.open('/p/construction-permits/try?lang=en&on=none');
    await page.waitForSelector('[data-lever=planning-permit]');
    const said = await page.evaluate(async () => {
      const heard: string[] = [];
      const seen = new Set<string>();
      const watch = new MutationObserver(() => {
        for (const one of document.querySelectorAll('[role=status], [aria-live=polite]')) {
          // The simulation tells its own progress, which is no result of the hand.
          if (one.closest('.full') === null && one.textContent !== '' && !heard.includes(one.textContent))
            heard.push(one.textContent);
        }
        seen.add(document.querySelector('[data-days=now]')!.textContent);
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      const slider = document.querySelector<HTMLInputElement>('[data-lever=planning-permit] input[type=range]')!;
      const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      const start = Number(slider.value);
      for (let days = start - 1; days >= start - 6; days--) {
        value.set!.call(slider, String(days));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 3000));
      watch.disconnect();
      return { heard, seen: seen.size };
    });
    expect(said.seen).toBeGreaterThan(1);
    const told = said.heard.filter((text) => text.includes('approval path now takes'));
    expect(told.length).toBeGreaterThanOrEqual(1);
    expect(told.length).toBeLessThan(said.seen + 1);
    expect(told[told.length - 1]).toContain((await page.textContent('[data-days=now]'))!);
    expect(said.heard).toEqual(told);
    await page.getByLabel('Demand in percent').fill('117');
    await page.waitForFunction(() => new URLSearchParams(window.location.search).get('load') === '117');
    await page.getByLabel('Demand in percent').fill('5');
    expect(await page.innerText('[aria-labelledby=levers-load] [role=alert]')).toContain('from 10 to 500');
  });

  test('a plan is kept under a name with a note, which stands in its column after a reload', async () => {
    const { page } = await site.open('/p/construction-permits/compare?lang=en&on=none');
    await page.fill('.compare__tools input[placeholder=Name]', 'Slow');
    await page.getByLabel('Note (optional)').fill('asked for by the bureau');
    await page.click('.compare__tools button[type=submit]');
    await page.waitForSelector('[data-plan=Slow]');
    await page.reload();
    expect(await page.innerText('[data-plan=Slow]')).toContain('asked for by the bureau');
  });

  test('a new process from a spreadsheet, edited, with undo, and still there after a reload', async () => {
    const { page, errors } = await site.open('/?lang=zh');
    await page.fill(
      '.check__text',
      '事项名称\t实施主体\t承诺时限\t材料名称\t结果名称\n甲\t一局\t5个工作日\t申请表\t甲证\n乙\t二局\t3\t甲证\t乙证\n',
    );
    await page.click('#check .button--main');
    await page.click('#check [role=status] .button--main');
    await page.waitForURL('**/p/local.local-list/**');
    await page.click('.chrome__tabs a:has-text("编辑")');
    const path = (): Promise<string | null> => page.textContent('[data-edit-path]');
    expect(await path()).toContain('8');
    const days = page.locator('[data-item] .edit__days').first();
    await days.fill('2');
    await days.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-edit-path]')?.textContent.includes('5') === true);
    await page.reload();
    await page.waitForSelector('[data-edit-path]');
    expect(await path()).toContain('5');
    await days.fill('4');
    await days.press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-edit-path]')?.textContent.includes('7') === true);
    await page.locator('h1').click();
    await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector('[data-edit-path]')?.textContent.includes('5') === true);
    expect(errors).toEqual([]);
  });

  test('a list with a wrong cell names the cell and opens nothing', async () => {
    const { page } = await site.open('/?lang=en');
    await page.fill('.check__text', '事项名称,实施主体,承诺时限\n甲,一局,尽快\n');
    await page.click('#check .button--main');
    expect(await page.textContent('#check [role=status]')).toContain('C2');
    expect(await page.locator('#check [role=status] .button--main').count()).toBe(0);
  });

  test('a plan saved as a file opens again as it was, and a process that changed since is told before anything is applied', async () => {
    const tried = '/p/business-startup/try?lang=zh&limit=establishment-registration.2&load=120';
    const { page, errors } = await site.open(tried);
    await page.waitForSelector('[data-days=now]');
    const [query, days] = [page.url().split('?')[1], await page.textContent('[data-days=now]')];
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=存为文件')]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('"limits"');
    const open = async (content: string): Promise<void> => {
      await page.goto(`${site.url}/?lang=zh`);
      await page.fill('.check__text', content);
      await page.click('#check .button--main');
      await page.waitForSelector('#check [role=status] p');
    };
    await open(text);
    expect(await page.textContent('#check [role=status]')).toContain('相同');
    await page.click('#check [role=status] .button--main');
    await page.waitForSelector('[data-days=now]');
    expect(await page.textContent('[data-days=now]')).toBe(days);
    const back = new URLSearchParams(page.url().split('?')[1]);
    for (const key of ['limit', 'load', 'on'])
      expect([key, back.get(key)]).toEqual([key, new URLSearchParams(query).get(key)]);
    // The same file, as if a part had been otherwise when it was saved.
    const file = JSON.parse(text) as { base: { model: string; parts: Record<string, string> } };
    file.base.model = '000000000000';
    file.base.parts['items:establishment-registration'] = '000000000000';
    await open(JSON.stringify(file));
    const told = (await page.textContent('#check [role=status]')) ?? '';
    for (const word of ['还没有套用', '公司设立登记', '与存方案时不同']) expect(told).toContain(word);
    expect(page.url()).not.toContain('/p/');
    await open(text.replace('"load": 120', '"load": "much"'));
    expect(await page.textContent('#check [role=status]')).toContain('plan.load');
    expect(await page.locator('#check [role=status] .button--main').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('sharing a paper on the list changes the number of papers everywhere', async () => {
    const { page } = await site.open('/p/construction-permits/materials?on=none&lang=en');
    const sum = async (): Promise<string> => (await page.textContent('[data-papers]')) ?? '';
    const before = await sum();
    await page.locator('[data-paper] select').first().selectOption('share');
    await page.waitForFunction((old) => document.querySelector('[data-papers]')?.textContent !== old, before);
    expect(page.url()).toContain('paper=');
    await page.click('.chrome__tabs a:has-text("Compare")');
    await page.waitForSelector('[data-line=materials]');
    expect(await page.locator('[data-line=materials] td').nth(1).textContent()).not.toBe(
      await page.locator('[data-line=materials] td').nth(0).textContent(),
    );
    // Both the value and the difference, either of them large; and the rows that differ alone.
    const rows = await page.locator('[data-line]').count();
    const cell = page.locator('[data-line=materials] td').nth(1);
    expect(await cell.innerText()).toMatch(/^\d+\s+−\d+, −\d+\.\d%$/);
    await page.locator('.compare__tools input[type=checkbox]').nth(0).check();
    expect(await cell.innerText()).toMatch(/^−\d+, −\d+\.\d%\s+\d+$/);
    await page.locator('.compare__tools input[type=checkbox]').nth(0).uncheck();
    await page.locator('.compare__tools input[type=checkbox]').nth(1).check();
    expect(await page.locator('[data-line]').count()).toBeLessThan(rows);
    expect(await page.locator('[data-line=materials]').count()).toBe(1);
  });

  /** Keeps plans under names, as they are in a browser where somebody did, and opens the comparison. */
  const comparing = async (
    pid: string,
    plans: readonly { name: string; query: string; note?: string }[],
    query = '',
  ): Promise<Page> => {
    const { page } = await site.open('/?lang=en');
    await page.evaluate(
      ([key, text]) => localStorage.setItem(key!, text!),
      [`binglian.plans.${pid}`, JSON.stringify(plans)],
    );
    await page.goto(`${site.url}/p/${pid}/compare?lang=en${query}`);
    await page.waitForSelector('[data-line=path]');
    return page;
  };

  test('a goal says in words which plans meet it, is in the address, and holds for plans that are opened', async () => {
    const page = await comparing('construction-permits', [{ name: 'Nothing', query: '?on=none' }]);
    expect(await page.$$('[data-met]')).toEqual([]);
    const field = page.getByLabel(/^Goal for “Approval path/);
    await field.fill('60');
    const words = async (): Promise<string[]> => page.locator('[data-line=path] [data-met]').allInnerTexts();
    // Before the reform it takes 210 days, with all measures 52, with none 210.
    expect(await words()).toEqual(['✕ not met', '✓ goal met', '✕ not met']);
    await field.fill('52');
    expect(await words()).toEqual(['✕ not met', '✓ goal met', '✕ not met']);
    await field.fill('51.5');
    expect(await words()).toEqual(['✕ not met', '✕ not met', '✕ not met']);
    expect(new URL(page.url()).searchParams.get('goal')).toBe('path.51.5');
    await page.click('[data-plan=Nothing] a');
    await page.waitForURL('**/compare?on=none**');
    expect(await words()).toEqual(['✕ not met', '✕ not met', '✕ not met']);
    await page.reload();
    expect(await field.inputValue()).toBe('51.5');
    await field.fill('');
    expect(await page.$$('[data-met]')).toEqual([]);
  });

  test('a difference between plans is pressed and leads to where it shows', async () => {
    const query = '?limit=planning-permit.5&paper=business-licence.share&load=120&on=none';
    const page = await comparing('construction-permits', [{ name: 'Other', query }]);
    const links = page.locator('[data-sentence=Other] a');
    const names = await links.allInnerTexts();
    const press = async (name: RegExp): Promise<URL> => {
      await links.nth(names.findIndex((one) => name.test(one))).click();
      await page.waitForFunction(() => !window.location.pathname.endsWith('/compare'));
      const url = new URL(page.url());
      // It is the other plan that is shown.
      expect(url.searchParams.get('load')).toBe('120');
      return url;
    };
    expect((await press(/promised in/)).pathname).toMatch(/\/map$/);
    await page.waitForSelector('.inspector');
    await page.goBack();
    expect((await press(/licence/i)).pathname).toMatch(/\/materials$/);
    await page.waitForFunction(
      () => document.activeElement?.closest('[data-paper]')?.getAttribute('data-paper') === 'business-licence',
    );
    await page.goBack();
    const measure = await press(/off/i);
    expect(measure.pathname).toMatch(/\/five$/);
    const selected = measure.searchParams.get('sel')!;
    await page.waitForFunction(
      (id) => document.activeElement?.closest('[data-measure]')?.getAttribute('data-measure') === id,
      selected,
    );
    await page.goBack();
    expect((await press(/120/)).pathname).toMatch(/\/try$/);
  });

  test('head and first column stay while five plans are scrolled, in wide and narrow windows', async () => {
    const plans = ['A', 'B', 'C', 'D'].map((name) => ({ name, query: '?on=none' }));
    const page = await comparing('construction-permits', plans);
    expect(await page.locator('.compare__table thead th').count()).toBe(7);
    await page.setViewportSize({ width: 1366, height: 400 });
    await page.mouse.move(700, 300);
    await page.locator('[data-line=law]').scrollIntoViewIfNeeded();
    await page.evaluate(() => window.scrollTo(0, 400));
    const top = (): Promise<number> =>
      page.$eval('[data-plan=A]', (head) => Math.round(head.getBoundingClientRect().top));
    const lines = await page.$eval('.scope-line', (line) => line.getBoundingClientRect().bottom);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
    expect(Math.abs((await top()) - lines)).toBeLessThanOrEqual(1);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 600, height: 500 });
    await page.$eval('.compare__scroll', (box) => box.scrollTo(300, 200));
    const box = await page.$eval('.compare__scroll', (one) => {
      const { left, top: edge } = one.getBoundingClientRect();
      return { left, top: Math.round(edge), scrolled: [one.scrollLeft, one.scrollTop] };
    });
    expect(Math.min(...box.scrolled)).toBeGreaterThan(100);
    expect(Math.abs((await top()) - box.top)).toBeLessThanOrEqual(1);
    const first = await page.$eval('[data-line=path] th', (head) => head.getBoundingClientRect().left);
    expect(Math.abs(first - box.left)).toBeLessThanOrEqual(2);
  });

  test('whether a difference is more than chance is told of each column once it was simulated, and why not before', async () => {
    const page = await comparing('business-startup', [{ name: 'Nothing', query: '?on=none' }]);
    await page.click('text=Simulate all columns');
    const cell = (line: string, place: number): Promise<string> =>
      page.locator(`[data-line=${line}] td`).nth(place).innerText();
    await page.waitForSelector('[data-line=trust]', { timeout: 120_000 });
    // The column that is still to come says that it is not simulated.
    const waiting = await page.evaluate(() => {
      const own = document.querySelectorAll('[data-line=trust] td')[2]!.textContent;
      const isRunning = document.querySelector('.compare__tools [role=status]') !== null;
      return { own, isRunning };
    });
    if (waiting.isRunning) expect(waiting.own).toBe('-- (not simulated)');
    await page.waitForFunction(() => document.querySelector('.compare__tools [role=status]') === null, undefined, {
      timeout: 120_000,
    });
    expect(await page.locator('[data-line=p50] th').innerText()).toContain('half of the cases within');
    expect(await page.locator('[data-line=p90] th').innerText()).toContain('nine in ten within');
    expect(await cell('trust', 0)).toContain('the others are compared with it');
    const [, change, by] = /^−([\d.]+) ± ([\d.]+)$/.exec(await cell('trust', 1))!;
    const [before, after] = [parseFloat(await cell('p50', 0)), parseFloat(await cell('p50', 1))];
    // What is printed is rounded, and a difference of medians is not the median of differences.
    expect(Math.abs(before - after - Number(change))).toBeLessThanOrEqual(Number(by) + 0.5);
    // No measure is on: the same cases with the same luck, and nothing to be seen.
    expect(await cell('trust', 2)).toBe('±0 ± 0, no difference to be seen');
  });

  test.each(['try', 'materials', 'timeline', 'compare', 'brief', 'edit'])(
    'the screen %s has no grave accessibility faults and is not wider than the window',
    async (screen) => {
      const { page, errors } = await site.open(`/p/business-startup/${screen}?lang=en`);
      await page.waitForSelector('h1');
      expect(await graveFaults(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
    },
  );
});
