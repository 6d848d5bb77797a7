import { useMutation } from '@tanstack/react-query';
import { api, given, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { batchWords } from './batch.words.js';

/** A released batch as other schools read it. What a format cannot hold is said by name, before anything is saved. */
export function OtherFormats({ batch: { id, fileName } }: { batch: Api['BatchView'] }) {
  const w = useWords(batchWords);
  const params = { path: { id } };
  const base = fileName.replace(/\.\w+$/, '');
  const pesc = useMutation({
    mutationFn: async () =>
      keep(await given(api.GET('/api/batches/{id}/transcripts', { params, parseAs: 'blob' })), `${base}.xml`),
  });
  const edi = useMutation({
    mutationFn: async () =>
      keep(await given(api.GET('/api/batches/{id}/edi130', { params, parseAs: 'blob' })), `${base}.edi`),
  });
  return (
    <>
      <p className="soft small">{w.otherFormats}</p>
      <div className={styles.downloads}>
        <Button look="plain" compact onPress={() => pesc.mutateAsync().catch(() => undefined)}>
          {w.pesc}
        </Button>
        <Button look="plain" compact onPress={() => edi.mutateAsync().catch(() => undefined)}>
          {w.edi}
        </Button>
      </div>
      <Failure error={pesc.error ?? edi.error} />
    </>
  );
}

/** Hands what came to the browser's own downloads. The contract writes its bytes as a string. */
function keep(content: unknown, name: string): void {
  const address = URL.createObjectURL(content as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
