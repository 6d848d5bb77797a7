import type { TakenClaim } from './takeout.claims.js';
import type { TakenRecord } from './takeout.record.js';
import { takeoutWords, type Absence } from './takeout.words.js';

/** Where a piece of evidence lies in the archive, or why it does not. */
export type Place = { path: string } | { absent: Absence };

type Html = { html: string };
type Words = (typeof takeoutWords)['en'];

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #767676}
.own{white-space:pre-wrap;overflow-wrap:anywhere}article{border-left:4px solid #767676;padding-left:1rem;margin:1.5rem 0}a{color:#0b4f8a}`;

/**
 * The record as one page to read: no script, nothing from elsewhere, in the learner's language. `places` by `keyOf`.
 * What a person wrote stands in it as text, never as a tag.
 */
export function indexPage(record: TakenRecord, places: ReadonlyMap<string, Place>): string {
  const language = record.profile.language;
  const w = takeoutWords[language];
  const day = (at: Date | string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at));
  const { column: c } = w;
  const sections: [id: string, title: string, body: Html][] = [
    ['you', w.you, you(record, w)],
    [
      'credit',
      w.credit,
      table(
        w.credit,
        [c.title, c.credits, c.term, c.grade, c.day],
        record.awards.map((a) => [a.title, a.credits, a.termCode, a.grade, day(a.awardedOn)]),
        w,
      ),
    ],
    [
      'earlier',
      w.earlier,
      table(
        w.earlier,
        [c.title, c.credits, c.term],
        record.credit.map((one) => [one.title, one.credits, one.termCode ?? '']),
        w,
      ),
    ],
    ['claims', w.claims, some(record.claims, (claim) => claimPart(claim, w, day), w)],
    [
      'experiences',
      w.experiences,
      some(
        record.experiences,
        (one) =>
          html`<article>
            <h3>${one.title}</h3>
            <p>${one.organisation} ${day(one.fromOn)}${one.toOn ? ` – ${day(one.toOn)}` : ''}</p>
            ${own(one.duties)}
          </article>`,
        w,
      ),
    ],
    [
      'evidence',
      w.evidence,
      some(
        record.evidence,
        (one) =>
          html`<article>
            <h3>${one.title}</h3>
            ${own(one.description)} ${own(one.url)} ${own(one.body)}
            ${placed(one, keyOf(one.id, one.sha256 ?? ''), places, w)}
            ${one.formerly.length > 0 ? html`<p>${w.formerly}</p>` : []}
            ${one.formerly.flatMap((file) => placed(file, keyOf(one.id, file.sha256), places, w))}
          </article>`,
        w,
      ),
    ],
    [
      'attestations',
      w.attestations,
      table(
        w.attestations,
        [c.who, c.state, c.day, c.text],
        record.attestations.map((a) => [
          a.attestorName,
          w.attestation[a.state],
          day(a.closedAt ?? a.askedAt),
          a.answerText ?? '',
        ]),
        w,
      ),
    ],
    [
      'notifications',
      w.notifications,
      table(
        w.notifications,
        [c.day, c.text],
        record.notifications.map((n) => [day(n.createdAt), n.text]),
        w,
      ),
    ],
    [
      'readings',
      w.readings,
      table(
        w.readings,
        [c.day, c.who, c.title],
        record.disclosures.map((d) => [
          day(d.at),
          d.readerName ?? (d.basis === 'reviewer' ? w.reviewer : w.program),
          d.title ?? '',
        ]),
        w,
      ),
    ],
  ];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${w.title}: ${record.holder.name}</title>
        <style>
          ${{ html: style }}
        </style>
      </head>
      <body>
        <main>
          <h1>${w.title}: ${record.holder.name}</h1>
          <p>${w.lead(record.holder.institution, day(record.takenAt))}</p>
          <ul>
            <li><a href="record.json">record.json</a>: ${w.machine}</li>
            <li><a href="SHA256SUMS">SHA256SUMS</a>: ${w.check}</li>
          </ul>
          <nav aria-label="${w.contents}">
            <ul>
              ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
            </ul>
          </nav>
          ${sections.map(
            ([id, title, body]) =>
              html`<section aria-labelledby="${id}">
                <h2 id="${id}">${title}</h2>
                ${body}
              </section>`,
          )}
        </main>
      </body>
    </html>`.html;
}

function you({ profile, holder, programs }: TakenRecord, w: Words): Html {
  const facts = [
    [w.name, profile.name],
    [w.email, profile.email],
    ...(holder.studentId === null ? [] : [[w.studentNumber, holder.studentId]]),
    ...(programs.length === 0 ? [] : [[w.programs, programs.map(({ programTitle }) => programTitle).join(', ')]]),
  ];
  return html`<dl>
    ${facts.map(
      ([name, value]) =>
        html`<dt>${name!}</dt>
          <dd>${value!}</dd>`,
    )}
  </dl>`;
}

function claimPart(
  { claim, decisions, revisions, appeals }: TakenClaim,
  w: Words,
  day: (at: Date | string) => string,
): Html {
  return html`<article>
    <h3>${claim.target.courseCode ?? ''} ${claim.target.title} (${claim.reference})</h3>
    <p>
      ${w.status[claim.status]}. ${claim.submittedAt ? `${w.sentOn} ${day(claim.submittedAt)}. ` : ''}
      ${claim.decidedAt ? `${w.decidedOn} ${day(claim.decidedAt)}.` : ''}
    </p>
    ${claim.outcomes.map(
      (outcome) =>
        html`<h4>${outcome.title}</h4>
          ${own(outcome.statement)}`,
    )}
    ${decisions.map(
      (decision) =>
        html`<h4>${w.letter}: ${w.outcome[decision.outcome]}</h4>
          ${own(decision.message)} ${feedbackPart(decision.feedback, w)}`,
    )}
    ${revisions.map(
      (revision) =>
        html`<h4>${w.status.revision}</h4>
          ${own(revision.message)} ${feedbackPart(revision.feedback, w)}`,
    )}
    ${appeals.map(
      (appeal) =>
        html`<h4>${w.appeal}</h4>
          ${own(appeal.grounds)} ${appeal.answer === null ? [] : [html`<h4>${w.answer}</h4>`, ...own(appeal.answer)]}`,
    )}
  </article>`;
}

function feedbackPart(feedback: readonly { title: string; feedback: string }[], w: Words): Html[] {
  if (feedback.length === 0) return [];
  return [
    html`<h5>${w.feedback}</h5>
      <dl>
        ${feedback.map(
          (one) =>
            html`<dt>${one.title}</dt>
              <dd class="own">${one.feedback}</dd>`,
        )}
      </dl>`,
  ];
}

/** By what the place of a file is found. */
export const keyOf = (evidenceId: string, sha256: string) => `${evidenceId}/${sha256}`;

function placed(
  { fileName }: { fileName: string | null },
  key: string,
  places: ReadonlyMap<string, Place>,
  w: Words,
): Html[] {
  const place = places.get(key);
  if (fileName === null || place === undefined) return [];
  if ('absent' in place)
    return [
      html`<p>
        ${fileName}:
        <strong>${w.absent[place.absent]}</strong>
      </p>`,
    ];
  const address = place.path.split('/').map(encodeURIComponent).join('/');
  return [html`<p>${w.column.file}: <a href="${address}">${fileName}</a></p>`];
}

function own(text: string | null): Html[] {
  return text ? [html`<p class="own">${text}</p>`] : [];
}

function some<Row>(rows: readonly Row[], part: (row: Row) => Html, w: Words): Html {
  return rows.length === 0 ? html`<p>${w.none}</p>` : html`${rows.map(part)}`;
}

function table(caption: string, titles: readonly string[], rows: readonly string[][], w: Words): Html {
  if (rows.length === 0) return html`<p>${w.none}</p>`;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${titles.map((title) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell) => html`<td class="own">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A piece of a page. Everything put into it is text, unless it is such a piece itself. */
function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const piece = (value: string | Html | readonly Html[]): string => {
    if (typeof value === 'string') return escaped(value);
    return 'html' in value ? value.html : value.map(piece).join('');
  };
  return { html: parts.reduce((whole, part, n) => whole + piece(values[n - 1]!) + part) };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign]!);
}
