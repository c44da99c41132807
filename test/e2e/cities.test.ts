import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import type { CalendarDocument } from '../../engine/model/index.ts';
import type { City } from '../../engine/model/index.ts';
import { cities } from '../../processes/index.ts';
import type { StoredKind } from '../../server/store/index.ts';
import { describeInBrowser } from './browser.ts';
import type { Site } from './page.ts';
import { graveFaults, openAs, openSite, sideways } from './page.ts';

const by = { user: null, name: 'test' };
const [wuhan, weifang, guangzhou] = ['wuhan', 'weifang', 'guangzhou'].map((id) =>
  cities.find((city) => city.id === id)!,
);
/** Guangzhou, which takes twice the time for all that it promises. */
const slower: City = {
  ...guangzhou!,
  title: { zh: '新广州', en: 'New Guangzhou' },
  rules: guangzhou!.rules.map((rule) => ({
    ...rule,
    moves: rule.moves.map((move) => (move.do === 'promise' ? { ...move, n: move.n * 2 } : move)),
  })),
};
const calendar: CalendarDocument = {
  format: 1,
  id: 'local-calendar',
  title: { zh: '通辽日历', en: 'Calendar of Tongliao' },
  announced: [{ year: 2027, source: '通辽〔2026〕1号', off: '01-01~01-03', on: '' }],
};

async function put(site: Site, kind: StoredKind, content: { title: { zh: string; en: string } }): Promise<string> {
  const { id } = await site.store.documents.create(by, {
    kind,
    title: content.title,
    content: JSON.stringify(content),
  });
  return id;
}

/** A workbook with a cell a value; spreadsheets know days as days. */
async function workbook(rows: readonly (readonly (string | Date)[])[]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? { value } : { value, format: 'yyyy-mm-dd' })),
  );
  const blob = await writeWorkbook([{ data, sheet: '2027' }]).toBlob();
  return Buffer.from(await blob.arrayBuffer());
}

async function contentOf<Content>(site: Site, id: string): Promise<Content> {
  return JSON.parse((await site.store.documents.get(id)).content) as Content;
}

const table = (page: Page) => page.getByRole('region', { name: /导入一年|Import the days/ });

