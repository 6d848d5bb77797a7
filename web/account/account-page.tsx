import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { toast } from '../kit/overlay/toast.js';
import { Failure } from '../kit/status/failure.js';
import { languages } from '../words/words.js';
import { useWords } from '../words/words.js';
import { AccountFrame } from './account-frame.js';
import styles from './account.module.css';
import { accountWords } from './account.words.js';
import { changePerson } from './preferences.js';
import { useSession } from './session.js';

const languageNames = { en: 'English', es: 'Español' };

/** Who one is here, and how the pages are to be. */
export function AccountPage() {
  const w = useWords(accountWords);
  const { person, institution } = useSession();
  return (
    <AccountFrame title={w.title}>
      <dl className={styles.facts}>
        <div>
          <dt>{w.email}</dt>
          <dd>
            {person.email} <span className="soft small">{w.emailHint}</span>
          </dd>
        </div>
        {institution && institution.roles.includes('learner') && (
          <div>
            <dt>{w.studentId}</dt>
            <dd>
              {institution.studentId ?? w.noStudentId}{' '}
              <span className="soft small">{w.studentIdHint(institution.name)}</span>
            </dd>
          </div>
        )}
      </dl>
      <Preferences />
    </AccountFrame>
  );
}

type Wanted = Pick<Api['PersonView'], 'name' | 'language' | 'theme' | 'textSize'> & { timeZone: string };

function Preferences() {
  const w = useWords(accountWords);
  const { person, institution } = useSession();
  const { name, language, theme, textSize } = person;
  const defaultValues: Wanted = { name, language, theme, textSize, timeZone: person.timeZone ?? '' };
  const { register, handleSubmit, formState } = useForm<Wanted>({ defaultValues });
  const [error, setError] = useState<unknown>(null);
  const missing = formState.errors.name?.message;
  const save = handleSubmit(async ({ timeZone, ...wanted }) => {
    setError(null);
    await changePerson({ ...wanted, timeZone: timeZone || null }).then(() => toast(w.saved), setError);
  });
  return (
    <Form onSubmit={save} errors={missing ? [{ message: missing }] : []}>
      <Failure error={error} />
      <TextField
        label={w.name}
        hint={w.nameHint}
        autoComplete="name"
        error={missing}
        {...register('name', { validate: (text) => text.trim() !== '' || w.noName })}
      />
      <Select label={w.language} hint={w.languageHint} {...register('language')}>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </Select>
      <Select label={w.timeZone} hint={institution && w.timeZoneHint(institution.timeZone)} {...register('timeZone')}>
        <option value="">{w.browserZone(Intl.DateTimeFormat().resolvedOptions().timeZone)}</option>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Select>
      <Select label={w.theme} {...register('theme')}>
        {(['system', 'light', 'dark'] as const).map((one) => (
          <option key={one} value={one}>
            {w.themes[one]}
          </option>
        ))}
      </Select>
      <Select label={w.textSize} {...register('textSize')}>
        {(['normal', 'large', 'larger'] as const).map((one) => (
          <option key={one} value={one}>
            {w.textSizes[one]}
          </option>
        ))}
      </Select>
      <Button type="submit" busy={formState.isSubmitting}>
        {w.save}
      </Button>
    </Form>
  );
}
