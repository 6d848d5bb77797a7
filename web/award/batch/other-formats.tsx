import { useMutation } from '@tanstack/react-query';
import { $api, api, given, type Api } from '../../api/client.js';
import { codeKinds } from '../../institution/codes/code-kinds.js';
import { codesWords } from '../../institution/codes/codes.words.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { otherFormatsWords } from './other-formats.words.js';

type Batch = Api['BatchView'];

/** A batch as other schools read it: before the release whether it can be read so, and after it the files. */
export function OtherFormats({ batch }: { batch: Batch }) {
  const w = useWords(otherFormatsWords);
  const { names } = useWords(codesWords);
  const named = (codes: Api['OfficialCodes']) => {
    const given = codeKinds.flatMap((kind) => (codes[kind] === null ? [] : [`${names[kind]} ${codes[kind]}`]));
    return given.length === 0 ? w.noCodes : w.codes(given);
  };
  const check = $api.useQuery('get', '/api/batches/{id}/transcripts-check', { params: { path: { id: batch.id } } });
  return (
    <Card title={w.title}>
      <p>{w.lead}</p>
      <Asked query={check}>
        {(view) => (
          <>
            <Checked check={view} />
            <p className="soft small">{named(view.codes)}</p>
          </>
        )}
      </Asked>
      {batch.moves.download.length === 0 && <Files batch={batch} />}
    </Card>
  );
}

function Checked({ check: { by, against } }: { check: Api['TranscriptCheckView'] }) {
  const w = useWords(otherFormatsWords);
  const textOf = useRefusalText();
  if (against.length === 0) return <p className="soft small">{by === 'schemas' ? w.validBySchemas : w.validByRules}</p>;
  return (
    <Note tone="warn">
      <p>
        <strong>{w.against(against.length)}</strong>
      </p>
      <ul>
        {against.map((refusal) => {
          const text = textOf(refusal);
          const named = !refusal.about || text.startsWith(refusal.about);
          return <li key={refusal.detail}>{named ? text : `${refusal.about}: ${text}`}</li>;
        })}
      </ul>
      <p>{w.fileLeaves}</p>
    </Note>
  );
}

/** What a format cannot hold is said by name, before anything is saved. */
function Files({ batch: { id, fileName } }: { batch: Batch }) {
  const w = useWords(otherFormatsWords);
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
