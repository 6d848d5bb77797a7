import { useState, type Dispatch } from 'react';
import { useWelcome } from '../../account/open/welcome.js';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import type { Answering, Step } from './answering.rules.js';
import { attestWords } from './attest.words.js';

interface Props {
  linkKey: string;
  state: Answering;
  go: Dispatch<Step>;
}

/** The code from the second mail opens what is asked. */
export function CodePage({ linkKey, state, go }: Props) {
  const w = useWords(attestWords);
  const [code, setCode] = useState('');
  const [noCode, setNoCode] = useState<string | undefined>(undefined);
  const open = $api.useMutation('post', '/api/attestor/form');
  const refused = useRefusedFields(open.error, ['code']);
  const message = noCode ?? refused.of('code');
  const goOn = async () => {
    const digits = code.replace(/\D/g, '');
    setNoCode(digits.length === 8 ? undefined : w.noCode);
    if (digits.length !== 8) return;
    const form = await open.mutateAsync({ body: { key: linkKey, code: digits } }).catch(() => null);
    if (form !== null) go({ go: 'opened', form });
  };
  return (
    <Page
      title={w.codeTitle}
      lead={<p>{state.form === null ? w.codeLead : w.codeOver}</p>}
      width="narrow"
      back={
        <Button look="plain" onPress={() => go({ go: 'who' })}>
          {w.back}
        </Button>
      }
    >
      <Form onSubmit={goOn} errors={message ? [{ message }] : []}>
        {noCode === undefined && refused.rest}
        <TextField
          label={w.code}
          hint={w.codeHint}
          short
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          error={message}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" busy={open.isPending}>
          {w.goOn}
        </Button>
      </Form>
      <Resend linkKey={linkKey} />
    </Page>
  );
}

function Resend({ linkKey }: { linkKey: string }) {
  const w = useWords(attestWords);
  const { mutateAsync, error, isSuccess } = $api.useMutation('post', '/api/attestor/code');
  const mailbox = useWelcome().data?.mailbox;
  return (
    <>
      <Failure error={error} />
      {isSuccess && (
        <Note tone="act" role="status">
          <p>{w.resent}</p>
        </Note>
      )}
      <div>
        <Button look="plain" onPress={() => mutateAsync({ body: { key: linkKey } }).catch(() => undefined)}>
          {w.resend}
        </Button>
      </div>
      {mailbox && (
        <Note>
          <p>
            {w.demoMail}{' '}
            <a href={mailbox} target="_blank" rel="noreferrer">
              {w.openMailbox}
            </a>
          </p>
        </Note>
      )}
    </>
  );
}
