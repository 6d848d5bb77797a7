import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { institutionWords } from '../institution.words.js';
import styles from './branding.module.css';
import { Sample } from './sample.js';

const green = '#1a5c44';
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The college's colour: chosen, held against paper by the server, and shown as it will look. */
export function AccentChoice({ institution }: { institution: Api['InstitutionView'] }) {
  const w = useWords(institutionWords);
  const textOf = useRefusalText();
  const current = institution.branding.accent?.light.colour ?? green;
  const [written, setWritten] = useState(current);
  const colour = useDeferredValue(isColour(written) ? written.toLowerCase() : current);
  const check = $api.useQuery(
    'get',
    '/api/institution/accent',
    { params: { query: { colour } } },
    { placeholderData: keepPreviousData, staleTime: Infinity },
  );
  const save = useAccent(institution.version);
  const pickerId = useId();
  const refusals = check.data?.refusals ?? [];
  return (
    <div className={styles.part}>
      <div className={styles.pick}>
        <div className={styles.picker}>
          <label htmlFor={pickerId}>{w.colour}</label>
          <input id={pickerId} type="color" value={colour} onChange={(event) => setWritten(event.target.value)} />
        </div>
        <TextField
          dense
          short
          label={w.colourCode}
          value={written}
          maxLength={7}
          spellCheck={false}
          onChange={(event) => setWritten(event.target.value)}
        />
      </div>
      <p className="soft small">{w.colourHint}</p>
      {check.data && (
        <>
          <Sample accent={check.data.accent} />
          <div role="status">
            {refusals.length > 0 ? (
              <Note tone="stop">
                <ul>
                  {refusals.map((refusal) => (
                    <li key={refusal.code}>{textOf(refusal)}</li>
                  ))}
                </ul>
                <Button look="quiet" compact onPress={() => setWritten(check.data.nearest)}>
                  {w.nearest(check.data.nearest)}
                </Button>
              </Note>
            ) : (
              <p className="small">{w.fine}</p>
            )}
          </div>
        </>
      )}
      <Failure error={save.error} />
      <Actions>
        <Button compact refusals={refusals} reasonsElsewhere onPress={() => save.to(colour)}>
          {w.useColour}
        </Button>
        {institution.branding.accent && (
          <Button look="plain" compact onPress={() => save.to(null)}>
            {w.ownColour}
          </Button>
        )}
      </Actions>
    </div>
  );
}

function useAccent(version: number) {
  const w = useWords(institutionWords);
  const { mutateAsync } = $api.useMutation('patch', '/api/institution');
  const [error, setError] = useState<unknown>(null);
  const to = async (accent: string | null) => {
    setError(null);
    try {
      await mutateAsync({ body: { version, accent } });
      toast(w.colourSaved);
    } catch (failure) {
      setError(failure);
    }
  };
  return { error, to };
}
