import { IsIn, IsString, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { refuseIf } from '../kernel/refusal.js';
import { PageQuery } from '../platform/http/page.js';

/** Which subjects, programs or terms are wanted. */
export class CatalogQuery extends PageQuery {
  /** Words of the code or the title. */
  @MayBeAbsent() @IsString() @MaxLength(200) search?: string;
  /** `true` (the default): only those in use; `false`: only deactivated ones; `all`. */
  @MayBeAbsent() @IsIn(['true', 'false', 'all']) active: 'true' | 'false' | 'all' = 'true';
}

/** What an edit did, as the event says it. */
export function changeOf(stored: { active: boolean }, edit: { active: boolean }) {
  if (stored.active === edit.active) return 'changed' as const;
  return edit.active ? ('reactivated' as const) : ('deactivated' as const);
}

/** Refuses a code that another of the same kind has. Codes are compared without regard to case. */
export function refuseTaken(taken: boolean, noun: string, code: string): void {
  refuseIf(taken ? [{ code: 'code_taken', detail: `Another ${noun} has the code “${code}”.`, about: 'code' }] : []);
}

/** The pattern of ILIKE for “contains these words”; null for no words. */
export function contains(words: string | undefined): string | null {
  const text = words?.trim() ?? '';
  return text === '' ? null : `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}
