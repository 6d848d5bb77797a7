import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, given, type Api } from '../../api/client.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { WideTable } from '../../kit/table/table.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { Findings } from '../findings.js';
import type { Content } from './content.rules.js';
import styles from './profile.module.css';
import { profileWords } from './profile.words.js';

const quietMilliseconds = 500;

/** The college's newest lines as this content would write them, a moment after the last change. */
export function Preview({ content }: { content: Content }) {
  const asked = useQuiet(content);
  const preview = useQuery({
    queryKey: ['export-preview', asked],
    queryFn: () => given(api.POST('/api/export-preview', { body: { content: asked } })),
    placeholderData: keepPreviousData,
    retry: false,
  });
  return <Asked query={preview}>{(shown) => <Lines content={asked} preview={shown} />}</Asked>;
}

function Lines({ content, preview: { rows, flaws } }: { content: Content; preview: Api['ProfilePreview'] }) {
  const w = useWords(profileWords);
  return (
    <>
      <Flaws flaws={flaws} />
      {rows.length === 0 ? (
        <p>{w.previewNone}</p>
      ) : (
        <>
          {content.format === 'json_lines' ? (
            <pre className={styles.json}>{JSON.stringify(JSON.parse(rows[0]!.row), null, 2)}</pre>
          ) : (
            <Grid content={content} rows={rows} />
          )}
          <Problems rows={rows} />
        </>
      )}
    </>
  );
}

function Flaws({ flaws }: { flaws: Api['ProfilePreview']['flaws'] }) {
  const w = useWords(profileWords);
  const textOf = useRefusalText();
  return (
    <div role="status">
      {flaws.length === 0 ? (
        <Note tone="act">{w.ready}</Note>
      ) : (
        <Note tone="warn">
          <strong>{w.toMend(flaws.length)}</strong>
          <ul>
            {flaws.map((flaw) => (
              <li key={`${flaw.code} ${flaw.detail}`}>{textOf(flaw)}</li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  );
}

function Grid({ content, rows }: { content: Content; rows: Api['ProfilePreview']['rows'] }) {
  const w = useWords(profileWords);
  return (
    <WideTable label={w.previewCaption}>
      <table className={styles.file}>
        <thead>
          <tr>
            {content.columns.map(({ name }, place) => (
              <th key={place} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ awardId, values }) => (
            <tr key={awardId}>
              {values.map((value, place) => (
                <td key={place} className={value === null ? styles.missing : undefined}>
                  {value ?? w.noCode}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function Problems({ rows }: { rows: Api['ProfilePreview']['rows'] }) {
  const w = useWords(profileWords);
  const against = rows.filter(({ problems }) => problems.length > 0);
  const count = against.reduce((sum, { problems }) => sum + problems.length, 0);
  if (count === 0) return <p>{w.fine}</p>;
  return (
    <>
      <p>
        <strong>{w.problems(count)}</strong>
      </p>
      {against.map(({ awardId, publicId, title, problems }) => (
        <div key={awardId}>
          {publicId}, {title}
          <Findings findings={problems} />
        </div>
      ))}
    </>
  );
}

/** What was last said, once nothing more was said for a moment. */
function useQuiet(content: Content): Content {
  const [quiet, setQuiet] = useState(content);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(content), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [content]);
  return quiet;
}
