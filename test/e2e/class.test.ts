import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openSite, signedIn } from './page.ts';

const FIVE = '/p/construction-permits/five';
const shots = process.env['CLASS_SHOTS'];

async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** Opens a class on the five reductions and gives its code. */
async function lead(page: Page): Promise<string> {
  await page.goto(new URL(FIVE, page.url()).href);
  await page.locator('.chrome__more summary').click();
  await page.getByRole('button', { name: /^(带课|Lead a class)$/ }).click();
  await shot(page, 'plan');
  await page.getByRole('button', { name: /^(开始|Start)$/ }).click();
  return (await page.locator('.class-panel__code').textContent())!;
}

const at = (page: Page): string => {
  const { pathname, searchParams } = new URL(page.url());
  const kept = [...searchParams].filter(([key]) => key !== 'lang' && key !== 'theme');
  return `${pathname}?${new URLSearchParams(kept).toString()}`;
};

/** Waits until a window stands where another one does. */
async function together(follower: Page, leader: Page): Promise<void> {
  await expect.poll(() => at(follower), { timeout: 15_000 }).toBe(at(leader));
}

/** Goes to the map and selects an item there. */
async function selectOnMap(page: Page): Promise<void> {
  await page.locator('.chrome__tabs a[href*="/map"]').click();
  await page.click('#after-eia');
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe('eia');
}

describeInBrowser('people who have signed in', () => {
  const site = openSite('shared');

  test('a trainee follows an instructor from the five reductions to the map, answers, and catches up after a break', async () => {
    const [instructor, trainee] = [
      await signedIn(site, 'qimuge', 'instructor'),
      await signedIn(site, 'batu', 'reader'),
    ];
    const [leader, follower] = [instructor.page, trainee.page];
    const code = await lead(leader);
    // The line of the trainee can be cut.
    const cut: { isCut: boolean; lines: WebSocketRoute[] } = { isCut: false, lines: [] };
    await follower.routeWebSocket(/\/ws$/, (line) => {
      if (cut.isCut) void line.close();
      else cut.lines.push(line, line.connectToServer());
    });
    await follower.goto(`${site.url}/class?lang=en&theme=dark`);
    await follower.getByLabel('Code').fill(code.toLowerCase());
    await follower.getByRole('button', { name: 'Join a class' }).click();
    await together(follower, leader);
    await follower.getByText('Following the class of qimuge').waitFor();
    await leader.locator('.class-panel').getByText('batu').waitFor();

    await selectOnMap(leader);
    await together(follower, leader);
    expect(at(follower)).toMatch(/\/map\?.*sel=/);
    // In the own language and colours.
    expect(
      await follower.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]),
    ).toEqual(['en', 'dark']);

    await leader.getByLabel('向学员提问').fill('哪一项在关键路径上？');
    await leader.getByRole('button', { name: '提问' }).click();
    await follower.getByText('Question: 哪一项在关键路径上？').waitFor();
    await follower.getByLabel('Your answer').fill('施工许可');
    await follower.getByRole('button', { name: 'Answer', exact: true }).click();
    await follower.getByText('Answered: 施工许可').waitFor();
    await leader.locator('.class-panel__answers').getByText('batu').waitFor();
    await follower.getByLabel('Your answer').fill('规划许可');
    await follower.getByRole('button', { name: 'Change the answer' }).click();
    await leader.locator('.class-panel__answers li').filter({ hasText: '规划许可' }).waitFor();
    expect(await leader.locator('.class-panel__answers li').count()).toBe(1);
    await shot(leader, 'leader');
    await shot(follower, 'follower');
    for (const page of [leader, follower]) expect(await graveFaults(page)).toEqual([]);

    cut.isCut = true;
    for (const line of cut.lines.splice(0)) await line.close();
    await follower.getByText('The connection broke').waitFor();
    await shot(follower, 'lost');
    await leader.locator('.chrome__tabs a[href*="/timeline"]').click();
    await leader.getByLabel('向学员提问').fill('现在呢？');
    await leader.getByRole('button', { name: '提问' }).click();
    expect(at(follower)).not.toBe(at(leader));
    cut.isCut = false;
    await together(follower, leader);
    await follower.getByText('Question: 现在呢？').waitFor();

    await leader.getByRole('button', { name: '下课' }).click();
    await follower.getByText('The class has ended').waitFor();
    await follower.getByRole('button', { name: 'Close' }).click();
    expect(await follower.locator('.class-bar').count()).toBe(0);
    await leader.locator('.class-panel').getByRole('button', { name: '关闭' }).click();
    expect(instructor.errors).toEqual([]);
  });

  test('whoever goes elsewhere by hand is left alone, and comes back by a button; a reader is not offered to lead', async () => {
    const [leader, follower] = [
      (await signedIn(site, 'saran', 'planner')).page,
      (await signedIn(site, 'temur', 'reader')).page,
    ];
    const code = await lead(leader);
    await follower.goto(`${site.url}/class/${code}`);
    await together(follower, leader);
    expect(await follower.getByRole('button', { name: '带课' }).count()).toBe(0);
    await follower.locator('.chrome__tabs a[href*="/timeline"]').click();
    await follower.getByText('已停下跟随').waitFor();
    await leader.locator('.chrome__tabs a[href*="/map"]').click();
    await leader.locator('.react-flow__node').first().waitFor();
    await follower.waitForTimeout(1000);
    expect(at(follower)).toContain('/timeline');
    await shot(follower, 'paused');
    await follower.getByRole('button', { name: '回到带课人的页面' }).click();
    await together(follower, leader);
    await follower.getByText('正在跟随saran的课堂').waitFor();
    // A page that is loaded anew goes on, on either side.
    await leader.reload();
    await leader.locator('.class-panel__code').waitFor();
    await follower.reload();
    await selectOnMap(leader);
    await together(follower, leader);
    await follower.getByRole('button', { name: '离开课堂' }).click();
    await leader.getByText('还没有人加入').waitFor();
  });

  test('nobody who has not signed in joins, and a class that is not there is told', async () => {
    const stranger = (await site.open('/class/CDFGHJ')).page;
    await stranger.getByText('登录后才能加入课堂').waitFor();
    const { page } = await signedIn(site, 'alta', 'reader');
    await page.goto(`${site.url}/class/CDFGHJ?lang=en`);
    await page.getByText('There is no such class').waitFor();
    await page.getByLabel('Code').fill('abc');
    await page.getByRole('button', { name: 'Join a class' }).click();
    await page.getByText('A code has 6').waitFor();
    expect(await graveFaults(page)).toEqual([]);
  });
});

describeInBrowser('one person on one machine', () => {
  const site = openSite();

  test.each(['zh', 'en'])('leads a class in %s that a second window follows', async (language) => {
    const { page: leader, errors } = await site.open(`/lib?lang=${language}`);
    await leader.getByRole('button', { name: /^(带课|Lead a class)$/ }).click();
    expect(await graveFaults(leader)).toEqual([]);
    await leader.getByRole('button', { name: /^(开始|Start)$/ }).click();
    const code = (await leader.locator('.class-panel__code').textContent())!;
    const { page: follower, errors: others } = await site.open(`/class/${code}?lang=${language}`);
    await follower.locator('.class-bar').waitFor();
    await together(follower, leader);
    await leader.goto(`${site.url}${FIVE}?lang=${language}`);
    await together(follower, leader);
    expect(await follower.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await shot(leader, `single-leader-${language}`);
    await shot(follower, `single-follower-${language}`);
    for (const page of [leader, follower]) expect(await graveFaults(page)).toEqual([]);
    expect([...errors, ...others]).toEqual([]);
  });
});
