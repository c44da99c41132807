import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openAs, openSite, sideways } from './page.ts';

/** Each test has two windows, which take their time where the machine is busy. */
const PATIENCE = { timeout: 180_000 };
const WAIT = { timeout: 20_000 };
const PAPERS = '/p/business-startup/materials';

/** Opens a class on the screen of a process that is open, and gives its code. */
async function lead(page: Page): Promise<string> {
  await page.locator('.chrome__more summary').click();
  await page.getByRole('button', { name: /^(带课|Lead a class)$/ }).click();
  await page.getByRole('button', { name: /^(开始|Start)$/ }).click();
  return (await page.locator('.class-panel__code').textContent())!;
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByLabel('向学员提问').fill(question);
  await page.getByRole('button', { name: '提问' }).click();
}

const at = (page: Page): string => {
  const { pathname, searchParams } = new URL(page.url());
  const kept = [...searchParams].filter(([key]) => key !== 'lang' && key !== 'theme');
  return `${pathname}?${new URLSearchParams(kept).toString()}`;
};

/** Waits until a window stands where another one does. */
async function together(follower: Page, leader: Page): Promise<void> {
  await expect.poll(() => at(follower), WAIT).toBe(at(leader));
}

const goTo = (page: Page, screen: string): Promise<void> => page.click(`.chrome__tabs a[href*="/${screen}"]`);

describeInBrowser('people who have signed in', PATIENCE, () => {
  const site = openSite('shared');

  test('a trainee follows an instructor from the five reductions to an item on the map, and answers', async () => {
    const { page: leader, name, errors } = await openAs(site, 'instructor', '/p/construction-permits/five');
    const trainee = await openAs(site, 'reader', '/class?lang=en&theme=dark');
    const follower = trainee.page;
    const code = await lead(leader);
    await follower.getByLabel('Code').fill(code.toLowerCase());
    await follower.getByRole('button', { name: 'Join a class' }).click();
    await together(follower, leader);
    await follower.getByText(`Following the class of ${name}`).waitFor();
    await leader.locator('.class-panel').getByText(trainee.name).waitFor();
    await goTo(leader, 'map');
    await leader.click('#after-eia');
    await expect.poll(() => at(leader), WAIT).toMatch(/\/map\?.*sel=eia/);
    await together(follower, leader);
    // In the own language and colours.
    const look = () => [document.documentElement.lang, document.documentElement.dataset['theme']];
    expect(await follower.evaluate(look)).toEqual(['en', 'dark']);
    await ask(leader, '哪一项在关键路径上？');
    await follower.getByText('Question: 哪一项在关键路径上？').waitFor();
    await follower.getByLabel('Your answer').fill('施工许可');
    await follower.getByRole('button', { name: 'Answer', exact: true }).click();
    await follower.getByText('Answered: 施工许可').waitFor();
    await leader.locator('.class-panel__answers').getByText(trainee.name).waitFor();
    await follower.getByLabel('Your answer').fill('规划许可');
    await follower.getByRole('button', { name: 'Change the answer' }).click();
    await leader.locator('.class-panel__answers li').filter({ hasText: '规划许可' }).waitFor();
    expect(await leader.locator('.class-panel__answers li').count()).toBe(1);
    for (const page of [leader, follower]) expect(await graveFaults(page)).toEqual([]);
    expect([...errors, ...trainee.errors]).toEqual([]);
  });

  test('a trainee whose connection is cut catches up when it is back, and is told of the end', async () => {
    const { page: leader } = await openAs(site, 'instructor', PAPERS);
    const { page: follower } = await openAs(site, 'liaison', '/help');
    const cut: { isCut: boolean; lines: WebSocketRoute[] } = { isCut: false, lines: [] };
    await follower.routeWebSocket(/\/ws$/, (line) => {
      if (cut.isCut) void line.close();
      else cut.lines.push(line, line.connectToServer());
    });
    const code = await lead(leader);
    await follower.goto(`${site.url}/class/${code}?lang=en`);
    await together(follower, leader);
    cut.isCut = true;
    for (const line of cut.lines.splice(0)) await line.close();
    await follower.getByText('The connection broke').waitFor();
    await leader.getByText('还没有人加入').waitFor();
    await goTo(leader, 'timeline');
    await ask(leader, '现在呢？');
    await leader.getByText('问题：现在呢？').waitFor();
    expect(at(follower)).toContain('/materials');
    cut.isCut = false;
    await together(follower, leader);
    await follower.getByText('Question: 现在呢？').waitFor();
    await leader.getByRole('button', { name: '下课' }).click();
    await follower.getByText('The class has ended').waitFor();
    await follower.getByRole('button', { name: 'Close' }).click();
    expect(await follower.locator('.class-bar').count()).toBe(0);
    await leader.locator('.class-panel').getByRole('button', { name: '关闭' }).click();
    expect(await leader.locator('.class-panel').count()).toBe(0);
  });

  test('whoever goes elsewhere by hand is left alone and comes back by a button; pages loaded anew go on', async () => {
    const { page: leader, name } = await openAs(site, 'planner', PAPERS);
    const { page: follower } = await openAs(site, 'reader', '/help');
    const code = await lead(leader);
    await follower.goto(`${site.url}/class/${code}`);
    await together(follower, leader);
    await goTo(follower, 'timeline');
    await follower.getByText('已停下跟随').waitFor();
    await goTo(leader, 'sources');
    await follower.waitForTimeout(1000);
    expect(at(follower)).toContain('/timeline');
    await follower.getByRole('button', { name: '回到带课人的页面' }).click();
    await together(follower, leader);
    await follower.getByText(`正在跟随${name}的课堂`).waitFor();
    await leader.reload();
    await leader.locator('.class-panel__code').waitFor();
    await follower.reload();
    await goTo(leader, 'compare');
    await together(follower, leader);
    await follower.getByRole('button', { name: '离开课堂' }).click();
    await leader.getByText('还没有人加入').waitFor();
    // A reader follows, and is not offered to lead.
    expect(await follower.getByText('带课', { exact: true }).count()).toBe(0);
  });

  test('nobody who has not signed in joins, and a class that is not there is told', async () => {
    const stranger = (await site.open('/class/CDFGHJ')).page;
    await stranger.getByText('登录后才能加入课堂').waitFor();
    const { page } = await openAs(site, 'reader', '/class/CDFGHJ?lang=en');
    await page.getByText('There is no such class').waitFor();
    await page.getByLabel('Code').fill('abc');
    await page.getByRole('button', { name: 'Join a class' }).click();
    await page.getByText('A code has 6').waitFor();
    expect(await graveFaults(page)).toEqual([]);
  });
});

describeInBrowser('one person on one machine', PATIENCE, () => {
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
    await leader.goto(`${site.url}${PAPERS}?lang=${language}`);
    await together(follower, leader);
    expect(await sideways(follower)).toBeLessThanOrEqual(0);
    for (const page of [leader, follower]) expect(await graveFaults(page)).toEqual([]);
    expect([...errors, ...others]).toEqual([]);
  });
});
