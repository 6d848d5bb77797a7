import { startApp, type TestApp } from './app.js';
import { createWorld, type College, type Json, type Member, type World } from './world.js';
import { ok } from './world/college.js';

let app: TestApp;
let world: World;
let college: College;
let coordinator: Member;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  college = await world.institution({ name: 'Lakeside College' });
  coordinator = await world.person({ institution: college, roles: ['coordinator'], name: 'Cora' });
});
afterAll(() => app.stop());

const path = '/mail-templates/password_reset';
const words = { subject: 'Lakeside: a new password', text: 'Choose it here: {link}\n\nThe help desk, {institution}' };
const english = (view: Json) => view.wordings.find(({ language }: Json) => language === 'en');
const mailTo = async (address: string) => {
  const { body } = await world.stranger().get(`/dev/mailbox/messages?to=${encodeURIComponent(address)}`);
  return (body as unknown as { subject: string; text: string }[])[0]!;
};
const forget = async (email: string) => {
  expect((await world.stranger().post('/password-reset', { email })).status).toBeLessThan(300);
  await app.settle();
};

describe('the words of a mail', () => {
  test('are the product’s own in both languages until the college writes its own, and again after a reset', async () => {
    const mary = await world.person({ institution: college, roles: ['learner'] });
    const list = ok(await coordinator.get('/mail-templates')) as unknown as Json[];
    expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(['invitation', 'attestation_asked', 'news']));
    expect(list.every(({ wordings }) => wordings.length === 2)).toBe(true);
    expect(english(ok(await coordinator.get(path)))).toMatchObject({ version: 0, changedBy: null });

    const changed = ok(await coordinator.put(`${path}/en`, { ...words, version: 0 }));
    expect(english(changed)).toMatchObject({ ...words, version: 1, changedBy: 'Cora' });
    await forget(mary.email);
    const mail = await mailTo(mary.email);
    expect(mail.subject).toBe('Lakeside: a new password');
    expect(mail.text).toMatch(/^Choose it here: http\S+\/password#\S+\n\nThe help desk, Lakeside College$/);

    const reset = ok(await coordinator.del(`${path}/en`));
    expect(english(reset)).toMatchObject({ version: 0, subject: 'Choose a new password' });
    await forget(mary.email);
    expect((await mailTo(mary.email)).subject).toBe('Choose a new password');
  });

  test('are in the language that the receiver chose', async () => {
    const rosa = await world.person({ institution: college, roles: ['learner'] });
    expect((await rosa.patch('/person', { language: 'es' })).status).toBe(200);
    await forget(rosa.email);
    expect((await mailTo(rosa.email)).subject).toBe('Elija una contraseña nueva');
  });

  test('keep the link that the mail is sent for, and know no other facts', async () => {
    const wrong = { subject: 'Hi {link}', text: 'No link, {name}', version: 0 };
    const { status, body } = await coordinator.put(`${path}/es`, wrong);
    expect(status).toBe(422);
    expect(body['refusals'].map(({ code }: Json) => code)).toEqual([
      'placeholder_unknown',
      'secret_in_subject',
      'placeholder_missing',
    ]);
    const preview = ok(await coordinator.post(`${path}/preview`, words));
    expect(preview.text).toContain('The help desk, Lakeside College');
    expect(preview.refusals).toEqual([]);
    const bad = ok(await coordinator.post(`${path}/preview`, { subject: 's', text: 'none' }));
    expect(bad.refusals).toMatchObject([{ code: 'placeholder_missing', about: 'text' }]);
  });

  test('of two who change them at once the second sees what the first wrote', async () => {
    const [, second] = [
      ok(await coordinator.put('/mail-templates/news/en', { subject: 'First', text: '{news} {settings}', version: 0 })),
      await college.admin.put('/mail-templates/news/en', { subject: 'Second', text: '{news} {settings}', version: 0 }),
    ];
    expect(second.status).toBe(409);
    expect(second.body['current']).toMatchObject({ subject: 'First', version: 1 });
  });

  test('are for coordinators and admins, of this college alone', async () => {
    const other = await world.institution();
    expect(english(ok(await other.admin.get('/mail-templates/news')))).toMatchObject({ version: 0 });
    expect((await coordinator.get('/mail-templates/toString')).status).toBe(404);
    expect((await coordinator.put('/mail-templates/news/fr', { ...words, version: 0 })).status).toBe(422);
    for (const role of ['learner', 'reviewer', 'approver', 'registrar', 'auditor'] as const) {
      const person = await world.person({ institution: college, roles: [role] });
      expect((await person.get('/mail-templates')).status).toBe(403);
      expect((await person.put(`${path}/en`, { ...words, version: 0 })).status).toBe(403);
    }
  });
});
