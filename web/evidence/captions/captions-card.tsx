import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, given, queries, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { FileDrop } from '../../kit/import/file-drop.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { previewQuery } from '../preview/preview-query.js';
import { captionsWords } from './captions.words.js';

/** The captions of a recording of one's own: added, replaced, taken away, until it is sent. */
export function CaptionsCard({ evidence: { id, moves } }: { evidence: Api['EvidenceView'] }) {
  const w = useWords(captionsWords);
  const { data: preview } = useQuery(previewQuery({ evidenceId: id }));
  const [error, setError] = useState<unknown>(null);
  const there = Boolean(preview?.captions);
  const params = { path: { id } };
  const change = async (act: () => Promise<unknown>, says?: string) => {
    setError(null);
    try {
      await act();
      await queries.invalidateQueries();
      if (says) toast(says);
    } catch (failure) {
      setError(failure);
    }
  };
  const send = (file: File) =>
    given(
      api.PUT('/api/evidence/{id}/captions', {
        params,
        body: file as unknown as string,
        bodySerializer: (body: unknown) => body as BodyInit,
        headers: { 'Content-Type': 'text/vtt' },
      }),
    );
  const remove = () => given(api.DELETE('/api/evidence/{id}/captions', { params }));
  return (
    <Card title={w.title}>
      <p>{there ? w.there : w.why}</p>
      <Failure error={error} />
      {moves.remove.length > 0 ? (
        <p className="soft">{w.sent}</p>
      ) : (
        <>
          <FileDrop
            label={w.choose}
            hint={w.hint}
            accept=".vtt,.srt,text/vtt"
            again={there}
            onFile={(file) => void change(() => send(file), w.saved)}
          />
          {there && (
            <div>
              <Button look="plain" compact onPress={() => change(remove)}>
                {w.remove}
              </Button>
            </div>
          )}
        </>
      )}
    </Card>
  );
}
