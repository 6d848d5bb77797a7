import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { newerThan } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Newer } from '../../kit/status/newer.js';
import { useWords } from '../../words/words.js';
import { CodeTables } from './code-tables.js';
import { ColumnList } from './column-list.js';
import { FileFields } from './file-fields.js';
import { Preview } from './preview.js';
import { ProfileActs } from './profile-acts.js';
import { profileWords } from './profile.words.js';

type View = Api['ExportProfileView'];

/** A draft: the file, its columns, its codes, and above them what they make of real lines. */
export function ProfileDraft({ profile }: { profile: View }) {
  const w = useWords(profileWords);
  const [stored, setStored] = useState(profile);
  const [name, setName] = useState(profile.name);
  const [content, setContent] = useState(profile.content);
  const [saved, setSaved] = useState(false);
  const { error, mutateAsync } = $api.useMutation('put', '/api/export-profiles/{id}');
  const dirty = name !== stored.name || content !== stored.content;
  const take = (view: View) => {
    setStored(view);
    setContent(view.content);
  };
  const save = async (version = stored.version) => {
    take(await mutateAsync({ params: { path: { id: stored.id } }, body: { name, content, version } }));
    setSaved(true);
  };
  const newer = newerThan<View>(error);
  return (
    <Page
      title={name || w.draft}
      width="wide"
      back={<Link to="/export-profiles">{w.back}</Link>}
      lead={<p>{w.draftOf(stored.versionNo)}.</p>}
      actions={
        <>
          <Button onPress={() => save().catch(() => undefined)}>{w.save}</Button>
          <ProfileActs profile={stored} before={() => (dirty ? save() : Promise.resolve())} />
        </>
      }
    >
      {newer ? (
        <Newer
          differences={[
            { label: w.name, yours: name, theirs: newer.name },
            { label: w.conflict, yours: w.yours, theirs: w.theirs },
          ]}
          onKeep={() => save(newer.version).catch(() => undefined)}
        />
      ) : (
        <Failure error={error} />
      )}
      <p role="status" className="soft">
        {dirty ? w.unsaved : saved ? w.saved : ''}
      </p>
      <Card title={w.preview}>
        <p className="soft">{w.previewLead}</p>
        <Preview content={content} />
      </Card>
      <Card title={w.file}>
        <TextField dense label={w.name} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        <FileFields content={content} onChange={setContent} />
      </Card>
      <Card title={w.columns}>
        <p className="soft">{w.columnsLead}</p>
        <ColumnList content={content} sources={stored.sources} onChange={setContent} />
      </Card>
      <Card title={w.tables}>
        <p className="soft">{w.tablesLead}</p>
        <CodeTables content={content} onChange={setContent} draft={stored} dirty={dirty} onImported={take} />
      </Card>
    </Page>
  );
}
