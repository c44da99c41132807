import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Role } from '../../server/store/index.ts';
import { PASSWORD, signedIn } from '../server/client.ts';
import { smallProcess } from '../support/small-process.ts';
import { describeInBrowser } from './browser.ts';
import { graveFaults, openAs, openSite, sideways } from './page.ts';

/** Milliseconds for a test in which several people sign in, each with a window of their own. */
const SEVERAL_PEOPLE = 180_000;
const by = { user: null, name: 'test' };
const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const current = (page: Page): Locator => page.locator('[data-state][aria-current="step"]');

async function move(page: Page, name: string): Promise<void> {
  await panel(page, '进展').getByRole('button', { name, exact: true }).click();
  await panel(page, '进展')
    .getByRole('button', { name: `确定：${name}` })
    .click();
}

describeInBrowser('the way of a document', () => {
  const site = openSite('shared');

  async function stored(): Promise<string> {
    const process = smallProcess();
    const content = JSON.stringify(process);
    return (await site.store.documents.create(by, { kind: 'process', title: process.title, content })).id;
  }

  async function show(page: Page, id: string, query = ''): Promise<void> {
    await page.goto(`${site.url}/documents/${id}${query}`);
    await current(page).waitFor();
  }

  /** A window of a new user of a role, with a document on its screen. */
  async function shownTo(role: Role, id: string): Promise<Awaited<ReturnType<typeof openAs>>> {
    const opened = await openAs(site, role, '/documents');
    await show(opened.page, id);
    return opened;
  }

  /** A document that is open for comment. */
  async function consulted(): Promise<string> {
    const id = await stored();
    await site.store.documents.move(by, id, { revision: 1, to: 'consultation' });
    return id;
  }

  async function confirm(page: Page, subject: string, place?: string): Promise<void> {
    const form = page.getByRole('form', { name: '作确认' });
    if (!(await form.isVisible())) await page.getByText('作确认', { exact: true }).click();
    await form.getByLabel('确认什么').selectOption({ label: subject });
    if (place !== undefined) await form.getByLabel('哪一处依据').selectOption(place);
    await form.getByRole('radio', { name: '确认', exact: true }).check();
    await form.getByRole('button', { name: /^以“.*”的名义提交/ }).click();
    await page.getByText('确认已登记').waitFor();
  }

  test(
    'from draft to publication: comments, their account, confirmations, reasons, and all of it live',
    async () => {
      const planner = await openAs(site, 'planner', '/p/business-startup/edit');
      const reader = await openAs(site, 'reader', '/documents');
      const legal = await openAs(site, 'legal', '/documents');
      await planner.page.getByRole('button', { name: '复制' }).click();
      await planner.page.getByRole('button', { name: '存到服务器' }).click();
      await planner.page.getByRole('link', { name: '查看进展、意见和历次修订' }).click();
      await current(planner.page).waitFor();
      const id = new URL(planner.page.url()).pathname.split('/').pop()!;
      expect(await current(planner.page).getAttribute('data-state')).toBe('draft');
      await move(planner.page, '征求意见');
      await planner.page.getByText('已转为“征求意见”').waitFor();

      // The reader comes to it by the list, and comments on an item.
      await reader.page.reload();
      await reader.page.locator(`[data-document="${id}"]`).getByRole('link').click();
      await planner.page.getByText(`同时打开的人：${reader.name}`).waitFor();
      const form = reader.page.getByRole('form', { name: '提出意见' });
      await form.getByLabel('针对').selectOption({ index: 1 });
      await form.getByLabel('意见内容').fill('两个工作日足够');
      await form.getByRole('button', { name: '提交意见' }).click();
      await reader.page.getByText('意见已提交').waitFor();
      expect(await form.getByLabel('意见内容').inputValue()).toBe('');
      expect(await panel(reader.page, '进展').getByRole('button').count()).toBe(0);
      expect(await reader.page.getByRole('button', { name: /答复/ }).count()).toBe(0);

      // The planner hears of it without loading anything, and answers.
      const row = planner.page.locator('[data-comment]');
      await row.waitFor();
      await planner.page.getByText(new RegExp(`^${reader.name}在 .* 提出了意见$`)).waitFor();
      expect(await row.textContent()).toContain('两个工作日足够');
      expect(await planner.page.locator('[data-duty="adoption"]').getAttribute('data-duty-state')).toBe('open');
      await row.getByRole('button', { name: '答复第 1 条意见' }).click();
      const answer = planner.page.getByRole('form', { name: '答复第 1 条意见' });
      await answer.getByRole('radio', { name: '部分采纳' }).check();
      await answer.getByLabel('理由').fill('压到三个工作日');
      await answer.getByRole('button', { name: '保存答复' }).click();
      await planner.page.locator('[data-comment][data-adoption="partly"]').waitFor();
      await reader.page.locator('[data-comment][data-adoption="partly"]').getByText('压到三个工作日').waitFor();
      const download = planner.page.waitForEvent('download');
      await planner.page.getByRole('button', { name: '下载采纳情况表（CSV）' }).click();
      expect((await download).suggestedFilename()).toBe(`内部资料-意见采纳情况-${id}-planner 1.csv`);

      await move(planner.page, '送合法性审核');
      await planner.page.getByText('已转为“合法性审核”').waitFor();
      expect(await panel(planner.page, '进展').getByRole('button').allTextContents()).toEqual([
        '退回征求意见',
        '退回草稿',
      ]);
      // Who may not see drafts is told that there is nothing to see any longer.
      await reader.page.getByText('没有这份文档，或尚未公开').waitFor();

      await show(legal.page, id);
      await confirm(legal.page, '公平竞争审查');
      await confirm(legal.page, '合法性审核');
      const place = legal.page.getByRole('form', { name: '作确认' });
      await place.getByLabel('确认什么').selectOption('basis');
      const basis = await place.getByLabel('哪一处依据').locator('option').nth(1).getAttribute('value');
      await confirm(legal.page, '法律依据', basis!);
      await legal.page.getByText(/已确认 1 处/).waitFor();
      await planner.page.locator('[data-confirmation="basis"][data-verdict="confirmed"]').waitFor();
      for (const duty of ['adoption', 'fair-competition', 'legality'])
        expect(await legal.page.locator(`[data-duty="${duty}"]`).getAttribute('data-duty-state')).toBe('done');

      // Thirty days have not gone by: it takes a reason, and the browser asks for it before anything is sent.
      await move(legal.page, '发布');
      expect(await current(legal.page).getAttribute('data-state')).toBe('legality');
      await legal.page.getByLabel('应办事项未登记而发布的理由').fill('已在政府网站公开征求意见三十日');
      await legal.page.getByLabel('版本说明').fill('第一版');
      await legal.page.getByRole('button', { name: '确定：发布' }).click();
      await legal.page.getByText('已转为“已发布”').waitFor();
      // The list is read anew after the move.
      await expect.poll(() => legal.page.locator('[data-history]').first().textContent()).toContain('已发布 · 第 1 版');
      const reason = panel(legal.page, '流转记录').locator('[data-move="published"]');
      await reason.getByText('已在政府网站公开征求意见三十日').waitFor();
      await planner.page.locator('[data-state="published"][aria-current="step"]').waitFor();

      // The reader has the version again, and opens it as a copy of their own.
      await reader.page.getByRole('button', { name: '重新读取' }).first().click();
      await reader.page.locator('[data-state="published"][aria-current="step"]').waitFor();
      await reader.page.getByRole('button', { name: '作为副本打开：第 1 版' }).click();
      await reader.page.waitForSelector('[data-item]');
      await reader.page.getByRole('heading', { level: 1, name: /（第 1 版的副本）/ }).waitFor();
      expect([...planner.errors, ...legal.errors]).toEqual([]);
    },
    SEVERAL_PEOPLE,
  );

  test(
    'who may not is offered nothing',
    async () => {
      const id = await stored();
      const liaison = (await shownTo('liaison', id)).page;
      await panel(liaison, '进展').getByText('您的角色现在不能转变这份文件的状态').waitFor();
      expect(await liaison.getByText('作确认', { exact: true }).count()).toBe(0);
      expect(await liaison.getByRole('form').count()).toBe(0);
      const legal = (await shownTo('legal', id)).page;
      expect(await panel(legal, '进展').getByRole('button').count()).toBe(0);
      const administrator = (await shownTo('administrator', id)).page;
      await administrator.getByText('作确认', { exact: true }).click();
      expect(await administrator.getByLabel('确认什么').locator('option').allTextContents()).toEqual(['公开征求意见']);
      const reader = await openAs(site, 'reader', `/documents/${id}?lang=en`);
      await reader.page.getByRole('alert').getByText('There is no such document, or it is not public yet').waitFor();
      const nobody = await site.open(`/documents/${id}`);
      await nobody.page.getByText('登录后才能查看这一页').waitFor();
    },
    SEVERAL_PEOPLE,
  );

  test('a request that fails keeps what was typed, and a conflict reads the newest state', async () => {
    const id = await stored();
    const { page, name } = await shownTo('planner', id);
    await move(page, '征求意见');
    await page.getByText('已转为“征求意见”').waitFor();
    const form = page.getByRole('form', { name: '提出意见' });
    await form.getByLabel('意见内容').fill('不能丢的一句话');
    await page.route('**/comments', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await form.getByRole('button', { name: '提交意见' }).click();
    await form.getByRole('alert').getByText('连不上服务器').waitFor();
    expect(await form.getByLabel('意见内容').inputValue()).toBe('不能丢的一句话');
    await page.unroute('**/comments');
    await form.getByRole('button', { name: '提交意见' }).click();
    await page.locator('[data-comment]').waitFor();
    expect(await form.getByRole('alert').count()).toBe(0);

    // What this page has not heard of yet: somebody changes the state while the answer to a click is under way.
    await page.getByText('作确认', { exact: true }).click();
    const stand = page.getByRole('form', { name: '作确认' });
    await stand.getByRole('radio', { name: '确认', exact: true }).check();
    await stand.getByLabel('说明').fill('网站公告第 3 号');
    await page.route('**/confirmations', async (route) => {
      if (route.request().method() === 'POST')
        await site.store.documents.save(by, id, { revision: 2, title: { zh: '改了名的流程', en: 'Renamed' } });
      await route.continue();
    });
    await stand.getByRole('button', { name: new RegExp(`^以“${name}”的名义提交`) }).click();
    await stand.getByText(/^▲ test在 .* 已先改动（第 3 次修订）/).waitFor();
    await page.getByRole('heading', { level: 1, name: '改了名的流程' }).waitFor();
    expect(await stand.getByLabel('说明').inputValue()).toBe('网站公告第 3 号');
    await page.unroute('**/confirmations');
    await stand.getByRole('button', { name: /所见为第 3 次修订/ }).click();
    await page.locator('[data-confirmation="public-comment"]').waitFor();

    // An answer whose text is open while others change things is left alone.
    await page.getByRole('button', { name: '答复第 1 条意见' }).click();
    await page.getByRole('form', { name: '答复第 1 条意见' }).getByLabel('理由').fill('写到一半');
    await site.store.comments.add({ user: null, name: 'naren' }, { document: id, place: '', text: '又一条' });
    await page.locator('[data-comment]').nth(1).waitFor();
    expect(await page.getByRole('form', { name: '答复第 1 条意见' }).getByLabel('理由').inputValue()).toBe('写到一半');
  });

  test(
    'what is sent back says why, on the way of the document and where it stands',
    async () => {
      const id = await stored();
      for (const [step, to] of (['consultation', 'legality'] as const).entries())
        await site.store.documents.move(by, id, { revision: 1 + step, to });
      const planner = await shownTo('planner', id);
      const legal = await shownTo('legal', id);
      await panel(legal.page, '进展').getByRole('button', { name: '退回草稿' }).click();
      const form = legal.page.getByRole('form', { name: '退回草稿' });
      await form.getByRole('button', { name: '确定：退回草稿' }).click();
      // Nothing is sent without a reason.
      expect(await current(legal.page).getAttribute('data-state')).toBe('legality');
      await form.getByLabel('退回的理由').fill('第三条没有依据');
      // A reload in the middle of it loses nothing.
      await legal.page.reload();
      expect(await form.getByLabel('退回的理由').inputValue()).toBe('第三条没有依据');
      await form.getByRole('button', { name: '确定：退回草稿' }).click();
      await legal.page.getByText('已转为“草稿”').waitFor();
      const told = new RegExp(`^▲ ${legal.name}于 .* 从“合法性审核”退回：第三条没有依据$`);
      await panel(planner.page, '进展').getByText(told).waitFor();
      const rows = panel(planner.page, '流转记录').locator('[data-move]');
      await expect.poll(() => rows.count()).toBe(3);
      const texts = (await rows.allTextContents()).map((text) => text.replace(/.*于.*|test，.*?第/, ''));
      expect(texts[0]).toMatch(/^合法性审核 → 草稿.*第三条没有依据$/);
      expect(texts[2]).toMatch(/^草稿 → 征求意见.*--$/);
      // What has arrived is not kept: the next step begins with nothing filled in.
      await move(planner.page, '征求意见');
      await planner.page.getByText('已转为“征求意见”').waitFor();
      expect(await panel(planner.page, '进展').getByText('退回：').count()).toBe(0);
    },
    SEVERAL_PEOPLE,
  );

  test(
    'of two who answer a comment the second is shown both, loses nothing by a reload, and chooses',
    async () => {
      const id = await consulted();
      const comment = await site.store.comments.add(by, { document: id, place: '', text: '时限偏短' });
      const { page } = await shownTo('planner', id);
      await page.getByRole('button', { name: '答复第 1 条意见' }).click();
      const form = page.getByRole('form', { name: '答复第 1 条意见' });
      await form.getByRole('radio', { name: '未采纳' }).check();
      await form.getByLabel('理由').fill('法定时限不能再压');
      // Somebody else is first, and this page does not hear of it before it sends.
      const first = { answers: 0, adoption: 'adopted', answer: '改为 5 日' } as const;
      await page.route(
        '**/answer',
        async (route) => {
          await site.store.comments.answer({ user: null, name: '李科长' }, comment.id, first);
          await route.continue();
        },
        { times: 1 },
      );
      await form.getByRole('button', { name: '保存答复' }).click();
      await form
        .getByRole('alert')
        .getByText(/^▲ 李科长在 .* 已先答复，您的没有保存/)
        .waitFor();
      await form.getByText('对方的答复：采纳——改为 5 日').waitFor();
      expect(await form.getByLabel('理由').inputValue()).toBe('法定时限不能再压');
      expect((await site.store.comments.of(id))[0]).toMatchObject({ adoption: 'adopted', answers: 1 });
      await page.reload();
      await form.getByText('对方的答复：采纳——改为 5 日').waitFor();
      expect(await form.getByLabel('理由').inputValue()).toBe('法定时限不能再压');
      expect(await form.getByRole('radio', { name: '未采纳' }).isChecked()).toBe(true);
      expect(await graveFaults(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await form.getByRole('button', { name: '用我的，替换对方的' }).click();
      await page.locator('[data-comment][data-adoption="declined"]').waitFor();
      expect((await site.store.comments.of(id))[0]).toMatchObject({ answer: '法定时限不能再压', answers: 2 });
      expect(await form.count()).toBe(0);

      // The other way: theirs stays, and what was typed is given up.
      await page.getByRole('button', { name: '改答复：第 1 条意见' }).click();
      await form.getByLabel('理由').fill('再想想');
      const again = { answers: 2, adoption: 'partly', answer: '压缩两天' } as const;
      await site.store.comments.answer({ user: null, name: '李科长' }, comment.id, again);
      await form.getByText('对方的答复：部分采纳——压缩两天').waitFor();
      await form.getByRole('button', { name: '用对方的，不存我的' }).click();
      await page.reload();
      await page.locator('[data-comment][data-adoption="partly"]').getByText('压缩两天').waitFor();
      expect(await form.count()).toBe(0);
    },
    SEVERAL_PEOPLE,
  );

  test(
    'typed texts outlast a reload, and nobody else who uses the window is shown them',
    async () => {
      const id = await consulted();
      const { page } = await shownTo('planner', id);
      const comment = page.getByRole('form', { name: '提出意见' });
      await comment.getByLabel('意见内容').fill('写到一半的意见');
      await comment.getByLabel('针对').selectOption({ index: 1 });
      const place = await comment.getByLabel('针对').inputValue();
      await page.getByText('作确认', { exact: true }).click();
      const stand = page.getByRole('form', { name: '作确认' });
      await stand.getByRole('radio', { name: '不通过' }).check();
      await stand.getByLabel('说明').fill('写到一半的说明');
      await site.store.documents.save(by, id, { revision: 2, title: { zh: '改了名', en: 'Renamed' } });
      await page.reload();
      expect(await comment.getByLabel('意见内容').inputValue()).toBe('写到一半的意见');
      expect(await comment.getByLabel('针对').inputValue()).toBe(place);
      expect(await stand.getByLabel('说明').inputValue()).toBe('写到一半的说明');
      expect(await stand.getByRole('radio', { name: '不通过' }).isChecked()).toBe(true);
      await stand.getByText('您填写时，内容变为第 3 次修订').waitFor();
      const other = await signedIn({ ...site, host: new URL(site.url).host, ahead: 0 }, 'planner');
      const [name = '', value = ''] = other.cookie!.split('=');
      await page.context().addCookies([{ name, value, url: site.url }]);
      await page.reload();
      await page.getByText(`以“${other.user!.shownName}”的名义提出`).waitFor();
      expect(await comment.getByLabel('意见内容').inputValue()).toBe('');
      expect(await stand.isVisible()).toBe(false);
    },
    SEVERAL_PEOPLE,
  );

  test(
    'a link to a draft opens for whoever signs in, until it is withdrawn',
    async () => {
      const id = await stored();
      const planner = await shownTo('planner', id);
      const links = panel(planner.page, '内部链接');
      await links.getByText('没有有效的链接').waitFor();
      await links.getByLabel('有效期').selectOption('30');
      await links.getByRole('button', { name: '新建链接' }).click();
      const address = await links.getByRole('textbox', { name: '复制链接' }).inputValue();
      await links.locator('[data-link]').waitFor();
      expect(await graveFaults(planner.page)).toEqual([]);

      const reader = await signedIn({ ...site, host: new URL(site.url).host, ahead: 0 }, 'reader');
      const { page } = await site.open(new URL(address).pathname + new URL(address).hash);
      await page.getByText('登录后才能查看这一页').waitFor();
      await page.getByRole('main').getByRole('link', { name: '登录' }).click();
      await page.getByLabel('用户名').fill(reader.user!.name);
      await page.getByLabel('密码').fill(PASSWORD);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('heading', { level: 1, name: smallProcess().title.zh }).waitFor();
      await page.getByText('未发布的流程，不得外传').waitFor();
      expect(await graveFaults(page)).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: '作为副本打开' }).click();
      await page.waitForURL(/\/p\/[^/]+\/five/);

      await links.getByRole('button', { name: /^撤销/ }).click();
      await links.getByText('没有有效的链接').waitFor();
      await page.goto(address);
      await page.getByRole('alert').getByText('链接无效或已到期').waitFor();
      await page.goto(`${site.url}/documents/link`);
      await page.getByRole('alert').waitFor();
    },
    SEVERAL_PEOPLE,
  );

  test.each(['zh', 'en'])('has no grave accessibility faults and does not scroll sideways in %s', async (language) => {
    const id = await stored();
    const { page } = await openAs(site, 'legal', '/documents');
    const { revision } = await site.store.documents.move(by, id, { revision: 1, to: 'consultation' });
    const text = '很长的意见'.repeat(60);
    const comment = await site.store.comments.add(by, { document: id, place: 'items[project-filing]', text });
    await site.store.comments.answer(by, comment.id, { answers: 0, adoption: 'declined', answer: '理由'.repeat(80) });
    await site.store.confirmations.add(by, {
      ...{ document: id, revision, subject: 'legality', place: '', verdict: 'refused', note: '依据不足' },
    });
    await site.store.documents.move(by, id, { revision, to: 'legality' });
    const back = { revision: revision + 1, to: 'consultation', note: '理由'.repeat(200) } as const;
    await site.store.documents.move(by, id, back);
    await site.store.documents.move(by, id, { revision: revision + 2, to: 'legality' });
    await show(page, id, `?lang=${language}`);
    await page.locator('.way__more summary').click();
    await panel(page, language === 'zh' ? '进展' : 'Progress')
      .getByRole('button')
      .first()
      .click();
    await page.locator('[data-confirmation]').waitFor();
    expect(await graveFaults(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const levels = await page.locator('main :is(h1, h2, h3)').evaluateAll((all) => all.map(({ tagName }) => tagName));
    expect(levels[0]).toBe('H1');
    expect(levels.filter((level) => level === 'H1')).toHaveLength(1);
  });
});

describeInBrowser('one person on one machine', () => {
  const site = openSite();

  test('does all of it alone', async () => {
    const process = smallProcess();
    const content = JSON.stringify(process);
    const { id } = await site.store.documents.create(by, { kind: 'process', title: process.title, content });
    const { page, errors } = await site.open(`/documents/${id}`);
    for (const name of ['征求意见', '送合法性审核']) await move(page, name);
    await move(page, '发布');
    await page.getByLabel('应办事项未登记而发布的理由').fill('演示');
    await page.getByRole('button', { name: '确定：发布' }).click();
    await page.getByText('已转为“已发布”').waitFor();
    expect(errors).toEqual([]);
  });
});