describeInBrowser('one person on one machine', () => {
  const site = openSite();

  test('makes a calendar of a table: every row is checked first, and nothing changes until it is taken over', async () => {
    const { page, errors } = await site.open('/?lang=zh');
    await page.locator('.account-menu summary').click();
    await page.getByRole('link', { name: '城市与日历' }).click();
    await page.getByText('服务器上还没有日历').waitFor();
    await page.getByRole('link', { name: '新建日历' }).click();
    await page.getByRole('textbox', { name: '名称（中文）' }).fill('通辽日历');
    await page.getByRole('textbox', { name: '名称（英文）' }).fill('Calendar of Tongliao');
    await table(page).getByLabel('年份').fill('2027');
    const paste = table(page).getByLabel('粘贴表格');
    await paste.fill('日期\t类型\n2027-02-30\t放假\n2027-02-07\t放假\n2027-02-20\t上班');
    await table(page).getByRole('button', { name: '核对' }).click();
    await table(page).locator('[data-code="days/day"]', { hasText: 'A2' }).waitFor();
    expect(await page.getByRole('button', { name: '放入日历' }).count()).toBe(0);
    expect(await page.locator('[data-notice]').count()).toBe(0);
    await paste.fill('日期\t类型\n2027-02-06\t放假\n2027-02-07\t放假\n2027-02-20\t上班');
    await table(page).getByRole('button', { name: '核对' }).click();
    await table(page).getByText('02-06~02-07').waitFor();
    const take = table(page).getByRole('button', { name: '放入日历（2027 年）' });
    expect(await take.isDisabled()).toBe(true);
    await table(page).getByLabel('依据').fill('通辽〔2026〕1号');
    await take.click();
    await table(page).getByText('2027 年已放入日历').waitFor();
    await page.getByLabel('本地节假日').fill('2027-08-01 ');
    await page.getByLabel('周六').check();
    expect(await graveFaults(page)).toEqual([]);
    // What was filled in outlasts a reload.
    await page.reload();
    expect(await page.locator('[data-notice="2027"]').getByLabel('放假').inputValue()).toBe('02-06~02-07');
    await page.getByRole('button', { name: '存到服务器' }).click();
    await page.waitForURL(/\/calendars\/(?!new)/);
    await page.getByText('第 1 次修订').waitFor();
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '');
    expect(await contentOf<CalendarDocument>(site, id)).toEqual({
      format: 1,
      id: 'local-calendar',
      title: { zh: '通辽日历', en: 'Calendar of Tongliao' },
      announced: [{ year: 2027, source: '通辽〔2026〕1号', off: '02-06~02-07', on: '02-20' }],
      localHolidays: ['2027-08-01'],
      workingWeekdays: [1, 2, 3, 4, 5, 6],
    });
    await page.locator('[data-notice="2027"]').getByLabel('放假').fill('13-01');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('[data-code="calendar/notice"]').waitFor();
    expect((await site.store.documents.get(id)).revision).toBe(1);
    await page.getByRole('button', { name: '放弃修改' }).click();
    expect(await page.locator('[data-notice="2027"]').getByLabel('放假').inputValue()).toBe('02-06~02-07');
    await page.getByRole('link', { name: '城市与日历' }).click();
    await page.locator(`[data-document="${id}"]`, { hasText: '通辽日历' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('reads the days off of a file', async () => {
    const { page } = await site.open('/calendars/new?lang=en');
    await table(page).getByLabel('Year').fill('2027');
    await table(page)
      .locator('input[type=file]')
      .setInputFiles({ name: '2027.csv', mimeType: 'text/csv', buffer: Buffer.from('10月1日,10月7日,放假\n') });
    await table(page).getByText('10-01~10-07').waitFor();
    const rows = (second: string) => [
      ['日期', '名称', '类型'],
      [new Date('2027-02-06'), '春节', '放假'],
      ['2027-02-07', '春节', second],
      [new Date('2027-02-20'), '', '上班'],
    ];
    const open = async (second: string): Promise<void> => {
      const buffer = await workbook(rows(second));
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      await table(page).locator('input[type=file]').setInputFiles({ name: '2027.xlsx', mimeType, buffer });
    };
    // Each finding names its cell, and nothing is taken over before it is mended.
    await open('半天');
    await table(page).locator('[data-code="days/kind"]', { hasText: 'C3' }).waitFor();
    expect(await page.getByRole('button', { name: 'Take 2027 over' }).count()).toBe(0);
    await open('放假');
    await table(page).getByText('02-06~02-07').waitFor();
    await table(page).getByText('02-20').waitFor();
    await page.getByRole('button', { name: 'Take 2027 over' }).waitFor();
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  test('begins a city with a shipped one, and a limit that is changed loses its source', async () => {
    const { page, errors } = await site.open('/cities?lang=en');
    await page.getByLabel('A city that comes with the system').selectOption('wuhan');
    await page.getByRole('button', { name: 'Begin with it' }).click();
    await page.waitForURL(/\/cities\/./);
    const limit = page.locator('[data-rule="0"]').getByLabel('Limit (working days)').nth(1);
    expect(await limit.inputValue()).toBe('3');
    await limit.fill('2');
    await page.getByRole('textbox', { name: 'Name (English)', exact: true }).fill('Wuhan, newly');
    await page.keyboard.press('Enter');
    await page.getByText('Saved as revision 2').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Wuhan, newly');
    const id = decodeURIComponent(new URL(page.url()).pathname.split('/').pop() ?? '');
    const { rules } = await contentOf<City>(site, id);
    const [first, second] = rules[0]!.moves;
    expect(first).toEqual(wuhan!.rules[0]!.moves[0]);
    expect(second).toMatchObject({
      ...{ do: 'promise', target: 'water-design', n: 2, basis: { kind: 'assumption' } },
      handling: { n: 2, basis: { kind: 'assumption' } },
    });
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Comments, review and publication' }).click();
    await page.getByRole('link', { name: 'Open in the editor' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    expect(errors).toEqual([]);
  });

  test('opens the file of a city, and is told what is wrong with it', async () => {
    const { page } = await site.open('/cities?lang=zh');
    const file = page.locator('input[type=file]');
    const of = (city: object) => ({
      name: 'city.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(city)),
    });
    await file.setInputFiles(of({ ...wuhan!, title: 5 }));
    await page.getByText('文件不是可用的城市').waitFor();
    expect(await page.locator('.findings tbody code').allTextContents()).toEqual(['title']);
    await file.setInputFiles(of({ ...wuhan!, title: { zh: '新武汉', en: 'New Wuhan' } }));
    await page.getByRole('heading', { level: 1, name: '新武汉' }).waitFor();
  });

  test('changes the season of a city, and is told where a day is none', async () => {
    const id = await put(site, 'city', weifang!);
    const { page, errors } = await site.open(`/cities/${id}?lang=zh`);
    const until = page.locator('[data-rule="0"]').getByLabel('止（月-日）');
    expect(await until.inputValue()).toBe('07-31');
    await until.fill('13-01');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator('.findings tbody code', { hasText: 'rules[0].moves[0].season.until' }).waitFor();
    expect((await site.store.documents.get(id)).revision).toBe(1);
    await until.fill('06-30');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已存为第 2 次修订').waitFor();
    const [move] = (await contentOf<City>(site, id)).rules[0]!.moves;
    expect(move).toMatchObject({
      do: 'season',
      season: { from: '01-01', until: '06-30', basis: { kind: 'assumption' } },
    });
    await page.reload();
    expect(await until.inputValue()).toBe('06-30');
    expect(errors).toEqual([]);
  });

  test('compares and runs with a city of the server, and the address says which', async () => {
    const id = await put(site, 'city', slower);
    const { page, errors } = await site.open(`/cities/${id}?lang=zh`);
    await page.locator('.way__facts').getByRole('link', { name: '不动产登记' }).click();
    await page.waitForURL(`**/p/real-estate/five?city=${id}`);
    const project = page.locator('.scope-line').getByRole('button', { name: /新广州/ });
    await project.waitFor();
    const days = async (): Promise<string> =>
      (await page.getByRole('dialog').getByRole('status').textContent())!.split('→').pop()!.trim();
    await project.click();
    const select = page.getByRole('dialog').locator('[data-attribute=city]');
    const own = await days();
    await select.selectOption('guangzhou');
    const shipped = await days();
    expect(new URL(page.url()).searchParams.get('city')).toBe('guangzhou');
    await select.selectOption({ label: '新广州 · 草稿' });
    await page
      .locator('.scope-line')
      .getByRole('button', { name: /新广州/ })
      .waitFor();
    expect(new URL(page.url()).searchParams.get('city')).toBe(id);
    await page
      .locator('.scope-line')
      .getByRole('button', { name: /新广州/ })
      .waitFor();
    expect([shipped === own, await days()]).toEqual([false, own]);
    expect(await graveFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // Other screens and a reload keep it, and somebody's change of it is seen.
    const revised = { ...slower, title: { zh: '更新的广州', en: 'Newer Guangzhou' } };
    await site.store.documents.save(by, id, { revision: 1, content: JSON.stringify(revised), title: revised.title });
    await page.getByRole('link', { name: '材料' }).first().click();
    await page.waitForURL(/materials/);
    await page.reload();
    await page
      .locator('.scope-line')
      .getByRole('button', { name: /更新的广州/ })
      .waitFor();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.goto(`${site.url}/runs?lang=zh`);
    await page.locator('.runs__start [data-attribute=city]').selectOption(id);
    await page.getByLabel('重复次数').fill('1');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('已提交').waitFor();
    const [run] = (await site.store.runs.list({}, { limit: 1 })).rows;
    expect((JSON.parse((await site.store.runs.get(run!.id)).input) as { city: City }).city).toEqual({ ...revised, id });
    await page.goto(`${site.url}/runs/${run!.id}?lang=zh`);
    await page.getByRole('link', { name: '城市规则：服务器上的城市' }).waitFor();
    expect(errors).toEqual([]);
  });

  test('a timeline in calendar days and a run with dates go by a calendar of the server', async () => {
    const everyDay: CalendarDocument = { ...calendar, workingWeekdays: [1, 2, 3, 4, 5, 6, 7] };
    const id = await put(site, 'calendar', everyDay);
    const { page, errors } = await site.open(`/calendars/${id}?lang=zh`);
    await page.locator('.way__facts a[href^="/p/construction-permits/timeline"]').click();
    await page.waitForURL(`**/p/construction-permits/timeline?unit=cd&calendar=${id}`);
    const choice = page.locator('[data-kept=calendar]');
    await choice.locator(`option[value="${id}"]`, { hasText: '通辽日历 · 草稿' }).waitFor({ state: 'attached' });
    expect(await choice.inputValue()).toBe(id);
    const daysOff = page.locator('.timeline__off');
    const own = await daysOff.count();
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    expect(await graveFaults(page)).toEqual([]);
    // The State Council does not work on weekends, this calendar does.
    await choice.selectOption('');
    expect(new URL(page.url()).searchParams.has('calendar')).toBe(false);
    expect(await daysOff.count()).toBeGreaterThan(2 * own);
    await choice.selectOption(id);
    expect(new URL(page.url()).searchParams.get('calendar')).toBe(id);
    expect(await daysOff.count()).toBe(own);
    // Runs take it where their scenario has days, and say so.
    await page.goto(`${site.url}/runs?lang=zh`);
    const form = page.locator('.runs__start');
    expect(await form.locator('[data-kept=calendar]').count()).toBe(0);
    await form.getByLabel('仿真方案').selectOption('business-startup-hall');
    await form.locator('[data-kept=calendar]').selectOption(id);
    await form.getByLabel('重复次数').fill('1');
    await form.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText('已提交').waitFor();
    const [run] = (await site.store.runs.list({}, { limit: 1 })).rows;
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await page.goto(`${site.url}/runs/${run!.id}?lang=zh`);
    await page.getByText('日历：通辽日历').waitFor();
    expect(errors).toEqual([]);
  });

  test.each(['zh', 'en'])('the lists have no grave accessibility faults in %s', async (language) => {
    await put(site, 'calendar', calendar);
    await put(site, 'city', wuhan!);
    const { page } = await site.open(`/cities?lang=${language}`);
    await page.locator('[data-document]').nth(1).waitFor();
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
});

describeInBrowser('several people', () => {
  const site = openSite('shared');

  test('edit a calendar at once: whoever saves second sees both sides and chooses', async () => {
    const id = await put(site, 'calendar', calendar);
    const { page: one, name } = await openAs(site, 'planner', `/calendars/${id}?lang=zh`);
    const { page: two } = await openAs(site, 'instructor', `/calendars/${id}?lang=zh`);
    const off = (page: Page) => page.locator('[data-notice="2027"]').getByLabel('放假');
    await off(one).fill('01-01~01-02');
    await off(two).fill('01-01');
    await one.getByRole('button', { name: '保存', exact: true }).click();
    await one.getByText('已存为第 2 次修订').waitFor();
    await two.getByRole('button', { name: '保存', exact: true }).click();
    const conflict = two.locator('.conflict');
    await conflict.waitFor();
    const text = await conflict.textContent();
    expect(text).toContain(name);
    expect(text).toContain('通知 1 · 放假: 01-01~01-03 → 01-01~01-02');
    expect(text).toContain('通知 1 · 放假: 01-01~01-03 → 01-01');
    expect(text).toContain('通知 1 · 放假: 01-01~01-02 → 01-01');
    expect(await graveFaults(two)).toEqual([]);
    await conflict.getByRole('button', { name: '用我的' }).click();
    await two.getByText('已存为第 3 次修订').waitFor();
    expect((await contentOf<CalendarDocument>(site, id)).announced?.[0]?.off).toBe('01-01');
    // The other way on: the first one goes on from revision 2 and takes what is there by now.
    await off(one).fill('01-02');
    await one.getByRole('button', { name: '保存', exact: true }).click();
    await one.getByRole('button', { name: '用对方的' }).click();
    expect(await off(one).inputValue()).toBe('01-01');
    await off(one).fill('01-01~01-02');
    await one.getByRole('button', { name: '保存', exact: true }).click();
    await one.getByText('已存为第 4 次修订').waitFor();
  });

  test('may do what their roles may: an instructor makes calendars and no cities, a legal officer reads', async () => {
    const id = await put(site, 'city', wuhan!);
    const { page: instructor } = await openAs(site, 'instructor', '/cities?lang=zh');
    await instructor.getByRole('link', { name: '新建日历' }).waitFor();
    expect(await instructor.getByRole('button', { name: '以此新建' }).count()).toBe(0);
    await instructor.goto(`${site.url}/cities/${id}`);
    await instructor.getByText('您可以查看，不能修改').waitFor();
    expect(await instructor.locator('form').count()).toBe(0);
    expect(await instructor.locator('.cities__facts').textContent()).toContain('武汉市');
    expect(await graveFaults(instructor)).toEqual([]);
    const { page: legal } = await openAs(site, 'legal', '/cities?lang=zh');
    await legal.locator(`[data-document="${id}"]`).waitFor();
    expect(await legal.getByRole('link', { name: '新建日历' }).count()).toBe(0);
    await legal.goto(`${site.url}/calendars/new`);
    await legal.getByText('不能查看这一页').waitFor();
    const { page: reader } = await openAs(site, 'reader', '/cities?lang=zh');
    await reader.getByText('服务器上还没有城市').waitFor();
    await reader.goto(`${site.url}/cities/${id}`);
    await reader.getByText('没有这份文档，或尚未公开').waitFor();
    // A link with a city that one may not see says so, and shows the numbers without it.
    await reader.goto(`${site.url}/p/utilities/five?city=${id}`);
    await reader.locator('.notices', { hasText: '尚未公开而您无权查看' }).waitFor();
    await site.store.documents.move(by, id, { revision: 1, to: 'consultation', note: '' });
    await reader.reload();
    await reader
      .locator('.scope-line')
      .getByRole('button', { name: /武汉市/ })
      .waitFor();
    expect(await reader.locator('.notices').count()).toBe(0);
  });

  test('do not change what is under review', async () => {
    const id = await put(site, 'calendar', calendar);
    for (const [revision, to] of [
      [1, 'consultation'],
      [2, 'legality'],
    ] as const)
      await site.store.documents.move(by, id, { revision, to, note: '' });
    const { page } = await openAs(site, 'planner', `/calendars/${id}?lang=en`);
    await page.getByText('It is under legality review or published').waitFor();
    expect(await page.locator('.cities__facts').textContent()).toContain('01-01~01-03');
    expect(await page.locator('form').count()).toBe(0);
  });
});
