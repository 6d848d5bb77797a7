import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Chip, Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { Findings } from '../findings.js';
import { ledgerWords } from '../ledger.words.js';
import { recordWords } from '../record/record.words.js';
import { awardWords } from './award.words.js';

/** What the line says, for ever, and what would hold it back today. */
export function AwardRecord({ trail: { award, identity, findings } }: { trail: Api['TrailView'] }) {
  const w = useWords(awardWords);
  const l = useWords(ledgerWords);
  const s = useWords(sharedWords);
  const r = useWords(recordWords);
  const format = useFormat();
  const yesNo = (yes: boolean) => (yes ? s.yes : s.no);
  const waits = award.voidedAt === null && (award.posting === 'waiting' || award.posting === 'rejected');
  return (
    <Card title={w.record}>
      <Facts
        facts={[
          [w.student, <Student key="student" award={award} />],
          [w.studentId, award.studentId ?? l.noStudentId],
          [w.match, <Match key="match" identity={identity} />],
          [w.course, award.courseCode ? `${award.courseCode} ${award.title}` : award.title],
          [w.credits, award.credits],
          [w.grade, award.grade],
          [w.gradeMode, w.gradeModes[award.gradeMode] ?? award.gradeMode],
          [w.gpa, yesNo(award.inGpa)],
          [w.residency, yesNo(award.resident)],
          [w.term, award.termCode],
          [w.method, r.method[award.method] ?? award.method],
          [w.basis, award.basis],
          [w.awardedOn, format.calendarDay(award.awardedOn)],
          [w.comment, award.transcriptComment || null],
          [w.claim, <Claim key="claim" award={award} />],
        ]}
      />
      {waits && <Held award={award} findings={findings} />}
    </Card>
  );
}

function Held({ award: { learnerId }, findings }: Pick<Api['TrailView'], 'award' | 'findings'>) {
  const w = useWords(awardWords);
  return (
    <Note tone={findings.length === 0 ? 'act' : 'stop'}>
      <strong>{w.check}</strong>
      {findings.length === 0 ? <p>{w.checkNone}</p> : <Findings findings={findings} />}
      {findings.some(({ about }) => about === 'student_id') && (
        <Link to="/learners/$learnerId" params={{ learnerId }}>
          {w.correctStudent}
        </Link>
      )}
    </Note>
  );
}

function Student({ award: { learnerId, learnerName } }: { award: Api['AwardView'] }) {
  return (
    <Link to="/learners/$learnerId" params={{ learnerId }}>
      {learnerName}
    </Link>
  );
}

function Claim({ award: { claimId, claimReference } }: { award: Api['AwardView'] }) {
  return (
    <Link to="/claims/$claimId" params={{ claimId }}>
      {claimReference}
    </Link>
  );
}

function Match({ identity: { match, because } }: { identity: Api['IdentityView'] }) {
  const l = useWords(ledgerWords);
  return (
    <>
      <Chip tone={match === 'exact' ? 'act' : 'warn'}>{l.match[match]}</Chip> {because}
    </>
  );
}
