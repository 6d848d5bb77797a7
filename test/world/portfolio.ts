import type { TestApp } from '../app.js';
import type { Answer, Member } from '../world.js';

/** A PDF that every viewer opens: one empty page. `says` makes its content its own. */
export function pdf(says = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n% ${says}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
}

/** Uploads `content` under `name` as a piece of evidence. */
export function upload(
  learner: Pick<Member, 'post'>,
  content: Uint8Array,
  name = 'report.pdf',
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const form = new FormData();
  for (const [key, value] of Object.entries({ kind: 'file', title: 'A report', ...fields })) form.set(key, value);
  form.set('file', new File([new Uint8Array(content)], name));
  return learner.post('/evidence', form, headers);
}

/** Puts another file in the place of the one of this piece. */
export function replaceFile(
  learner: Pick<Member, 'put'>,
  id: string,
  content: Uint8Array,
  name = 'better.pdf',
): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], name));
  return learner.put(`/evidence/${id}/content`, form);
}

/** A job of this learner's. */
export async function experience(learner: Pick<Member, 'post'>, about: Record<string, unknown> = {}): Promise<string> {
  const answer = await learner.post('/experiences', {
    kind: 'job',
    title: 'Shift supervisor',
    organisation: 'Harbor Logistics',
    fromOn: '2018-03-01',
    toOn: '2024-06-30',
    hoursPerWeek: 40,
    duties: 'Planned the night shift for twelve people and kept its records.',
    ...about,
  });
  if (answer.status !== 201) throw new Error(`not added: ${JSON.stringify(answer.body)}`);
  return answer.body['id'];
}

/** A file of this learner's. */
export async function file(learner: Pick<Member, 'post'>, about: Record<string, string> = {}): Promise<string> {
  const answer = await upload(learner, pdf(about['title'] ?? 'A report'), 'report.pdf', about);
  if (answer.status !== 201) throw new Error(`not uploaded: ${JSON.stringify(answer.body)}`);
  return answer.body['id'];
}

/** Whom a learner asks about what, ready to be consented to. */
export async function asking(learner: Pick<Member, 'post'>, about: Record<string, unknown>) {
  return {
    experienceId: (about['experienceId'] as string | undefined) ?? (await experience(learner)),
    attestorName: 'Grace Boss',
    attestorEmail: 'grace@harbor.example',
    relation: 'My shift lead',
    message: 'You remember the winter of 2021.',
    statements: [{ text: 'I planned the shifts.' }],
    ...about,
  } as { experienceId: string; attestorEmail: string };
}

/** Asks a supervisor, with the consent read and signed. Returns the attestation's id. */
export async function requestAttestation(
  learner: Pick<Member, 'post'>,
  about: Record<string, unknown> = {},
): Promise<string> {
  const whole = await asking(learner, about);
  const { text } = (await learner.post('/attestations/consent', whole)).body;
  const answer = await learner.post('/attestations', { ...whole, consentText: text, consentSignature: 'A Learner' });
  if (answer.status !== 201) throw new Error(`not asked: ${JSON.stringify(answer.body)}`);
  return answer.body['id'];
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** What this address was sent, the newest first. */
export async function mailsTo(app: TestApp, address: string): Promise<Mail[]> {
  const response = await fetch(`${app.url}/dev/mailbox/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Mail[];
}

/** The key in the newest mail that has a link. */
export function keyFrom(mails: readonly Mail[]): string {
  return mails.map((mail) => /\/attest#(\S+)/.exec(mail.text)?.[1]).find(Boolean)!;
}

/** The code in the newest mail that has one. */
export function codeFrom(mails: readonly Mail[]): string {
  return mails.map((mail) => /^(\d{8})$/m.exec(mail.text)?.[1]).find(Boolean)!;
}

/** Opens the supervisor's form as a person does: asks for the code, reads the mail, types it. */
export async function openForm(app: TestApp, attestor: Pick<Member, 'post'>, key: string, email: string) {
  const sent = await attestor.post('/attestor/code', { key });
  if (sent.status !== 200) throw new Error(`no code: ${JSON.stringify(sent.body)}`);
  await app.settle();
  const opened = await attestor.post('/attestor/form', { key, code: codeFrom(await mailsTo(app, email)) });
  if (opened.status !== 200) throw new Error(`not opened: ${JSON.stringify(opened.body)}`);
  return opened.body;
}
