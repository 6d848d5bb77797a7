import type { Api } from '../../api/client.js';

export type ExperienceKind = Api['ExperienceView']['kind'];

/** An experience while it is asked for, question by question: what fields hold, as text. */
export interface ExperienceDraft {
  kind: ExperienceKind | '';
  title: string;
  organisation: string;
  fromMonth: string;
  fromYear: string;
  ongoing: '' | 'yes' | 'no';
  toMonth: string;
  toYear: string;
  hours: string;
  duties: string;
}

export const questions = ['kind', 'what', 'when', 'duties'] as const;
export type Question = (typeof questions)[number];

/** What an answer lacks, named after the word that says it and the field that it is about. */
export type Missing = 'kind' | 'title' | 'from' | 'ongoing' | 'to' | 'hours';

export const emptyDraft: ExperienceDraft = {
  kind: '',
  title: '',
  organisation: '',
  fromMonth: '',
  fromYear: '',
  ongoing: '',
  toMonth: '',
  toYear: '',
  hours: '',
  duties: '',
};

/** Whether each part of the question was answered; what makes no sense about the answer is the server's word. */
export function missingIn(question: Question, draft: ExperienceDraft): Missing[] {
  const month = (m: string, y: string) => m !== '' && /^\d{4}$/.test(y.trim());
  const hours = draft.hours.trim();
  switch (question) {
    case 'kind':
      return draft.kind === '' ? ['kind'] : [];
    case 'what':
      return draft.title.trim() === '' ? ['title'] : [];
    case 'when':
      return [
        ...(month(draft.fromMonth, draft.fromYear) ? [] : ['from' as const]),
        ...(draft.ongoing === '' ? ['ongoing' as const] : []),
        ...(draft.ongoing === 'no' && !month(draft.toMonth, draft.toYear) ? ['to' as const] : []),
        ...(hours === '' || (/^\d{1,3}$/.test(hours) && Number(hours) >= 1 && Number(hours) <= 168)
          ? []
          : ['hours' as const]),
      ];
    case 'duties':
      return [];
  }
}

/** Which question a refusal's field belongs to; null for what is about none of them. */
export function questionAbout(field: string | undefined): Question | null {
  if (field === undefined) return null;
  const of: Record<string, Question> = {
    kind: 'kind',
    title: 'what',
    organisation: 'what',
    fromOn: 'when',
    toOn: 'when',
    hoursPerWeek: 'when',
    duties: 'duties',
  };
  return of[field] ?? null;
}

/** A month is told by its days: it begins on the first, and ends on the last. */
export function bodyOf(draft: ExperienceDraft, today: string): Api['NewExperience'] {
  if (draft.kind === '') throw new Error('The kind is asked before anything is saved.');
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    organisation: draft.organisation.trim(),
    fromOn: `${draft.fromYear.trim()}-${draft.fromMonth}-01`,
    toOn: draft.ongoing === 'no' ? lastDay(draft.toYear.trim(), draft.toMonth, today) : null,
    hoursPerWeek: draft.hours.trim() === '' ? null : Number(draft.hours),
    duties: draft.duties,
  };
}

export function draftOf(view: Api['ExperienceView']): ExperienceDraft {
  const [fromYear = '', fromMonth = ''] = view.fromOn.split('-');
  const [toYear = '', toMonth = ''] = view.toOn?.split('-') ?? [];
  return {
    kind: view.kind,
    title: view.title,
    organisation: view.organisation,
    fromMonth,
    fromYear,
    ongoing: view.toOn === null ? 'yes' : 'no',
    toMonth,
    toYear,
    hours: view.hoursPerWeek === null ? '' : String(view.hoursPerWeek),
    duties: view.duties,
  };
}

/** The month's last day; today within this month, because nothing can have ended in the future. */
function lastDay(year: string, month: string, today: string): string {
  if (today.startsWith(`${year}-${month}`)) return today;
  const day = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(day).padStart(2, '0')}`;
}
