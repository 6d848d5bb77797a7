import { Injectable } from '@nestjs/common';
import { system, type Actor, type Role } from '../../kernel/actor.js';
import { isTimeZone, type Calendar } from '../../kernel/calendar.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid, invalidIf, Stale } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refusalsToAccent } from '../branding/accent.rules.js';
import { brandingColumns, brandingOf, type Branded } from '../branding/branding.js';
import { codeKinds, refusalsToCodes, type CollegeCodes } from './college-codes.rules.js';
import { insertInvitation, invitationPage, invitationPurpose } from '../invitation/invitation.rows.js';
import { Links } from '../../platform/links.js';
import type { CodesEdit, HolidayList, InstitutionEdit, InstitutionView } from './institution.dto.js';

/** What opens an institution: made by the command line or the seed, never by a route. */
export interface Opening {
  /** Short and stable, in lower case: riverside. */
  code: string;
  name: string;
  timeZone: string;
  claimLabel?: string;
  /** Gets an invitation to become the first admin. */
  admin: { email: string; name: string };
}

export interface Opened {
  institutionId: string;
  /** The page on which the first admin sets a password. A secret: show it to nobody else. */
  invitation: string;
}

/** Institutions: the tenants, their calendar and their words. */
@Injectable()
export class InstitutionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** Opens an institution and invites its first admin. @throws Invalid when the code is taken or the time zone unknown */
  async createInstitution(opening: Opening): Promise<Opened> {
    invalidIf(refusalsToOpen(opening));
    const now = this.clock.now();
    const institutionId = newId();
    const actor = system(institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      const inserted = await tx.query(
        `insert into institution (id, code, name, time_zone, claim_label, created_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (code) do nothing returning id`,
        [institutionId, opening.code, opening.name, opening.timeZone, opening.claimLabel ?? 'claim', now],
      );
      if (inserted.length === 0) {
        const detail = `There is an institution with the code “${opening.code}” already.`;
        throw new Invalid([{ code: 'code_taken', detail, about: 'code' }]);
      }
      await record(tx, 'institution.opened', actor, { code: opening.code }, now);
      const roles: Role[] = ['admin'];
      const { id, linkNo } = await insertInvitation(tx, actor, { ...opening.admin, roles, studentId: null }, now);
      const purpose = invitationPurpose(linkNo);
      return { institutionId, invitation: this.links.secretPage(invitationPage, purpose, institutionId, id) };
    });
  }

  /** The institution of the actor, with its calendar. */
  view(actor: Actor): Promise<InstitutionView> {
    return this.database.inInstitution(actor, (tx) => viewOf(tx, actor.institutionId));
  }

  /** Changes name, time zone, label or colour. @throws Stale @throws Invalid for a colour in which nothing can be read */
  async edit(edit: InstitutionEdit, actor: Actor): Promise<InstitutionView> {
    invalidIf(edit.accent ? refusalsToAccent(edit.accent) : []);
    return this.database.inInstitution(actor, async (tx) => {
      const [changed] = await tx.query<unknown[][]>(
        `update institution set name = coalesce($3, name), time_zone = coalesce($4, time_zone),
           claim_label = coalesce($5, claim_label), accent = case when $6 then $7 else accent end, version = version + 1
         where id = $1 and version = $2 returning id`,
        [
          actor.institutionId,
          edit.version,
          edit.name,
          edit.timeZone,
          edit.claimLabel,
          edit.accent !== undefined,
          edit.accent ?? null,
        ],
      );
      const view = await viewOf(tx, actor.institutionId);
      if (changed!.length === 0) throw new Stale(view);
      await record(tx, 'institution.changed', actor, {}, this.clock.now());
      return view;
    });
  }

  /** Replaces the codes by which others know the college. @throws Stale @throws Invalid for what is no such code */
  async setCodes({ version, ...codes }: CodesEdit, actor: Actor): Promise<InstitutionView> {
    invalidIf(refusalsToCodes(codes));
    return this.database.inInstitution(actor, async (tx) => {
      const [changed] = await tx.query<unknown[][]>(
        `update institution set opeid = $3, fice = $4, ipeds = $5, atp = $6, act = $7, version = version + 1
         where id = $1 and version = $2 returning id`,
        [actor.institutionId, version, ...codeKinds.map((kind) => codes[kind])],
      );
      const view = await viewOf(tx, actor.institutionId);
      if (changed!.length === 0) throw new Stale(view);
      await record(tx, 'institution.codes_changed', actor, { ...view.codes }, this.clock.now());
      return view;
    });
  }

  /** Replaces the list of holidays. */
  setHolidays({ holidays }: HolidayList, actor: Actor): Promise<InstitutionView> {
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query('select from institution where id = $1 for no key update', [actor.institutionId]);
      await tx.query('delete from holiday where institution_id = $1', [actor.institutionId]);
      await tx.query(
        `insert into holiday (id, institution_id, falls_on, name)
         select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[]) on conflict (institution_id, falls_on) do nothing`,
        [
          holidays.map(() => newId()),
          holidays.map(() => actor.institutionId),
          holidays.map((holiday) => holiday.on),
          holidays.map((holiday) => holiday.name),
        ],
      );
      await record(tx, 'institution.changed', actor, {}, this.clock.now());
      return viewOf(tx, actor.institutionId);
    });
  }
}

/** How a college is called and known today. */
export async function collegeNow(tx: Tx, institutionId: string): Promise<{ name: string; codes: CollegeCodes }> {
  const { name, codes } = await viewOf(tx, institutionId);
  return { name, codes };
}

/** By which days an institution counts: its time zone and holidays. */
export async function calendarOf(tx: Tx, institutionId: string): Promise<Calendar> {
  const { timeZone, holidays } = await viewOf(tx, institutionId);
  return { timeZone, holidays: holidays.map((holiday) => holiday.on) };
}

async function viewOf(tx: Tx, id: string): Promise<InstitutionView> {
  const [row] = await tx.query<(Omit<InstitutionView, 'branding'> & Branded)[]>(
    `select i.id, i.version, i.code, i.name, i.time_zone as "timeZone", i.claim_label as "claimLabel", ${brandingColumns},
       json_build_object('opeid', i.opeid, 'fice', i.fice, 'ipeds', i.ipeds, 'atp', i.atp, 'act', i.act) as codes,
       coalesce((select json_agg(json_build_object('on', h.falls_on, 'name', h.name) order by h.falls_on)
         from holiday h where h.institution_id = i.id), '[]') as holidays
     from institution i where i.id = $1`,
    [id],
  );
  const { accent, logoSha256, ...view } = found(row, 'institution');
  return { ...view, branding: brandingOf({ code: view.code, accent, logoSha256 }) };
}

function refusalsToOpen({ code, name, timeZone }: Opening) {
  return [
    ...(/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(code)
      ? []
      : [{ code: 'invalid', detail: 'The code has 1 to 40 lower-case letters, digits and hyphens.', about: 'code' }]),
    ...(name.trim() ? [] : [{ code: 'invalid', detail: 'The institution needs a name.', about: 'name' }]),
    ...(isTimeZone(timeZone)
      ? []
      : [{ code: 'invalid', detail: 'Name a time zone such as America/New_York.', about: 'timeZone' }]),
  ];
}
