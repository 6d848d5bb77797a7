import { useState } from 'react';
import { api, given, queries } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { FileDrop } from '../../kit/import/file-drop.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { institutionWords } from '../institution.words.js';
import styles from './branding.module.css';

/** The logo as it is, and the place for another. */
export function LogoChoice({ logo }: { logo: string | null }) {
  const w = useWords(institutionWords);
  const [error, setError] = useState<unknown>(null);
  const change = async (act: () => Promise<unknown>) => {
    setError(null);
    try {
      await act();
      await queries.invalidateQueries();
      toast(w.logoSaved);
    } catch (failure) {
      setError(failure);
    }
  };
  const send = (file: File) =>
    given(
      api.PUT('/api/institution/logo', {
        body: file as unknown as string,
        bodySerializer: (body: unknown) => body as BodyInit,
        headers: { 'Content-Type': file.type || 'application/octet-stream' },
      }),
    );
  return (
    <div className={styles.part}>
      {logo && (
        <div className={styles.logo}>
          <img src={logo} alt={w.logoNow} />
        </div>
      )}
      <Failure error={error} />
      <FileDrop
        label={w.logo}
        hint={w.logoHint}
        accept="image/png,image/jpeg,image/webp"
        again={logo !== null}
        onFile={(file) => void change(() => send(file))}
      />
      {logo && (
        <div>
          <Button look="plain" compact onPress={() => change(() => given(api.DELETE('/api/institution/logo')))}>
            {w.logoRemove}
          </Button>
        </div>
      )}
    </div>
  );
}
