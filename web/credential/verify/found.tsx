import { useEffect, useRef } from 'react';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Chip, Note, type Tone } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { givenOn } from './given.rules.js';
import { verifyWords } from './verify.words.js';
import styles from './verify.module.css';

type View = Api['VerificationView'];

/** After these nobody knows whether its issuer ever said any of it. */
const doubtful: ReadonlySet<View['findings'][number]['code']> = new Set([
  'not_signed', 'altered', 'foreign_key', 'key_exposed', 'signed_late', 'unknown_proof', 'unknown_words',
  'key_unconfirmed', 'key_not_found', 'no_key_named', 'only_a_key',
]); // prettier-ignore

const tones: Record<View['verdict'], Tone> = { genuine: 'act', unconfirmed: 'warn', refused: 'stop' };

/** The verdict first, with its reasons; then what the credential says, which is worth as much as the verdict. */
export function Found({ found }: { found: View }) {
  const w = useWords(verifyWords);
  const verdict = useRef<HTMLDivElement>(null);
  useEffect(() => verdict.current?.focus(), []);
  const issuer = found.issuer.name ?? found.issuer.domain ?? found.issuer.id;
  return (
    <div ref={verdict} tabIndex={-1} className={styles.found}>
      <Note tone={tones[found.verdict]} role="status">
        <h2 className={styles.verdict}>{w.verdict[found.verdict](issuer)}</h2>
        {found.findings.length > 0 && (
          <ul>
            {found.findings.map(({ code }) => (
              <li key={code}>{w.finding[code]}</li>
            ))}
          </ul>
        )}
        {found.verdict === 'unconfirmed' && found.issuer.domain && <p>{w.toBeSure(issuer)}</p>}
        {found.holder !== 'not_asked' && <p>{w.holderIs[found.holder]}</p>}
      </Note>
      <Card title={found.verdict === 'genuine' ? w.says : w.claims}>
        <Says found={found} />
      </Card>
    </div>
  );
}

function Says({ found }: { found: View }) {
  const w = useWords(verifyWords);
  const format = useFormat();
  const { issuer, credits, awardedAt, validUntil, outcomes, results, parts, endorsements, description } = found;
  return (
    <>
      <Facts
        facts={[
          [w.what, found.title],
          [w.credits, credits],
          [
            w.who,
            <Issuer key="who" issuer={issuer} isTheirs={!found.findings.some(({ code }) => doubtful.has(code))} />,
          ],
          [w.when, awardedAt && givenOn(awardedAt, format)],
          [w.until, validUntil && format.day(validUntil)],
        ]}
      />
      {description && <p className={styles.text}>{description}</p>}
      {outcomes.length > 0 && (
        <>
          <h3>{w.outcomes}</h3>
          <ul>
            {outcomes.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {results.length > 0 && (
        <>
          <h3>{w.results}</h3>
          <Facts facts={results.map(({ name, level }) => [name, level] as const)} />
        </>
      )}
      {parts.length > 0 && (
        <>
          <h3>{w.parts}</h3>
          <ul className={styles.parts}>
            {parts.map((part, at) => (
              <li key={`${at} ${part.title}`}>
                {part.title}
                {part.credits && <span className="soft">, {w.creditsOf(part.credits)}</span>}{' '}
                {part.issuer.id !== issuer.id && <By one={part} />} <Verdict of={part.verdict} />
              </li>
            ))}
          </ul>
        </>
      )}
      {endorsements.length > 0 && (
        <>
          <h3>{w.endorsements}</h3>
          <p className="soft">{w.endorsementsLead}</p>
          <ul className={styles.parts}>
            {endorsements.map((one, at) => (
              <li key={at}>
                {w.endorses[one.about]}: {one.comment} <By one={one} /> <Verdict of={one.verdict} />
              </li>
            ))}
          </ul>
        </>
      )}
      {!outcomes.length && found.criteria && <p className={styles.text}>{found.criteria}</p>}
    </>
  );
}

function Verdict({ of }: { of: View['verdict'] }) {
  const w = useWords(verifyWords);
  return <Chip tone={of === 'genuine' ? 'plain' : tones[of]}>{w.short[of]}</Chip>;
}

/** Who says something that stands in it, where that is not its issuer. */
function By({ one: { issuer, verdict } }: { one: Pick<View['parts'][number], 'issuer' | 'verdict'> }) {
  const w = useWords(verifyWords);
  return (
    <span>
      {w.by} <Issuer issuer={issuer} isTheirs={verdict === 'genuine'} />
    </span>
  );
}

/** The name is what it calls itself; the domain is what answers for it, where it did. Whoever forges names whom they like. */
function Issuer({ issuer: { name, domain, id, isHere }, isTheirs }: { issuer: View['issuer']; isTheirs: boolean }) {
  const w = useWords(verifyWords);
  const at = isTheirs ? w.at : w.atUnsure;
  const known = isTheirs && isHere;
  return (
    <>
      {name ?? id}
      <span className="soft small"> {known ? w.here : domain ? at(domain) : w.noDomain}</span>
    </>
  );
}
