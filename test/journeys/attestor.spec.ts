import type { Page } from 'playwright-core';
import { looksRight, phone } from './looks.js';
import { codeIn, linkIn, newestMail } from './mailbox.js';
import { openStage, type Stage } from './stage.js';

const imelda = 'irosario@quaboagcommunity.example';

let stage: Stage;
let link: string;
beforeAll(async () => {
  stage = await openStage();
  link = linkIn(await newestMail(stage, imelda));
});
afterAll(() => stage?.close());

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();

/** Everything that the product knows of the request, and whom it mailed. */
async function traces(): Promise<unknown> {
  await stage.app.settle();
  const { rows } = await stage.app.owner.query(
    `select (select json_agg(a order by id) from attestation a) as attestations,
       (select count(*) from event where type like 'attestation.%') as events,
       (select count(*) from mail where address = $1) as mails`,
    [imelda],
  );
  return rows;
}

test('a scanner that opens the link in a browser, twenty times over, learns nothing and changes nothing', async () => {
  const before = await traces();
  const seen: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const page = await stage.stranger();
    await page.goto(link);
    await heading(page, 'Somebody asks you to confirm their work');
    seen.push(await page.content());
    await page.context().close();
  }
  expect(seen.filter((content) => /Rosa|Maldonado|Imelda|Rosario/.test(content))).toEqual([]);
  expect(await traces()).toEqual(before);
});

test('a supervisor goes from the link to the receipt on a phone, on seven pages and with 25 acts at most', async () => {
  const page = await stage.stranger({ viewport: phone });
  let acts = 0;
  const press = async (name: string) => {
    acts += 1;
    await page.getByRole('button', { name, exact: true }).click();
  };
  const choose = async (name: string, within = 0) => {
    acts += 1;
    await page.getByRole('radio', { name, exact: true }).nth(within).check();
  };
  await page.goto(link);
  await heading(page, 'Somebody asks you to confirm their work');
  await looksRight(page, 'attest-1-who');
  await press('Mail me the code');
  await heading(page, 'Type the code from your mail');
  await looksRight(page, 'attest-2-code');
  const code = codeIn(await newestMail(stage, imelda));
  acts += 1;
  await page.getByLabel('Code').fill(`${code.slice(0, 4)} ${code.slice(4)}`);
  await press('Continue');
  let pages = 2;
  for (;;) {
    await heading(page, 'Is this right?');
    pages += 1;
    if (pages === 3) await page.getByText('Rosa Maldonado wrote this about work that you know.').waitFor();
    const groups = await page.getByRole('group').count();
    for (let n = 0; n < groups; n += 1) await choose(pages === 3 ? 'Yes' : 'Partly', n);
    if (pages === 3) await looksRight(page, 'attest-3-work');
    if (pages > 3) {
      if (pages === 4) {
        await press('Continue');
        await page.getByRole('alert').getByText('Write what is different').first().waitFor();
        await looksRight(page, 'attest-4-statement');
      }
      for (let n = 0; n < groups; n += 1) {
        acts += 1;
        await page.getByLabel('What is different?').nth(n).fill('She kept two sets of books, not three.');
      }
    }
    const position = await page.getByText(/^Page \d of \d$/).textContent();
    await press('Continue');
    const [at, of] = /(\d) of (\d)/
      .exec(position ?? '')!
      .slice(1)
      .map(Number);
    if (at! + 1 === of) break;
    await page.getByText(`Page ${at! + 1} of ${of}`).waitFor();
  }
  await heading(page, 'Check and sign');
  pages += 1;
  await looksRight(page, 'attest-5-sign');
  acts += 2;
  await page.getByLabel('Your full name').fill('Imelda Rosario');
  await page.getByLabel('Your job or title').fill('Site director');
  await press('Sign and send to Quabbin Valley Community College');
  await heading(page, 'Thank you');
  pages += 1;
  await looksRight(page, 'attest-6-receipt');
  expect(pages).toBeLessThanOrEqual(7);
  expect(acts).toBeLessThanOrEqual(25);
  const { rows } = await stage.app.owner.query(
    `select state, answer_signature, answer_title from attestation where attestor_email = $1`,
    [imelda],
  );
  expect(rows).toEqual([{ state: 'corrected', answer_signature: 'Imelda Rosario', answer_title: 'Site director' }]);
  await page.reload();
  await heading(page, 'There is nothing to answer here');
});
