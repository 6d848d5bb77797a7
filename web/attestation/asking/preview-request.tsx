import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { AskedAbout } from './asked-about.js';
import { askingWords } from './asking.words.js';
import { askingOf, type RequestDraft } from './request.rules.js';
import styles from './asking.module.css';

/** Exactly what the supervisor will see, the consent word for word, and the signature that sends it. */
export function PreviewRequest({ draft, onChange }: { draft: RequestDraft; onChange: () => void }) {
  const w = useWords(askingWords);
  const shared = useWords(sharedWords);
  const asking = askingOf(draft);
  const consent = $api.useQuery('post', '/api/attestations/consent', { body: asking });
  return (
    <Page
      title={w.steps.preview}
      lead={<p>{w.previewLead(asking.attestorName)}</p>}
      width="narrow"
      back={
        <Link to="/portfolio/attestations/new" search={(before) => ({ ...before, step: 'what' })}>
          {shared.back}
        </Link>
      }
      actions={
        <Button look="quiet" onPress={onChange}>
          {w.change}
        </Button>
      }
    >
      <Asked query={consent}>{(view) => <Sign asking={asking} consent={view} />}</Asked>
    </Page>
  );
}

function Sign({ asking, consent }: { asking: Api['Asking']; consent: Api['ConsentView'] }) {
  const w = useWords(askingWords);
  const { day } = useFormat();
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('post', '/api/attestations');
  const [signature, setSignature] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { shown, text, refusals, expiresAt } = consent;
  const send = async () => {
    const unsigned = signature.trim().length < 2;
    setMissing(unsigned);
    if (unsigned) return;
    setError(null);
    try {
      await mutateAsync({ body: { ...asking, consentText: text, consentSignature: signature } });
      toast(w.sent(asking.attestorName));
      await navigate({ to: '/portfolio/attestations' });
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <section className={styles.form} aria-labelledby="preview-form">
        <h2 id="preview-form">{w.previewForm}</h2>
        <p>{w.asksYou(shown.learner, shown.institution)}</p>
        <AskedAbout asked={shown.asked} relation={shown.relation} message={shown.message} />
        <p className="soft">
          {w.theyAnswer} {w.until(day(expiresAt))}
        </p>
      </section>
      <Form onSubmit={send} errors={isMissing ? [{ message: w.missing.signature }] : []}>
        <h2>{w.consentTitle}</h2>
        <p>{w.consentLead}</p>
        <div className={styles.consent}>
          <Paragraphs text={text} />
        </div>
        <Failure error={error} />
        <TextField
          label={w.sign}
          hint={w.signHint}
          autoComplete="name"
          maxLength={200}
          value={signature}
          error={isMissing ? w.missing.signature : undefined}
          onChange={(event) => setSignature(event.target.value)}
        />
        <Button type="submit" refusals={refusals}>
          {w.sendRequest(asking.attestorName)}
        </Button>
      </Form>
    </>
  );
}
