import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { holdingWords } from './holding.words.js';
import { OldShares, Shares } from './shares.js';
import styles from './holding.module.css';

/** What a learner can hold of their record, signed by the college: a badge for each award, and all of it in one. */
export function OwnCredentials({ awards }: { awards: readonly Api['AwardRow'][] }) {
  const w = useWords(holdingWords);
  const held = $api.useQuery('get', '/api/credentials');
  const old = <OldShares credentials={held.data?.rows ?? []} />;
  if (awards.length === 0) return old;
  return (
    <>
      <Card title={w.title}>
        <p className="soft">
          {w.lead} <Link to="/verify">{w.checkPage}</Link>
        </p>
        <Asked query={held}>
          {({ rows }) => {
            const of = (kind: Api['CredentialView']['kind'], awardId: string | null) =>
              rows.find((one) => one.kind === kind && one.awardId === awardId && one.revokedAt === null);
            return (
              <ul className={styles.held}>
                {awards.map(({ id, title }) => (
                  <Holding key={id} title={title} wish={{ kind: 'award', awardId: id }} credential={of('award', id)} />
                ))}
                {rows
                  .filter((one) => one.kind === 'stack' && one.revokedAt === null)
                  .map((one) => (
                    <Holding
                      key={one.id}
                      title={one.title}
                      wish={{ kind: 'stack', stackId: one.stackId! }}
                      credential={one}
                    />
                  ))}
                <Holding
                  title={w.record}
                  why={w.recordWhy}
                  wish={{ kind: 'record' }}
                  credential={of('record', null)}
                  again
                />
              </ul>
            );
          }}
        </Asked>
      </Card>
      {old}
    </>
  );
}

interface Props {
  title: string;
  why?: string;
  wish: Api['CredentialWish'];
  credential: Api['OwnCredential'] | undefined;
  /** Whether it may say more when it is made again. */
  again?: boolean;
}

function Holding({ title, why, wish, credential, again = false }: Props) {
  const w = useWords(holdingWords);
  const { day } = useFormat();
  const make = $api.useMutation('post', '/api/credentials');
  const press = () => make.mutateAsync({ body: wish }).catch(() => undefined);
  return (
    <li>
      <div className={styles.head}>
        <strong>{title}</strong>
        {credential && <Chip>{w.since(day(credential.issuedAt))}</Chip>}
      </div>
      {why && <span className="soft small">{why}</span>}
      <Failure error={make.error} />
      {credential && <Files credential={credential} />}
      {(!credential || again) && (
        <span>
          <Button look="quiet" compact onPress={press} aria-label={`${credential ? w.renew : w.make}: ${title}`}>
            {credential ? w.renew : w.make}
          </Button>
        </span>
      )}
      {credential && <Shares credential={credential} />}
    </li>
  );
}

const forms = ['png', 'svg', 'json', 'jwt'] as const;

function Files({ credential: { id, title } }: { credential: Api['OwnCredential'] }) {
  const w = useWords(holdingWords);
  return (
    <span className={styles.files}>
      {forms.map((form) => (
        <a key={form} href={`/api/credentials/${id}/files/${form}`} download aria-label={`${w.form[form]}: ${title}`}>
          {w.form[form]}
        </a>
      ))}
    </span>
  );
}
