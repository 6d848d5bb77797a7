import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Newer } from '../../kit/status/newer.js';
import { useWords } from '../../words/words.js';
import { codeKinds, type CodeKind } from './code-kinds.js';
import { codesWords } from './codes.words.js';

/** The codes by which other schools' systems know the college. */
export function CodesCard({ institution: { codes, version } }: { institution: Api['InstitutionView'] }) {
  const w = useWords(codesWords);
  const { register, handleSubmit, formState, watch } = useForm<Record<CodeKind, string>>({
    defaultValues: each((kind) => codes[kind] ?? ''),
  });
  const { mutateAsync } = $api.useMutation('put', '/api/institution/codes');
  const [error, setError] = useState<unknown>(null);
  const newer = newerThan<Api['InstitutionView']>(error);
  const refused = useRefusedFields(newer ? null : error, codeKinds);
  const save = (over: number) =>
    handleSubmit(async (typed) => {
      setError(null);
      try {
        await mutateAsync({ body: { version: over, ...each((kind) => typed[kind].trim() || null) } });
        toast(w.saved);
      } catch (failure) {
        setError(failure);
      }
    })();
  return (
    <Card title={w.title}>
      <p className="soft">{w.lead}</p>
      <Form onSubmit={() => save(version)}>
        {newer && (
          <Newer
            differences={codeKinds.map((kind) => ({
              label: w.names[kind],
              yours: watch(kind),
              theirs: newer.codes[kind] ?? '',
            }))}
            onKeep={() => save(newer.version)}
          />
        )}
        {codeKinds.map((kind) => (
          <TextField
            key={kind}
            dense
            short
            inputMode="numeric"
            autoComplete="off"
            label={w.names[kind]}
            hint={w.hints[kind]}
            error={refused.of(kind)}
            {...register(kind)}
          />
        ))}
        {refused.rest}
        <Button type="submit" busy={formState.isSubmitting}>
          {w.save}
        </Button>
      </Form>
    </Card>
  );
}

function each<T>(of: (kind: CodeKind) => T): Record<CodeKind, T> {
  return { opeid: of('opeid'), fice: of('fice'), ipeds: of('ipeds'), atp: of('atp'), act: of('act') };
}
