import { Injectable } from '@nestjs/common';
import type { PersonView } from '../account/person/person.dto.js';
import { selfById } from '../account/person/person.service.js';
import type { AttestationView } from '../attestation/request/request.dto.js';
import { RequestService } from '../attestation/request/request.service.js';
import type { AwardRow } from '../award/line/award.dto.js';
import { awards } from '../award/line/award.query.js';
import type { CredentialView } from '../credential/holding/credential.dto.js';
import { CredentialService } from '../credential/holding/credential.service.js';
import type { OwnDisclosureView } from '../disclosure/disclosure.dto.js';
import { DisclosureService } from '../disclosure/disclosure.service.js';
import type { EarnedCreditView } from '../enrollment/credit/credit.dto.js';
import { CreditService } from '../enrollment/credit/credit.service.js';
import type { ScanState } from '../evidence/check/check.rules.js';
import type { EvidenceView } from '../evidence/evidence.dto.js';
import { EvidenceService } from '../evidence/evidence.service.js';
import type { LinkView } from '../evidence/link/link.dto.js';
import { LinkedPages } from '../evidence/link/link.service.js';
import type { LearnerRecord } from '../following/record/record.dto.js';
import { LearnerRecordService } from '../following/record/record.service.js';
import type { Actor } from '../kernel/actor.js';
import type { NotificationView, PreferenceView } from '../notification/inbox/inbox.dto.js';
import { InboxService } from '../notification/inbox/inbox.service.js';
import { PreferenceService } from '../notification/inbox/preference.service.js';
import type { StatementList } from '../letter/statement/statement.dto.js';
import { Statements } from '../letter/statement/statement.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { every } from '../platform/http/page.js';
import type { ExperienceView } from '../portfolio/experience.dto.js';
import { ExperienceService } from '../portfolio/experience.service.js';
import { TakenClaims, type TakenClaim } from './takeout.claims.js';

export interface SentMail {
  template: string;
  createdAt: Date;
  sentAt: Date | null;
}

export interface TakenEvidence extends EvidenceView {
  /** Of a link: what was found there. */
  link: LinkView | null;
  /** Of a recording: what is said in it (WebVTT), where the learner gave that. */
  captions: string | null;
  /** Files that were here before, as claims were sent with them. */
  formerly: FormerFile[];
}

export interface FormerFile {
  fileName: string;
  sha256: string;
  /** In bytes. */
  size: number;
  scan: ScanState;
}

/** Everything that the college holds of a learner, as the learner may see it. */
export interface TakenRecord {
  profile: PersonView;
  holder: LearnerRecord['holder'];
  takenAt: Date;
  programs: LearnerRecord['programs'];
  /** Held and ended. */
  credit: EarnedCreditView[];
  limits: LearnerRecord['limits'];
  /** The ledger's lines, voids too. */
  awards: AwardRow[];
  experiences: ExperienceView[];
  evidence: TakenEvidence[];
  attestations: AttestationView[];
  claims: TakenClaim[];
  notifications: NotificationView[];
  mails: SentMail[];
  /** Signed, and shared with whom; statements that were asked for. */
  credentials: CredentialView[];
  statements: StatementList['rows'];
  preferences: PreferenceView[];
  disclosures: OwnDisclosureView[];
}

@Injectable()
export class TakenRecords {
  constructor(
    private readonly database: Database,
    private readonly records: LearnerRecordService,
    private readonly credits: CreditService,
    private readonly experiences: ExperienceService,
    private readonly evidence: EvidenceService,
    private readonly links: LinkedPages,
    private readonly attestations: RequestService,
    private readonly claims: TakenClaims,
    private readonly inbox: InboxService,
    private readonly preferences: PreferenceService,
    private readonly disclosures: DisclosureService,
    private readonly credentials: CredentialService,
    private readonly statements: Statements,
  ) {}

  /** The actor's own, read by the same services as their screens. */
  async of(learner: Actor): Promise<TakenRecord> {
    const learnerId = learner.personId!;
    const { holder, asOf, programs, limits } = await this.records.read(learner);
    return {
      profile: await this.database.acrossInstitutions((tx) => selfById(tx, learnerId)),
      holder,
      takenAt: asOf,
      programs,
      credit: (await this.credits.list(learnerId, learner)).rows,
      limits,
      awards: await every((query) =>
        this.database.inInstitution(learner, (tx) => awards(tx, { ...query, learnerId }, learner)),
      ),
      experiences: await every((query) => this.experiences.list(query, learner)),
      evidence: await this.withLinks(learner),
      attestations: await every((query) => this.attestations.list(query, learner)),
      claims: await this.claims.of(learner),
      notifications: await every((query) => this.inbox.list(query, learner)),
      mails: await this.database.inInstitution(learner, (tx) => mailsTo(tx, learnerId)),
      credentials: await this.credentials.list(learner),
      statements: (await this.statements.list(learnerId, learner)).rows,
      preferences: await this.preferences.list(learner),
      disclosures: await every((query) => this.disclosures.own(query, learner)),
    };
  }

  private async withLinks(learner: Actor): Promise<TakenEvidence[]> {
    const taken: TakenEvidence[] = [];
    const [said, formers] = await this.database.inInstitution(learner, async (tx) => [
      await captionsOf(tx, learner.personId!),
      await formersOf(tx, learner.personId!),
    ]);
    for (const one of await every((query) => this.evidence.list(query, learner))) {
      const link =
        one.kind === 'link' ? await this.links.open({ evidenceId: one.id, submissionId: null }, learner) : null;
      taken.push({
        ...one,
        link,
        captions: said.get(one.id) ?? null,
        formerly: formers.filter(({ id }) => id === one.id).map(({ id: _, ...file }) => file),
      });
    }
    return taken;
  }
}

function formersOf(tx: Tx, learnerId: string): Promise<(FormerFile & { id: string })[]> {
  return tx.query(
    `select distinct e.id, p.sha256, p.file_name as "fileName", f.size::float8 as size, k.scan
     from evidence e
     join evidence_pin p on p.institution_id = e.institution_id and p.evidence_id = e.id and p.sha256 <> e.sha256
     join stored_file f on f.institution_id = p.institution_id and f.sha256 = p.sha256
     join file_check k on k.institution_id = p.institution_id and k.sha256 = p.sha256
     where e.learner_id = $1 order by e.id, p.sha256`,
    [learnerId],
  );
}

async function captionsOf(tx: Tx, learnerId: string): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; vtt: string }[]>(
    'select c.evidence_id as id, c.vtt from caption c join evidence e on e.id = c.evidence_id and e.sha256 = c.sha256 where e.learner_id = $1',
    [learnerId],
  );
  return new Map(rows.map(({ id, vtt }) => [id, vtt]));
}

function mailsTo(tx: Tx, personId: string): Promise<SentMail[]> {
  return tx.query(
    `select template, created_at as "createdAt", sent_at as "sentAt" from mail where person_id = $1 order by id desc`,
    [personId],
  );
}
