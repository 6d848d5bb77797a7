import type { ClientBase } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { History1700000000100 } from './migrations/0100-history.js';
import { Account1700000000200 } from './migrations/0200-account.js';
import { Notification1700000000300 } from './migrations/0300-notification.js';
import { Catalog1700000000400 } from './migrations/0400-catalog.js';
import { Policy1700000000500 } from './migrations/0500-policy.js';
import { Enrollment1700000000600 } from './migrations/0600-enrollment.js';
import { Rubric1700000000700 } from './migrations/0700-rubric.js';
import { Portfolio1700000000800 } from './migrations/0800-portfolio.js';
import { Evidence1700000000900 } from './migrations/0900-evidence.js';
import { Attestation1700000001000 } from './migrations/1000-attestation.js';
import { Deadline1700000001100 } from './migrations/1100-deadline.js';
import { Claim1700000001200 } from './migrations/1200-claim.js';
import { Assignment1700000001300 } from './migrations/1300-assignment.js';
import { Evaluation1700000001400 } from './migrations/1400-evaluation.js';
import { Decision1700000001500 } from './migrations/1500-decision.js';
import { Appeal1700000001600 } from './migrations/1600-appeal.js';
import { Award1700000001700 } from './migrations/1700-award.js';
import { Standing1700000001800 } from './migrations/1800-standing.js';
import { Progress1700000001900 } from './migrations/1900-progress.js';
import { OpenPages1700000002000 } from './migrations/2000-open-pages.js';
import { Autosave1700000002100 } from './migrations/2100-autosave.js';
import { Wording1700000002300 } from './migrations/2300-wording.js';
import { Disclosure1700000002400 } from './migrations/2400-disclosure.js';
import { Administration1700000002500 } from './migrations/2500-administration.js';
import { Cases1700000002200 } from './migrations/2200-cases.js';
import { Person1700000002600 } from './migrations/2600-person.js';
import { Check1700000002700 } from './migrations/2700-check.js';
import { Upload1700000002800 } from './migrations/2800-upload.js';
import { Link1700000002850 } from './migrations/2850-link.js';
import { Signing1700000002900 } from './migrations/2900-signing.js';
import { Annotation1700000002920 } from './migrations/2920-annotation.js';
import { Hold1700000002930 } from './migrations/2930-hold.js';
import { SigningKeys1700000002940 } from './migrations/2940-signing-keys.js';
import { Letter1700000003020 } from './migrations/3020-letter.js';
import { Similarity1700000002945 } from './migrations/2945-similarity.js';
import { MorePages1700000002946 } from './migrations/2946-more-pages.js';
import { Retention1700000002941 } from './migrations/2941-retention.js';
import { Profile1700000003000 } from './migrations/3000-profile.js';
import { Credential1700000003010 } from './migrations/3010-credential.js';
import { Statement1700000003021 } from './migrations/3021-statement.js';
import { Caption1700000002950 } from './migrations/2950-caption.js';
import { OneHint1700000002955 } from './migrations/2955-one-hint.js';
import { Replacement1700000002956 } from './migrations/2956-replacement.js';
import { AskedByCollege1700000002957 } from './migrations/2957-asked-by-college.js';
import { Tried1700000002958 } from './migrations/2958-tried.js';
import { Picture1700000002970 } from './migrations/2970-picture.js';
import { LinkedPage1700000002971 } from './migrations/2971-linked-page.js';
import { KeptUnderHold1700000002972 } from './migrations/2972-kept-under-hold.js';
import { AwardImmutable1700000003051 } from './migrations/3051-award-immutable.js';
import { StackCompletion1700000003060 } from './migrations/3060-stack-completion.js';
import { IdInSql1700000003070 } from './migrations/3070-id-in-sql.js';
import { CollegeCodes1700000003075 } from './migrations/3075-college-codes.js';
import { PageLife1700000003080 } from './migrations/3080-page-life.js';
import { OverrideOfItsTime1700000003085 } from './migrations/3085-override-of-its-time.js';
import { OutcomeChange1700000003089 } from './migrations/3089-outcome-change.js';
import { LinesBeforeTheirBatch1700000003052 } from './migrations/3052-lines-before-their-batch.js';
import { Roster1700000003050 } from './migrations/3050-roster.js';
import { Fee1700000003030 } from './migrations/3030-fee.js';
import { Delivery1700000003040 } from './migrations/3040-delivery.js';
import { Said1700000003001 } from './migrations/3001-said.js';
import { Stack1700000003011 } from './migrations/3011-stack.js';
import { Acknowledgement1700000003045 } from './migrations/3045-acknowledgement.js';
import { RegularReconciliation1700000003046 } from './migrations/3046-regular-reconciliation.js';
import { appRole } from './platform/database/tenancy.js';

/** Every table's class, feature by feature. */
export const entities: NonNullable<DataSourceOptions['entities']> = [];

/** Every migration, in order. A released one never changes. */
export const migrations = [
  History1700000000100,
  Account1700000000200,
  Notification1700000000300,
  Catalog1700000000400,
  Policy1700000000500,
  Enrollment1700000000600,
  Rubric1700000000700,
  Portfolio1700000000800,
  Evidence1700000000900,
  Attestation1700000001000,
  Deadline1700000001100,
  Claim1700000001200,
  Assignment1700000001300,
  Evaluation1700000001400,
  Decision1700000001500,
  Appeal1700000001600,
  Award1700000001700,
  Standing1700000001800,
  Progress1700000001900,
  OpenPages1700000002000,
  Autosave1700000002100,
  Wording1700000002300,
  Disclosure1700000002400,
  Administration1700000002500,
  Cases1700000002200,
  Person1700000002600,
  Check1700000002700,
  Upload1700000002800,
  Link1700000002850,
  Signing1700000002900,
  Annotation1700000002920,
  Hold1700000002930,
  SigningKeys1700000002940,
  Letter1700000003020,
  Similarity1700000002945,
  MorePages1700000002946,
  Retention1700000002941,
  Profile1700000003000,
  Credential1700000003010,
  Statement1700000003021,
  Caption1700000002950,
  OneHint1700000002955,
  Replacement1700000002956,
  AskedByCollege1700000002957,
  Tried1700000002958,
  Picture1700000002970,
  LinkedPage1700000002971,
  KeptUnderHold1700000002972,
  Fee1700000003030,
  Delivery1700000003040,
  Said1700000003001,
  Stack1700000003011,
  Roster1700000003050,
  AwardImmutable1700000003051,
  StackCompletion1700000003060,
  IdInSql1700000003070,
  LinesBeforeTheirBatch1700000003052,
  Acknowledgement1700000003045,
  RegularReconciliation1700000003046,
  CollegeCodes1700000003075,
  PageLife1700000003080,
  OverrideOfItsTime1700000003085,
  OutcomeChange1700000003089,
];

/** How the product opens the database: as the role that owns nothing. `url` may belong to the owner. */
export function appConnection(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    synchronize: false,
    poolSize,
    extra: { options: `-c role=${appRole}`, connectionTimeoutMillis: 10_000, onConnect: outliveBreaking },
  };
}

/** How migrations open it: as the owner. */
export function ownerConnection(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 2,
  };
}

/**
 * The pool stops listening to a connection in the moment in which it hands it out. What breaks it then would be heard by nobody
 * and end the process; whoever uses the connection learns it anyhow, by their next statement.
 */
function outliveBreaking(connection: ClientBase): void {
  connection.on('error', () => undefined);
}
