import { readFileSync } from 'node:fs';
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
    // The differences alone, and the rows that differ alone.
    const rows = await page.locator('[data-line]').count();
    await page.locator('.compare__tools input[type=checkbox]').nth(0).check();
    expect(await page.locator('[data-line=materials] td').nth(1).textContent()).toMatch(/^−\d+ \(−\d+\.\d%\)$/);
    await page.locator('.compare__tools input[type=checkbox]').nth(0).uncheck();
    await page.locator('.compare__tools input[type=checkbox]').nth(1).check();
    expect(await page.locator('[data-line]').count()).toBeLessThan(rows);
    expect(await page.locator('[data-line=materials]').count()).toBe(1);
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
