import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Select, TextField } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { profileWords } from './profile.words.js';
import styles from './profile.module.css';

type Preset = Api['ExportProfileList']['presets'][number];

/** A copy of a preset, under a name of the college's own. */
export function NewProfile({ presets }: { presets: readonly Preset[] }) {
  const w = useWords(profileWords);
  const navigate = useNavigate();
  const [preset, setPreset] = useState<Preset>('banner-transfer');
  const [name, setName] = useState('');
  const draft = $api.useMutation('post', '/api/export-profiles');
  const begin = async () => {
    const { id } = await draft.mutateAsync({ body: { preset, name: name.trim() || w.presets[preset] } });
    await navigate({ to: '/export-profiles/$profileId', params: { profileId: id } });
  };
  return (
    <Card title={w.newTitle}>
      <p className="soft">{w.newLead}</p>
      <div className={styles.fields}>
        <Select dense label={w.preset} value={preset} onChange={(event) => setPreset(event.target.value as Preset)}>
          {presets.map((key) => (
            <option key={key} value={key}>
              {w.presets[key]}
            </option>
          ))}
        </Select>
        <TextField
          dense
          optional
          label={w.name}
          value={name}
          maxLength={80}
          placeholder={w.presets[preset]}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <Button onPress={() => begin().catch(() => undefined)}>{w.begin}</Button>
      <Failure error={draft.error} />
    </Card>
  );
}
