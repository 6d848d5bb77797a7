import { useState } from 'react';
import { OpenPage } from '../../account/open/open-page.js';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { Form } from '../../kit/form/form.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { FileDrop } from '../../kit/import/file-drop.js';
import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { base64Of } from './base64.js';
import { Found } from './found.js';
import { verifyWords } from './verify.words.js';
import styles from './verify.module.css';

/** For anybody who was shown a credential: give it here, and read who vouches for what. No account. */
export function VerifyPage() {
  const w = useWords(verifyWords);
  const check = $api.useMutation('post', '/api/verifications');
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [holder, setHolder] = useState('');
  const refused = useRefusedFields(check.error, ['link']);
  const send = (what: Pick<Api['Presented'], 'text' | 'file' | 'link'>) =>
    check.mutateAsync({ body: { ...what, ...(holder.trim() ? { holder } : {}) } }).catch(() => undefined);
  const given = link.trim() ? { link: link.trim() } : { text };
  return (
    <OpenPage>
      <Page title={w.title} lead={<p>{w.lead}</p>} width="narrow">
        {check.data && !check.isPending && <Found found={check.data} key={check.submittedAt} />}
        <Form onSubmit={() => send(given)}>
          {refused.rest}
          <FileDrop
            label={w.file}
            hint={w.fileHint}
            accept=".json,.jwt,.txt,.png,.svg,application/json,image/png,image/svg+xml"
            again={check.data !== undefined}
            onFile={async (file) => send({ file: await base64Of(file) })}
          />
          <div className={styles.given}>
            <TextArea
              label={w.text}
              optional
              rows={4}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          <TextField
            label={w.link}
            hint={w.linkHint}
            optional
            type="url"
            error={refused.of('link')}
            value={link}
            onChange={(event) => setLink(event.target.value)}
          />
          <TextField
            label={w.holder}
            hint={w.holderHint}
            optional
            value={holder}
            onChange={(event) => setHolder(event.target.value)}
          />
          <Button type="submit" busy={check.isPending}>
            {w.check}
          </Button>
        </Form>
        <p className="soft small">{w.nothingKept}</p>
      </Page>
    </OpenPage>
  );
}
