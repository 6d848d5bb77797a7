import { useNavigate } from '@tanstack/react-router';
import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Choice, Select } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { AskReason } from '../ask-reason.js';
import { awardWords } from './award.words.js';

type Trail = Api['TrailView'];
type Overridable = Api['Override']['codes'][number];

/** Corrections of a line, each on record with its reason. For registrars; others see what became of it. */
export function AwardActs({ trail }: { trail: Trail }) {
  const isRegistrar = useHas('registrar');
  if (!isRegistrar || trail.award.kind === 'void' || trail.award.voidedAt !== null) return null;
  return (
    <>
      <LetThrough trail={trail} />
      <Reissue trail={trail} />
      <TakeBack trail={trail} />
    </>
  );
}

function LetThrough({ trail: { award, findings } }: { trail: Trail }) {
  const w = useWords(awardWords);
  const override = $api.useMutation('post', '/api/awards/{id}/overrides');
  const codes = [...new Set(findings.map((finding) => finding.override).filter((code) => code !== null))];
  if (codes.length === 0) return null;
  return (
    <AskReason
      label={w.override}
      act={w.override}
      refusals={award.moves.override}
      title={w.overrideTitle}
      why={w.overrideWhy}
      onReason={(reason, form) =>
        override.mutateAsync({
          params: { path: { id: award.id } },
          body: { codes: form.getAll('code') as Overridable[], reason },
        })
      }
    >
      <FieldGroup dense label={w.overrideWhat}>
        {codes.map((code) => (
          <Choice key={code} type="checkbox" name="code" value={code} defaultChecked label={w.codes[code] ?? code} />
        ))}
      </FieldGroup>
    </AskReason>
  );
}

function Reissue({ trail: { award } }: { trail: Trail }) {
  const w = useWords(awardWords);
  const navigate = useNavigate();
  const terms = $api.useQuery('get', '/api/terms', { params: { query: { limit: 200 } } });
  const reissue = $api.useMutation('post', '/api/awards/{id}/reissue');
  return (
    <AskReason
      label={w.reissue}
      act={w.reissue}
      refusals={award.moves.reissue}
      title={w.reissueTitle}
      why={w.reissueWhy}
      onReason={async (reason, form) => {
        const term = String(form.get('term') ?? '');
        const body = { reason, ...(term ? { term } : {}) };
        const { id } = await reissue.mutateAsync({ params: { path: { id: award.id } }, body });
        await navigate({ to: '/awards/$awardId', params: { awardId: id } });
      }}
    >
      <Select dense label={w.term} name="term" defaultValue="">
        <option value="">{w.sameTerm(award.termCode)}</option>
        {terms.data?.rows
          .filter(({ active, code }) => active && code !== award.termCode)
          .map(({ id, code }) => (
            <option key={id} value={code}>
              {code}
            </option>
          ))}
      </Select>
    </AskReason>
  );
}

function TakeBack({ trail: { award } }: { trail: Trail }) {
  const w = useWords(awardWords);
  const takeBack = $api.useMutation('post', '/api/awards/{id}/voiding');
  return (
    <AskReason
      label={w.void}
      act={w.void}
      refusals={award.moves.void}
      title={w.voidTitle}
      why={w.voidWhy}
      onReason={(reason) => takeBack.mutateAsync({ params: { path: { id: award.id } }, body: { reason } })}
    />
  );
}
