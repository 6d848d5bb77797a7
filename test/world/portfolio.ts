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
